"""A sheet of the window shown at its least size, saved, and what it said then."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.ui.dressed import SMALLEST
from tests.ui.kept import shown

if TYPE_CHECKING:
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
