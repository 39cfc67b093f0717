"""How many of a screen's pixels are a millimetre of its glass."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

_MM_PER_INCH = 25.4
USUAL_DPI = 96.0
# What a screen says beyond this it does not know: a projector, a virtual machine.
_LEAST_DPI, _MOST_DPI = 50.0, 400.0


def true_px_per_mm(screen: QScreen | None) -> float:
    """Logical pixels a millimetre, by the size that the screen tells of itself.

    The usual 96 dots an inch where it tells none, or one that cannot be.
    """
    dpi = USUAL_DPI if screen is None else screen.physicalDotsPerInch()
    return (dpi if _LEAST_DPI <= dpi <= _MOST_DPI else USUAL_DPI) / _MM_PER_INCH
