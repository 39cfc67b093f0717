"""The child that paints for selftest/window.py, and says in figures what came of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QMessageBox

from bmnn_desk.domain.letters import VIETNAMESE_LETTERS
from bmnn_desk.selftest.platform_plugins import lacking, screens_here
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.icons import icon_pixmap
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.tokens import LIGHT
from bmnn_desk.ui.translation import install_vietnamese
from bmnn_desk.ui.unlock_window import UnlockWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

_ICON_PX = 24


def main() -> int:
    """Paint the first window of a store and a question; write the figures as JSON."""
    keep_singletons()
    app = QApplication(sys.argv[:1])
    install_vietnamese(app)
    show_theme(app)
    window = UnlockWindow(Path("kho"), Attempts())
    picture = _painted(window)
    asked = QMessageBox()
    asked.setStandardButtons(QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Yes)
    _painted(asked)
    drawn = icon_pixmap("lock", LIGHT.text, _ICON_PX, 1.0).toImage()
    said = {
        "width": picture.width(),
        "height": picture.height(),
        "colours": len(_colours(picture)),
        "icon_dots": len(_colours(drawn)) - 1,
        "family_found": QFontInfo(app.font()).family() == app.font().family(),
        "lacking": lacking([Path(each) for each in app.libraryPaths()], screens_here()),
        "translated": all(VIETNAMESE_LETTERS & set(button.text()) for button in asked.buttons()),
    }
    sys.stdout.write(json.dumps(said))
    return 0


def _painted(widget: QWidget) -> QImage:
    widget.show()
    QApplication.processEvents()
    return widget.grab().toImage()


def _colours(picture: QImage) -> set[int]:
    """The colours of every second dot."""
    return {
        picture.pixel(x, y)
        for y in range(0, picture.height(), 2)
        for x in range(0, picture.width(), 2)
    }
