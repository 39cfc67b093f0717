"""Stamps every page of a PDF through the real worker, as the program does for a clerk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DocumentRestrictedError
from bmnn_desk.papers.mark import pages_of
from bmnn_desk.papers.marking_plan import place_of
from bmnn_desk.papers.pdf_key import NO_KEY, PdfKey
from tests.corpus.plan import Wanted
from tests.corpus.spots import spread
from tests.papers.samples import copy, mark, number_mark, stamps

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.file_look import FileLook
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark

_NUMBER = 7
_CLERK_ANSWERS = PdfKey(may_change=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """A proved copy, the marks that it bears, and what was said of its source."""

    made: bytes
    look: FileLook
    marks: CopyMarks

    def wanted(self) -> tuple[Wanted, ...]:
        """Where the marks must be found."""
        pages = self.look.pages or 0
        return tuple(_wanted(at, one, pages) for at, one in enumerate(self.marks.marks))


def stamp_pdf(worker: Worker, data: bytes) -> Stamped:
    """Look at a file, stamp and prove it; for one that its owner locked the clerk answers.

    Raises:
        DeskError: the refusal, or what went wrong in the worker.
    """
    key = NO_KEY
    try:
        look = worker.do(jobs.LOOK_AT_FILE, data, NO_KEY, False)
    except DocumentRestrictedError:
        key = _CLERK_ANSWERS
        look = worker.do(jobs.LOOK_AT_FILE, data, key, False)
    every = (
        number_mark(_NUMBER, _place(Stamp.COPY_NUMBER), page="every"),
        mark(Stamp.LEVEL_TOI_MAT, _place(Stamp.LEVEL_TOI_MAT), page="every"),
    )
    marks = copy(_NUMBER, *spread(worker, (data, key, look.pages or 0), every))
    made = worker.do(jobs.MAKE_PRODUCTS, "pdf", data, [marks], key)
    return Stamped(made=made.copies[0], look=look, marks=marks)


def _place(stamp: Stamp) -> tuple[float, float]:
    place = place_of(stamps()[stamp])
    return place.x_mm, place.y_mm


def _wanted(look: int, placed: PlacedMark, pages: int) -> Wanted:
    return Wanted(
        look=look,
        pages=tuple(pages_of(placed, pages)),
        x_mm=placed.x_mm,
        y_mm=placed.y_mm,
        width_mm=placed.shape.width_mm,
        height_mm=placed.shape.height_mm,
        from_right=placed.from_right,
    )
