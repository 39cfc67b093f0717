"""What suits which row."""

from __future__ import annotations

from bmnn_desk.ui.listed.part import PartAct


def act(*, needs_row: bool, only: str = "") -> PartAct[str]:
    return PartAct(
        words="&Làm",
        icon="check",
        keys="Ctrl+G",
        verbs=(),
        do=lambda _page, _row: None,
        needs_row=needs_row,
        suits=(lambda row: row == only) if only else None,
    )


def test_without_a_row_only_what_needs_none_fits() -> None:
    assert act(needs_row=False).fits(None)
    assert not act(needs_row=True).fits(None)


def test_a_row_must_suit() -> None:
    assert act(needs_row=True).fits("gì cũng được")
    assert act(needs_row=True, only="an").fits("an")
    assert not act(needs_row=True, only="an").fits("bia")
