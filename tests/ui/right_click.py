"""A right click, and what the menu that it opens has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from bmnn_desk.ui.widgets.row_menu import PlaceMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def right_click(widget: QWidget) -> None:
    """Click in the middle of a widget; what it does not want goes to those around it."""
    at = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)


def keys_at(place: QWidget, clicked: QWidget) -> set[str]:
    """The keys that the menu of a place tells, once a widget within it was clicked."""
    return {said.partition("\t")[2] for said in words_at(place, clicked)}


def words_at(place: QWidget, clicked: QWidget) -> list[str]:
    """The commands of that menu."""
    menus = place.findChild(PlaceMenu)
    assert isinstance(menus, PlaceMenu)
    before = menus.menu
    assert before is None
    right_click(clicked)
    opened = menus.menu
    assert isinstance(opened, QMenu)
    said = [action.text() for action in opened.actions() if action.text()]
    opened.close()
    return said
