"""The rows of a document in which số and ngày stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.find_head import find_head
from bmnn_desk.papers.reading.main_document import main_rows
from bmnn_desk.papers.reading.rows import rows_of

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.lines import FileText
    from bmnn_desk.papers.reading.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberRows:
    """The row of Số, ký hiệu, and the rows that may hold place and day: try each in its turn.

    The day's row stands first alone, then with the next one of its column: a long line is broken.
    """

    number: Row
    days: tuple[tuple[Row, ...], ...]


def number_rows(text: FileText) -> NumberRows | None:
    """The rows of a file's head, None where it does not show both."""
    head = find_head(main_rows(rows_of(text)))
    if head.rows.number_row is None or head.dated is None:
        return None
    row, rows = head.dated.row, head.rows.rows
    below = [one for one in rows[rows.index(row) + 1 :] if one.line.flow == row.line.flow]
    return NumberRows(number=head.rows.number_row, days=((row,), (row, *below[:1])))
