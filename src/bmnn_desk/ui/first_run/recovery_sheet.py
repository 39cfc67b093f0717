"""The sheet of paper with half a recovery code, as a PDF in memory: no file of it is made."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from bmnn_desk.domain.dates import short_day
from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.widgets.code_halves import Half

if TYPE_CHECKING:
    from datetime import date

_MARGIN_MM = 25.0
_DPI = 300
_TITLE_PT, _CODE_PT, _PLAIN_PT = 16, 20, 12
_GAP_PT = 10
_POINTS_AN_INCH = 72


def recovery_sheet(code: str, half: Half, agency: str, day: date) -> bytes:
    """One A4 page with half a code and what to do with it; sizes in pt, margins 25 mm."""
    words = tomllib.loads((resources_folder() / "recovery_sheet.toml").read_text("utf-8"))
    other = Half.B if half is Half.A else Half.A
    values = {"agency": agency, "half": half.value, "other": other.value, "day": short_day(day)}
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    top = _write(painter, 0, words["title"].format(**values), _TITLE_PT)
    top = _write(painter, top, code, _CODE_PT)
    for line in words["lines"]:
        top = _write(painter, top, line.format(**values), _PLAIN_PT)
    painter.end()
    buffer.close()
    return bytes(held.data())


def _write(painter: QPainter, top: int, words: str, points: int) -> int:
    """Write a paragraph at the height `top`, in the page's dots; where the next one begins."""
    font = QFont(QGuiApplication.font().family(), points)
    font.setBold(points > _PLAIN_PT)
    painter.setFont(font)
    page = painter.viewport()
    room = QRect(0, top, page.width(), page.height() - top)
    drawn = painter.drawText(room, int(Qt.TextFlag.TextWordWrap), words)
    return drawn.bottom() + _GAP_PT * _DPI // _POINTS_AN_INCH
