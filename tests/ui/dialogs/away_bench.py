"""A sheet of copies that go away, shown as a clerk has it, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.ui.dressed import SMALLEST
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.small_sheet import SmallSheet

AnySheet = TypeVar("AnySheet", bound="SmallSheet")


def on_screen(qtbot: QtBot, sheet: AnySheet) -> AnySheet:
    """The sheet in the smallest window, the focus where typing begins."""
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def words_of(sheet: SmallSheet) -> object:
    """What the toast says after its act; None where it stays open."""
    ended: list[object] = [None]
    sheet.finished.connect(ended.append)
    sheet.forward()
    return ended[-1]


def wrong_in(sheet: SmallSheet) -> set[str]:
    """The fields that show why the act was not done."""
    sheet.forward()
    keys = sheet.panel.keys()
    return {key for key in keys if sheet.panel.field(key).error}
