"""How each ô of NĐ 30/2020 Phụ lục I is set: the face and size of the most of its letters."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import ReadPart
from bmnn_desk.papers.reading.reading_patterns import NATION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.papers.reading.find_head import Head
    from bmnn_desk.papers.reading.find_signer import SignatureRows
    from bmnn_desk.papers.reading.lines import TextRun
    from bmnn_desk.papers.reading.rows import Row

_Look = tuple[str, float | None, bool, bool]


def find_parts(boxes: Mapping[str, Sequence[Row]]) -> tuple[ReadPart, ...]:
    """A part for each box that has rows; `boxes` in the order of their numbers."""
    return tuple(_part(box, rows) for box, rows in boxes.items() if rows)


def head_boxes(head: Head) -> dict[str, Sequence[Row]]:
    """The rows of ô 1 to 5 and 9a; of ô 2 the issuing body's: its superior is set otherwise."""
    number, type_row = head.rows.number_row, head.title.type_row
    titled = head.title.title_rows
    return {
        "1": [row for row in head.rows.rows if NATION.search(row.text)],
        "2": head.agency_rows,
        "3": [number] if number else [],
        "4": [head.dated.row] if head.dated else [],
        "5a": [type_row, *titled] if type_row else [],
        "5b": [] if type_row else [row for row in titled if row is not number],
        "9a": head.addressee_rows,
    }


def body_rows(main: Sequence[Row], head: Head, end: int) -> list[Row]:
    """The rows of the text (ô 6): after the head, and before the foot, which begins at `end`."""
    opened = [*head.title.title_rows, *head.addressee_rows]
    for row in (head.rows.number_row, head.title.type_row, head.dated and head.dated.row):
        opened += [row] if row else []
    nation = [row for row in head.rows.rows if NATION.search(row.text)]
    start = max((row.at for row in (*opened, *nation)), default=-1)
    return [row for row in main if start < row.at < end and not head.rows.is_in_columns(row)]


def foot_boxes(
    signature: SignatureRows | None, listed: Sequence[Row], code: Sequence[Row]
) -> dict[str, Sequence[Row]]:
    """The rows of ô 7, 9b and 12."""
    return {
        "7a": signature.head if signature else [],
        "7b": signature.name if signature else [],
        "9b": listed,
        "12": code,
    }


def _part(box: str, rows: Sequence[Row]) -> ReadPart:
    counts: Counter[_Look] = Counter()
    for run in (run for row in rows for run in row.line.runs):
        counts[_look(run)] += sum(not letter.isspace() for letter in run.text)
    font, size, bold, italic = counts.most_common(1)[0][0]
    return ReadPart(box=box, font=font, size_pt=size, bold=bold, italic=italic, spot=rows[0].spot)


def _look(run: TextRun) -> _Look:
    return run.font, run.size_pt, run.bold, run.italic
