"""How many pixels each column needs in a font: its characters, its heading, what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.column import Column, ColumnKind, Row
from bmnn_desk.ui.widgets.column_fit import Need
from bmnn_desk.ui.widgets.level_chip import widest_level_chip
from bmnn_desk.ui.widgets.state_delegate import mark_room
from bmnn_desk.ui.widgets.table_look import PER_LETTER, TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_LETTERS = 6  # of plain words that somebody makes narrow: three would say nothing
_HEADING_BESIDE_PX = 8  # as in desk.qss, with the line between two headings
_ARROW_PX = 14  # where the rows stand sorted by the column


def column_needs(
    columns: Sequence[Column[Row]], font: QFont, look: TableLook | None = None
) -> tuple[Need, ...]:
    """The least width of each column, and what `look` says of it; none cuts its own heading.

    Nor a chip, a state, a day or a number, whatever was chosen: figures that are cut are others.
    """
    look = look or TableLook()
    hidden = look.out_of_sight(column.key for column in columns)
    heads = {column.key: _heading(column, font, look) for column in columns}
    return tuple(
        Need(
            pixels=max(_content(column, font), heads[column.key]),
            stretches=column.width.stretches,
            priority=column.priority,
            chosen=_chosen(column, font, look.widths.get(column.key), heads[column.key]),
            is_hidden=column.key in hidden,
            most=column.width.most * _letter(font),
        )
        for column in columns
    )


def in_letters(pixels: int, font: QFont) -> int:
    """A column's width in hundredths of a letter, as `TableLook` keeps it."""
    return round(pixels * PER_LETTER / _letter(font))


def _chosen(column: Column[Row], font: QFont, hundredths: int | None, heading: int) -> int | None:
    if hundredths is None:
        return None
    least = _content(column, font)
    if column.kind is ColumnKind.TEXT and not column.width.stretches:
        least = min(_FEWEST_LETTERS * _letter(font) + 2 * PADDING, least)
    return max(round(hundredths * _letter(font) / PER_LETTER), least, heading)


def _letter(font: QFont) -> int:
    """Digits are wider than the average letter in some fonts, and days are all digits."""
    metrics = QFontMetrics(font)
    return max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"))


def _content(column: Column[Row], font: QFont) -> int:
    pixels = column.width.chars * _letter(font)
    if column.kind is ColumnKind.LEVEL:
        pixels = max(pixels, widest_level_chip(font))
    if column.kind is ColumnKind.STATE:
        pixels += mark_room(font)
    return pixels + 2 * PADDING


def _heading(column: Column[Row], font: QFont, look: TableLook) -> int:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    arrow = _ARROW_PX if look.sort is not None and look.sort.key == column.key else 0
    return QFontMetrics(bold).horizontalAdvance(column.heading) + 2 * _HEADING_BESIDE_PX + arrow
