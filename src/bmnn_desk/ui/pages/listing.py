"""How a page lays out its list: what is above and under it, and the pane beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.giving_way import give_way
from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.outgoing.side_by_side import SideBySide
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.row_menu import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.widgets.side_pane import SidePane

Part = QWidget | QLayout


def list_column(above: Sequence[Part], rows: QWidget, under: Part) -> QWidget:
    """The list with what is above it and what is under it; the list takes the room."""
    main = QWidget()
    column = QVBoxLayout(main)
    column.setContentsMargins(16, 10, 16, 8)
    column.setSpacing(8)
    for part in above:
        _put(column, part)
        give_way()
    column.addWidget(rows, 1)
    give_way()
    _put(column, under)
    return main


def at_ends(first: QWidget, *last: QWidget) -> QHBoxLayout:
    """A row with one widget at its beginning and others at its end."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(first)
    row.addStretch(1)
    for widget in last:
        row.addWidget(widget)
    return row


def beside(page: Page, pane: SidePane, main: QWidget, over: QWidget) -> SideBySide:
    """Fill the page with its list and the pane, which lies over `over` where there is no room.

    What hides the pane gives the keys back to the page.
    """
    give_way()
    sides = SideBySide(main, pane, over)
    give_way()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sides)
    give_way()
    pane.hide_asked.connect(sides.toggle)
    sides.left.connect(page.focus_first)
    return sides


def go_across(page: Page, sides: SideBySide, pane: SidePane) -> None:
    """From the list into the pane, and back; nowhere else where the pane is hidden."""
    focus = QApplication.focusWidget()
    is_back = focus is not None and pane.isAncestorOf(focus)
    if is_back or not sides.is_shown:
        page.focus_first()
    else:
        pane.focus_first()


def usual_commands(
    page: Page, sides: SideBySide | None = None, filters: Callable[[], object] | None = None
) -> tuple[Command, ...]:
    """What the keys Ctrl+F, F4 and F5 do on a page with a list, for its menu."""
    ink = current_tokens().text
    found = [
        Command(
            words=_tr("Đọc lại danh sách"), do=page.refresh, icon=icon("refresh", ink), keys="F5"
        ),
    ]
    if sides is not None:
        words = _tr("Ẩn chi tiết") if sides.is_shown else _tr("Xem chi tiết")
        pane = icon("layout-sidebar-right", ink)
        found.insert(0, Command(words=words, do=sides.toggle, icon=pane, keys="F4"))
    if filters is not None:
        glass = icon("search", ink)
        found.insert(0, Command(words=_tr("Lọc danh sách"), do=filters, icon=glass, keys="Ctrl+F"))
    return tuple(found)


def _tr(words: str) -> str:
    return QCoreApplication.translate("listing", words)


def _put(column: QVBoxLayout, part: Part) -> None:
    if isinstance(part, QWidget):
        column.addWidget(part)
    else:
        column.addLayout(part)
