"""Parts the head of a document: the left column, the number's row, and where the head ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.level_words import bold_level_of, is_level_word
from bmnn_desk.papers.reading.reading_patterns import (
    ADDRESSED,
    COPY_MARK,
    DAY,
    HEAD_NOTE,
    NATION,
    NUMBER,
    NUMBER_ALONE,
    NUMBER_HEAD,
    RECIPIENTS,
    RULE,
    SHORT_DAY,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.rows import Row

_MOST_ROWS = 60
_LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HeadRows:
    """The first rows of a document, without rules, marks and notes.

    `number_at` is the place of the number's row among `rows`, None where there is none;
    `right` are the flows that hold Quốc hiệu, which the left column is not. The two columns
    end with the row `columns_end` of the file: a flow of theirs may go on as the text.
    """

    rows: tuple[Row, ...]
    number_at: int | None
    right: frozenset[int]
    columns_end: int

    @property
    def number_row(self) -> Row | None:
        """The row of Số, ký hiệu."""
        return None if self.number_at is None else self.rows[self.number_at]

    def is_in_columns(self, row: Row) -> bool:
        """True for a row of the two columns of the head."""
        number = self.number_row
        flows = self.right | ({number.line.flow} if number is not None and self.right else set())
        return row.line.flow in flows and row.at <= self.columns_end


def head_rows(main: Sequence[Row]) -> HeadRows:
    """The head of a document: its first rows, up to nơi nhận."""
    end = next((at for at, row in enumerate(main) if RECIPIENTS.match(row.text)), len(main))
    page = main[0].line.page if main else None
    rows = tuple(
        row for row in main[: min(end, _MOST_ROWS)] if row.line.page == page and not is_noise(row)
    )
    right, number_at = _right_flows(rows), _number_at(rows)
    columns = [row.at for row in rows if row.line.flow in right and _is_of_right(row)]
    columns += [] if number_at is None else [rows[number_at].at]
    return HeadRows(
        rows=rows, number_at=number_at, right=right, columns_end=max(columns, default=-1)
    )


def is_noise(row: Row) -> bool:
    """True for a rule, a level word, a copy number, a note of urgency or of a draft."""
    if RULE.fullmatch(row.text) or is_level_word(row) or bold_level_of(row):
        return True
    if len(row.text) > _LONGEST:
        return False
    return bool(COPY_MARK.match(row.text) or HEAD_NOTE.match(row.text))


def _is_of_right(row: Row) -> bool:
    return any(pattern.search(row.text[:_LONGEST]) for pattern in (NATION, DAY, SHORT_DAY))


def _number_at(rows: Sequence[Row]) -> int | None:
    end = next((at for at, row in enumerate(rows) if ADDRESSED.match(row.text)), len(rows))
    for at, row in enumerate(rows[:end]):
        if len(row.text) <= _LONGEST and NUMBER_HEAD.match(row.text) and NUMBER.match(row.text):
            return at
    alone = (at for at, row in enumerate(rows[:end]) if NUMBER_ALONE.match(row.text))
    return next(alone, None)


def _right_flows(rows: Sequence[Row]) -> frozenset[int]:
    """Flows of Quốc hiệu; none where the number stands in the same flow (a single column)."""
    number_at = _number_at(rows)
    left = None if number_at is None else rows[number_at].line.flow
    return frozenset(
        row.line.flow for row in rows if NATION.search(row.text) and row.line.flow != left
    )
