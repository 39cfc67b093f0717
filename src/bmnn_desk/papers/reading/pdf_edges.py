"""Headers and footers: rows in the margins that are page numbers or stand on several pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.column_patterns import PAGE_NUMBER
from bmnn_desk.papers.reading.pdf_rows import row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.papers.reading.pdf_drafts import DraftLine
    from bmnn_desk.papers.reading.pdf_frame import PageFrame
    from bmnn_desk.papers.reading.pdf_letters import PdfWord
    from bmnn_desk.papers.reading.pdf_rows import Row

_ZONE_MM = 22.0
# In sizes of the letters (em).
_APART = 1.8
_PARTED = 2.0
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeRows:
    """Rows that may be a header or a footer, and the rows of the page between them."""

    top: list[Row]
    bottom: list[Row]
    between: list[Row]


def split_edges(rows: list[Row], frame: PageFrame) -> EdgeRows:
    """Part off rows in the margins with white between them and the rest, and page numbers."""
    top = _from_edge(rows, [row.base for row in rows], _ZONE_MM)
    rest = rows[len(top) :]
    backwards = rest[::-1]
    bottom = _from_edge(backwards, [frame.height_mm - row.base for row in backwards], _ZONE_MM)
    between = rest[: len(rest) - len(bottom)]
    return EdgeRows(top=top, bottom=bottom[::-1], between=between)


def _from_edge(rows: list[Row], distances: list[float], zone: float) -> list[Row]:
    for at, row in enumerate(rows):
        if distances[at] > zone:
            break
        is_last = at + 1 == len(rows)
        if is_last or distances[at + 1] - distances[at] >= _APART * row.em:
            return rows[: at + 1]
    return rows[:1] if rows and distances[0] <= zone and PAGE_NUMBER.match(rows[0].text) else []


def parted_rows(rows: list[Row]) -> Iterator[Row]:
    """Each row parted at its wide gaps: a level at the left, a page number in the middle."""
    for row in rows:
        part: list[PdfWord] = []
        for word in row.words:
            if part and word.left - max(one.right for one in part) > _PARTED * row.em:
                yield row_of(part)
                part = []
            part.append(word)
        yield row_of(part)


def edge_areas(pages: Iterable[list[DraftLine]]) -> dict[tuple[str, str], Area]:
    """The area of each (edge, text with digits masked) that is a header or footer."""
    found = Counter(
        key for lines in pages for key in {edge_key(line) for line in lines if line.edge}
    )
    return {
        (edge, text): Area.HEADER if edge == "top" else Area.FOOTER
        for (edge, text), count in found.items()
        if count > 1 or PAGE_NUMBER.match(text.replace("#", "1"))
    }


def edge_key(line: DraftLine) -> tuple[str, str]:
    """What makes a line the same on another page."""
    return line.edge, _DIGITS.sub("#", line.text)
