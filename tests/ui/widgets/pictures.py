"""What a painter put onto a white ground, as the colours of its dots."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

Dots = dict[tuple[int, int], str]


def painted(paint: Callable[[QPainter], None], wide: int = 200, high: int = 31) -> Dots:
    """Every dot that is no longer white, by place."""
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return dots_of(image, besides="#ffffff")


def dots_of(image: QImage, besides: str) -> Dots:
    """Every dot of another colour than that, by place."""
    every = {
        (x, y): image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }
    return {at: colour for at, colour in every.items() if colour != besides}


def share(dots: Dots, colour: str) -> float:
    """How much of what was painted has exactly this colour."""
    return Counter(dots.values())[colour.lower()] / len(dots)


def box(dots: Dots) -> tuple[int, int, int, int]:
    """Left, top, right and bottom dot."""
    across, down = [x for x, _ in dots], [y for _, y in dots]
    return min(across), min(down), max(across), max(down)
