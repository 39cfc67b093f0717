"""How a page lays out its list: what is above and under it, and the pane beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.outgoing.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.widgets.side_pane import SidePane

Part = QWidget | QLayout


def list_column(above: Sequence[Part], rows: QWidget, under: Part) -> QWidget:
    """The list with what is above it and what is under it; the list takes the room."""
    main = QWidget()
    column = QVBoxLayout(main)
    column.setContentsMargins(16, 10, 8, 8)
    column.setSpacing(8)
    for part in above:
        _put(column, part)
    column.addWidget(rows, 1)
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
    sides = SideBySide(main, pane, over)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sides)
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


def _put(column: QVBoxLayout, part: Part) -> None:
    if isinstance(part, QWidget):
        column.addWidget(part)
    else:
        column.addLayout(part)
