from __future__ import annotations

from bmnn_desk.ui.old_register.held_source import HeldSource


def test_rows_are_given_by_their_place() -> None:
    source = HeldSource(("a", "b", "c"))
    assert list(source.ids()) == [0, 1, 2]
    assert source.rows((2, 0)) == ("c", "a")


def test_without_rows_there_are_no_ids() -> None:
    assert list(HeldSource[str]().ids()) == []
