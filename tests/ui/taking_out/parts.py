"""A page with one list, as its part declares it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.listed_page import ListedPage
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.listed.part import AnyPart
    from bmnn_desk.ui.seat import Seat

SMALL, WIDE = (890, 574), (1366, 700)


def page_of(qtbot: QtBot, seat: Seat, part: AnyPart, size: tuple[int, int] = SMALL) -> ListedPage:
    """The page shown and read, as wide as the smallest window leaves it."""
    page = ListedPage(seat, (part,), "")
    page.resize(*size)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


def sheets_of(page: ListedPage) -> list[object]:
    """The sheets that the page asks for from now on."""
    asked: list[object] = []
    page.sheet_wanted.connect(asked.append)
    return asked
