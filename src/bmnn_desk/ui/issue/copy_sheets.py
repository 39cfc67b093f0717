"""All copies to print in one PDF, one after another, with what they share written once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.mark import pages_of
from bmnn_desk.ui.issue.part_pdf import BatchPdf
from bmnn_desk.ui.printing.paper_edge import marks_on_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.ui.issue.print_plan import PrintPart


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopySheets:
    """`copies` stand in `pdf` in their order; `document` is how many pages their text has.

    `whole` where each copy is printed with its text, else its marked sheets alone.
    """

    pdf: bytes
    copies: tuple[CopyMarks, ...]
    document: int
    whole: bool

    def count(self, copy: CopyMarks) -> int:
        """The sheets of a copy."""
        if self.whole:
            return self.document
        return len({index for mark in copy.marks for index in pages_of(mark, self.document)})

    def batch(self, parts: Sequence[PrintPart]) -> BatchPdf:
        """The pages of these parts' copies, each from the page that it begins with.

        Of a whole copy only the marks must be on the paper: a scan has a dark border of its own.

        Raises:
            KeyError: a copy that is not among them.
        """
        counts = {copy.number: self.count(copy) for copy in self.copies}
        starts: dict[int, int] = {}
        kept: dict[int, tuple[PlacedMark, ...]] = {}
        at = 0
        for copy in self.copies:
            starts[copy.number] = at
            marked = marks_on_pages(copy, self.document) if self.whole else {}
            kept |= {at + page: marks for page, marks in marked.items()}
            at += counts[copy.number]

        def pages(part: PrintPart) -> tuple[int, ...]:
            """The indexes of a part's pages in the PDF."""
            start = starts[part.copy]
            return tuple(range(start + part.first - 1, start + counts[part.copy]))

        return BatchPdf(
            pdf=self.pdf,
            pages=tuple(map(pages, parts)),
            counts=tuple(counts[part.copy] for part in parts),
            kept_marks=kept if self.whole else None,
        )
