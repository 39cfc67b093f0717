"""Icons from the vendored SVG files, tinted with a colour of the theme."""

from __future__ import annotations

from functools import cache
from math import ceil

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.tokens import LIGHT

SIZES = (16, 18, 20, 24)  # an icon of another size is scaled, and blurs
RATIOS = (1.0, 1.25, 1.5, 2.0)


@cache
def icon_pixmap(name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
    """Draws an icon as sharp as the screen is.

    Args:
        name: Name of a file of `resources/icons`, without its ending.
        colour: The ink, as `#RRGGBB`.
        size_px: Width and height in logical pixels.
        ratio: Device pixels a logical pixel.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    drawing = _drawing(name, colour)
    pixmap = QPixmap(ceil(size_px * ratio), ceil(size_px * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def icon(name: str, colour: str = LIGHT.text) -> QIcon:
    """An icon for buttons, actions and pages, at every ratio a screen may have.

    Args:
        name: Name of a file of `resources/icons`, without its ending.
        colour: The ink, as `#RRGGBB`; the light look's text by default.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    made = QIcon()
    for size_px in SIZES:
        for ratio in RATIOS:
            made.addPixmap(icon_pixmap(name, colour, size_px, ratio))
    return made


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", colour).encode()))
