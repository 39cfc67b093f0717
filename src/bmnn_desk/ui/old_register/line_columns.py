"""The columns in which the lines of an old book are looked at before they are brought in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from bmnn_desk.papers.reading.old_layout import LAYOUT, OldColumn, Reads
from bmnn_desk.ui.old_register.layout_words import COLUMN_WORDS, value_words
from bmnn_desk.ui.widgets.column import CENTRE, LEFT, Column, ColumnKind, ColumnWidth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.old_register import OldBook, OldLine

_KINDS: Mapping[Reads, ColumnKind] = {
    Reads.DAY: ColumnKind.DAY,
    Reads.COUNT: ColumnKind.NUMBER,
}
_CHARS: Mapping[Reads, int] = {
    Reads.TEXT: 14,
    Reads.LINES: 28,
    Reads.DAY: 10,
    Reads.LEVEL: 8,
    Reads.COUNT: 5,
    Reads.ANSWER: 6,
}
_WIDE = {"title": 34, "basis": 30, "agency": 22, "permitted_by": 22, "recipients": 28}
_SHORT = {"ordinal": 6, "number": 6}


def line_columns(book: OldBook) -> tuple[Column[OldLine], ...]:
    """The row in the file, then every column of the book as the layout has them.

    None gives way to another: a narrow table is pushed sideways, for each column is to be seen.
    """
    row: Column[OldLine] = Column(
        key="row",
        heading=QCoreApplication.translate("OldRegister", "Dòng"),
        text=lambda line: str(line.row),
        width=ColumnWidth(chars=6),
        align=CENTRE,
        kind=ColumnKind.NUMBER,
    )
    return (row, *(_column(column) for column in LAYOUT[book].columns))


def _column(column: OldColumn) -> Column[OldLine]:
    field = column.field

    def value(line: OldLine) -> Any:  # noqa: ANN401
        """What the line has in the field of this column."""
        return getattr(line, field)

    chars = _WIDE.get(field) or _SHORT.get(field) or _CHARS[column.reads]
    return Column(
        key=field,
        heading=COLUMN_WORDS[column.heading],
        text=lambda line: value_words(value(line)),
        width=ColumnWidth(chars=chars, stretches=field in _WIDE),
        align=CENTRE if column.reads is Reads.COUNT else LEFT,
        kind=_KINDS.get(column.reads, ColumnKind.TEXT),
    )
