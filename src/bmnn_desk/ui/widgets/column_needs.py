"""How many pixels each column needs in a font: its characters, its heading, its chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.column import Column, ColumnKind, Row
from bmnn_desk.ui.widgets.column_fit import Need
from bmnn_desk.ui.widgets.level_chip import widest_level_chip
from bmnn_desk.ui.widgets.state_delegate import mark_room

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING_BESIDE_PX = 8  # as in desk.qss, with the line between two headings


def column_needs(columns: Sequence[Column[Row]], font: QFont) -> tuple[Need, ...]:
    """The least width of each column; none cuts its own heading or chip."""
    return tuple(
        Need(
            pixels=max(_content(column, font), _heading(column, font)),
            stretches=column.width.stretches,
            priority=column.priority,
        )
        for column in columns
    )


def _content(column: Column[Row], font: QFont) -> int:
    metrics = QFontMetrics(font)
    # Digits are wider than the average letter in some fonts, and days are all digits.
    letter = max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"))
    pixels = column.width.chars * letter
    if column.kind is ColumnKind.LEVEL:
        pixels = max(pixels, widest_level_chip(font))
    if column.kind is ColumnKind.STATE:
        pixels += mark_room(font)
    return pixels + 2 * PADDING


def _heading(column: Column[Row], font: QFont) -> int:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(bold).horizontalAdvance(column.heading) + 2 * _HEADING_BESIDE_PX
