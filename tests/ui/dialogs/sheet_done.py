"""A sheet of the window shown at its least size, saved, and what it said then."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.ui.dressed import SMALLEST
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
    from bmnn_desk.ui.sheet import Sheet

Shown = TypeVar("Shown", bound="Sheet")


def opened(qtbot: QtBot, sheet: Shown) -> Shown:
    """The sheet, shown."""
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def saved(sheet: SmallSheet) -> list[object]:
    """What it ended in; nothing where it was refused."""
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    return ended


def wrong(sheet: SmallSheet) -> set[str]:
    """The fields that say what is wrong."""
    return {key for key in sheet.panel.keys() if sheet.panel.field(key).error}  # noqa: SIM118


def ended_by_a_bug(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    sheet: SmallSheet,
    go: Callable[[], object] | None = None,
) -> list[object]:
    """What the sheet ended in when a bug took the paper that it waited for."""

    def broken(*_given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sheet.seat.worker, "do", broken)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    with qtbot.capture_exceptions() as raised:
        (go or sheet.forward)()
        assert sheet.busy_reason()
        qtbot.waitUntil(lambda: bool(raised), timeout=20_000)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert sheet.busy_reason() == ""
    return ended
