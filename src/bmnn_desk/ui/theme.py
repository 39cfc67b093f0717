"""How the windows look: face, colours, the one stylesheet; called at start and on a change."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from bmnn_desk.errors import FontIncompleteError
from bmnn_desk.paths import fonts_folder, program_folder
from bmnn_desk.ui.system_colours import system_tokens
from bmnn_desk.ui.tokens import Look, Tokens, tokens_of, use_look
from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALLEST_PT, PLAIN_PT, LARGEST_PT = 9, 10, 14
_LEAST_LINE_PX = 20  # with edge and padding a target of 30 (ux c2)
_LINE_AIR_PX = 2  # QLineEdit's own, round its letters
_OURS = "Open Sans"
_FILES = ("OpenSans-Regular.ttf", "OpenSans-Semibold.ttf")
_BLANK = re.compile(r"@(\w+)@")


def show_theme(app: QApplication, look: Look = Look.LIGHT, points: int = PLAIN_PT) -> None:
    """Dress every window, those open too; `points` is the plain text's size, 9 to 14.

    Where the system asks for high contrast its own colours stay (ux d8).

    Raises:
        FontIncompleteError: the bundled face lacks Vietnamese letters, or cannot be read.
        ValueError: a size outside its bounds.
    """
    if not SMALLEST_PT <= points <= LARGEST_PT:
        raise ValueError(points)
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(_face(points))
    tokens = tokens_of(look)
    if wants_high_contrast():
        app.setStyleSheet("")
        app.setPalette(QPalette())  # what was put on before goes, and the system's comes back
        use_look(look, system_tokens(app.palette()))
        _tint_again()
        return
    use_look(look)
    app.setPalette(_palette(tokens))
    app.setStyleSheet(stylesheet(tokens, look, points))


def wants_high_contrast() -> bool:
    """True where the system's user asked for high contrast."""
    hints = QGuiApplication.styleHints()  # kept: what it gives does not outlive it
    wish = hints.accessibility().contrastPreference()
    return wish is Qt.ContrastPreference.HighContrast


def stylesheet(tokens: Tokens, look: Look, points: int) -> str:
    """resources/qss/desk.qss with its blanks filled."""
    folder = program_folder() / "resources" / "qss"
    letters = QFontMetrics(_face(points)).height()
    values: Mapping[str, str] = {
        **tokens.by_name(),
        "glyphs": (folder / look.value).as_posix(),
        "title_pt": f"{points * 1.5:g}",
        "section_pt": f"{points * 1.15:g}",
        "hint_pt": f"{max(SMALLEST_PT, points * 0.9):g}",
        # A least height that is written down is all a layout keeps: no less than the letters.
        "line_px": str(max(_LEAST_LINE_PX, letters)),
        "button_px": str(max(_LEAST_LINE_PX, letters + _LINE_AIR_PX)),
    }
    text = (folder / "desk.qss").read_text("utf-8")
    return _BLANK.sub(lambda blank: values[blank[1]], text)


def _tint_again() -> None:
    """The system's colours are known only when they are shown: those who asked had the old."""
    for window in top_windows():
        for widget in (window, *window.findChildren(QWidget)):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))


def _face(points: int) -> QFont:
    if sys.platform == "win32":
        return QFont("Segoe UI", points)
    if _OURS not in QFontDatabase.families():
        for name in _FILES:
            if QFontDatabase.addApplicationFont(str(fonts_folder() / "open-sans" / name)) < 0:
                raise FontIncompleteError(name)
    return QFont(_OURS, points)


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    colours = {
        QPalette.ColorRole.Window: tokens.page,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.stripe,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.selected,
        QPalette.ColorRole.HighlightedText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.ToolTipBase: tokens.text,
        QPalette.ColorRole.ToolTipText: tokens.surface,
        QPalette.ColorRole.Link: tokens.primary,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette
