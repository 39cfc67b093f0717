"""No words are cut: labels and buttons have the room they ask for, inside what holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from tests.ui.lint.described import described, qt_made, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_SLACK_PX = 2


def findings(window: QWidget) -> list[str]:
    """ux f3. A widget that elides on purpose has the property `elides` and all words as its tip."""
    found: list[str] = []
    for widget in _with_words(window):
        reasons = [*_short_of_room(widget), *_outside(window, widget)]
        if reasons and widget.property("elides") is True:
            reasons = [] if widget.toolTip() else ["it elides its words but has no tooltip"]
        found += [f"{described(widget)} is cut: {reason}." for reason in reasons]
    return found


def _with_words(window: QWidget) -> Iterator[QWidget]:
    for label in shown(window, QLabel):
        if (label.text() or not label.pixmap().isNull()) and not label.hasScaledContents():
            yield label
    yield from (button for button in shown(window, QAbstractButton) if not qt_made(button))


def _short_of_room(widget: QWidget) -> Iterator[str]:
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        tall, wide = widget.heightForWidth(widget.width()), widget.minimumSizeHint().width()
    else:
        tall, wide = wanted.height(), wanted.width()
    if tall > widget.height() + _SLACK_PX:
        yield f"it needs {tall} px of height and has {widget.height()}"
    if wide > widget.width() + _SLACK_PX:
        yield f"it needs {wide} px of width and has {widget.width()}"


def _outside(window: QWidget, widget: QWidget) -> Iterator[str]:
    """Where what holds it is too small; what can be scrolled to is not cut."""
    inner, rect = widget, widget.rect()
    while inner is not window:
        outer = inner.parentWidget()
        if outer is None:
            return
        rect = QRect(inner.mapTo(outer, QPoint()) + rect.topLeft(), rect.size())
        rect = _scrolled(outer, rect)
        if not outer.rect().adjusted(-_SLACK_PX, -_SLACK_PX, _SLACK_PX, _SLACK_PX).contains(rect):
            yield f"it does not lie wholly inside {described(outer)}"
            return
        inner = outer


def _scrolled(outer: QWidget, rect: QRect) -> QRect:
    """The part of a place that can be scrolled into view."""
    area = outer.parentWidget()
    if not isinstance(area, QAbstractScrollArea) or area.viewport() is not outer:
        return rect
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    across = area.horizontalScrollBarPolicy() is not never
    down = area.verticalScrollBarPolicy() is not never
    view = outer.rect()
    return QRect(
        view.left() if across else rect.left(),
        view.top() if down else rect.top(),
        min(rect.width(), view.width()) if across else rect.width(),
        min(rect.height(), view.height()) if down else rect.height(),
    )
