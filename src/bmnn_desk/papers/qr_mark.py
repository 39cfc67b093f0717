"""A QR code as marks on a page: its dark modules joined into bars, with no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.units import mm

from bmnn_desk.papers.ink import Stroke

if TYPE_CHECKING:
    from bmnn_desk.papers.ink import Mark

_QUIET = 4


def qr_mark(text: str, left_mm: float, top_mm: float, side_mm: float) -> tuple[Mark, ...]:
    """The QR of a text in a square of `side_mm` with its quiet zone of 4 modules (ISO/IEC 18004).

    Error correction M: a smudge over 15 % of it still reads.
    """
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count: int = code.getModuleCount()
    module = side_mm / (count + 2 * _QUIET)
    marks: list[Mark] = []
    for row in range(count):
        y_mm = top_mm + (row + _QUIET + 0.5) * module
        for begin, end in _bars([bool(code.isDark(row, column)) for column in range(count)]):
            marks.append(
                Stroke(
                    x_mm=left_mm + (begin + _QUIET) * module,
                    y_mm=y_mm,
                    to_x_mm=left_mm + (end + _QUIET) * module,
                    to_y_mm=y_mm,
                    width_pt=module * mm,
                )
            )
    return tuple(marks)


def _bars(row: list[bool]) -> list[tuple[int, int]]:
    """Where runs of dark modules begin and end in a row."""
    bars: list[tuple[int, int]] = []
    begin: int | None = None
    for column, dark in enumerate([*row, False]):
        if dark and begin is None:
            begin = column
        elif not dark and begin is not None:
            bars.append((begin, column))
            begin = None
    return bars
