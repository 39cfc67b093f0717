"""A screen reader has a name for all that can be focused, and for each button without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from tests.ui.lint.described import described, qt_made, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface


def findings(window: QWidget) -> list[str]:
    """ux d2: names asked of the accessibility bridge, as a screen reader does."""
    return [*_unnamed(window), *_icon_buttons(window)]


def accessible_name(widget: QWidget) -> str:
    """The name a screen reader hears: its own, the label whose buddy it is, or its words."""
    interface = _interface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name).strip()


def _interface(widget: QWidget) -> QAccessibleInterface | None:
    return QAccessible.queryAccessibleInterface(widget)


def _unnamed(window: QWidget) -> Iterator[str]:
    for widget in shown(window, QWidget):
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        # A part with a proxy never has the focus itself: the box around it has, and the name.
        if focusable and widget.focusProxy() is None and not accessible_name(widget):
            yield f"{described(widget)} can have the focus but has no accessible name."


def _icon_buttons(window: QWidget) -> Iterator[str]:
    for button in shown(window, QAbstractButton):
        if qt_made(button) or not _is_icon_alone(button):
            continue
        name, tip = accessible_name(button), button.toolTip()
        if not name and button.focusPolicy() is Qt.FocusPolicy.NoFocus:
            yield f"{described(button)} shows an icon alone and has no accessible name."
        if name and name != tip:
            yield (
                f"{described(button)} shows an icon alone; its tooltip «{tip}» "
                f"differs from its accessible name «{name}»."
            )


def _is_icon_alone(button: QAbstractButton) -> bool:
    if isinstance(button, QToolButton):
        alone = button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        return not button.text() or (alone and not button.icon().isNull())
    return not button.text()
