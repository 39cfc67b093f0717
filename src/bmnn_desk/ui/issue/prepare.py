"""Make and prove every file of an issue before the number is taken. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import DocumentTooBigError
from bmnn_desk.papers.file_series import NumberedFiles
from bmnn_desk.papers.mark import CopyMarks
from bmnn_desk.services.contents import LARGEST
from bmnn_desk.ui.issue.copy_sheets import CopySheets
from bmnn_desk.ui.issue.stands import A4_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import ChosenFile

_NO_MARKS = CopyMarks(number=0, marks=())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Prepared:
    """`kept` are the marked files by copy number; `sheets` all copies to print, None for none."""

    kept: Sequence[tuple[int, bytes]]
    sheets: CopySheets | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrepareAsked:
    """The file, if any, the drawn marks, and whether each copy is printed whole."""

    file: ChosenFile | None
    marks: tuple[CopyMarks, ...]
    whole: bool


def prepare(worker: Worker, asked: PrepareAsked) -> Prepared:
    """The marked files and the pages to print; a file that cannot be marked spends no number.

    What is printed is plain: it goes to the printer alone. The files are as their source is.

    Raises:
        DocumentTooBigError: what would be kept of it is more than the store takes.
        DeskError: a mark does not fit or was not proved, or the worker failed.
    """
    if asked.file is not None and asked.file.plain is not None:
        _require_room(asked.file.plain)
    if not asked.whole or asked.file is None:
        return Prepared(kept=(), sheets=_overprints(worker, asked))
    file, marks = asked.file, asked.marks
    made = worker.do(jobs.MAKE_PRODUCTS, file.kind, file.data, marks, file.opening.key)
    # Not the files themselves: of a large one they would not fit into memory.
    kept = NumberedFiles(numbers=tuple(copy.number for copy in marks), files=made.copies)
    for _, data in kept:
        _require_room(data)
    if file.pages is None:
        return Prepared(kept=kept, sheets=None)
    if made.print_ready is None:
        return Prepared(kept=kept, sheets=whole_sheets(worker, file.pages, marks))
    sheets = CopySheets(
        pdf=made.print_ready,
        copies=marks,
        document=worker.do(jobs.COUNT_PAGES, file.pages),
        whole=True,
    )
    return Prepared(kept=kept, sheets=sheets)


def whole_sheets(worker: Worker, pages: bytes, marks: tuple[CopyMarks, ...]) -> CopySheets:
    """The copies of a plain PDF, each whole with its marks, proved.

    Raises:
        DeskError: a mark does not fit or was not proved, or the worker failed.
    """
    count = worker.do(jobs.COUNT_PAGES, pages)
    pdf = worker.do(jobs.PRINT_READY_PDF, pages, marks)
    worker.do(jobs.PROVE_PRINT_READY, pdf, pages, marks)
    return CopySheets(pdf=pdf, copies=marks, document=count, whole=True)


def marks_alone(worker: Worker, pages: bytes, marks: Sequence[CopyMarks]) -> CopySheets | None:
    """The marked sheets of the copies of a plain PDF, proved; None where no mark is drawn.

    Raises:
        DeskError: a mark does not fit or was not proved, or the worker failed.
    """
    marked = tuple(copy for copy in marks if copy.marks)
    if not marked:
        return None
    count = worker.do(jobs.COUNT_PAGES, pages)
    pdf = worker.do(jobs.OVERPRINT_PDF, pages, marked)
    worker.do(jobs.PROVE_OVERPRINT, pdf, pages, marked)
    return CopySheets(pdf=pdf, copies=marked, document=count, whole=False)


def _require_room(data: bytes) -> None:
    """The marks make a file larger than its source, which was let in at the limit itself."""
    if len(data) > LARGEST:
        raise DocumentTooBigError


def _overprints(worker: Worker, asked: PrepareAsked) -> CopySheets | None:
    """Onto the pages of the text where there are any, else onto sheets of its size."""
    file = asked.file
    if file is not None and file.pages is not None:
        return marks_alone(worker, file.pages, asked.marks)
    sizes = (A4_MM,) if file is None else file.sizes
    blank = worker.do(jobs.PREVIEW_MARKS, None, sizes, _NO_MARKS)
    return marks_alone(worker, blank, asked.marks)
