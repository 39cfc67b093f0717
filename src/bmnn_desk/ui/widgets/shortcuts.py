"""Keys that a page or a sheet answers to, wherever inside it the focus stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


def listen_for(keys: Mapping[str, Callable[[], object]], widget: QWidget) -> None:
    """Do what each key stands for, by its name in Qt, while the focus is within the widget."""
    for key, do in keys.items():
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)
