"""Which widgets of a window are looked at, and how a finding names one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QWidget)

_WORDS = ("text", "title", "currentText", "placeholderText", "windowTitle", "toolTip")
_LONGEST = 60


def shown(window: QWidget, kind: type[Kind]) -> list[Kind]:
    """Every widget of a kind that is on the screen with its window, enabled or not."""
    return [
        widget
        for widget in window.findChildren(kind)
        if widget.window() is window and widget.isVisibleTo(window)
    ]


def qt_made(widget: QWidget) -> bool:
    """True for a part that Qt builds into another widget and that nobody can reach."""
    built_in = {"ScrollLeftButton", "ScrollRightButton"}
    return widget.objectName().startswith("qt_") or widget.objectName() in built_in


def described(widget: QObject) -> str:
    """Class, object name and words of a widget, and where it stands."""
    parent = widget.parent()
    place = "" if parent is None else f" in {_named(parent)}"
    return f"{_named(widget)} («{words_of(widget)}»){place}"


def words_of(widget: QObject) -> str:
    """The first words that are read on a widget; empty where it has none."""
    for name in _WORDS:
        words = " ".join(str(widget.property(name) or "").split())
        if words:
            return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    return ""


def _named(widget: QObject) -> str:
    return f'{type(widget).__name__} "{widget.objectName()}"'
