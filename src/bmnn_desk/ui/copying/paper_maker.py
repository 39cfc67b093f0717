"""Draw the papers and marks of a copying in the worker; for the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bmnn_desk import jobs
from bmnn_desk.domain.copying import CopyForm, CopyPaper
from bmnn_desk.papers.copy_guide_pdf import GuideAsked
from bmnn_desk.papers.copy_marks import copy_marks, mark_blanks
from bmnn_desk.papers.copy_overprint import FIRST_AND_LAST
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.ui.issue.copy_sheets import CopySheets
from bmnn_desk.ui.issue.prepare import whole_sheets
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.copy_marks import CopyMarkPlan
    from bmnn_desk.papers.mark import CopyMarks

# A file a copy, by the copy's number.
MadeFiles: TypeAlias = tuple[tuple[int, bytes], ...]
OWN_PAPER = {
    CopyForm.EXTRACT: CopyPaper.EXTRACT_SHEET,
    CopyForm.PHOTOGRAPH: CopyPaper.PHOTOGRAPH_RECORD,
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperErrand:
    """What is to be drawn of which copying, by which pack."""

    worker: Worker
    regime: Regime
    facts: CopyPaperFacts


def own_paper(errand: PaperErrand) -> bytes:
    """Mẫu 10 or Mẫu 13, by the copying's form."""
    regime, facts = errand.regime, errand.facts
    if facts.form is CopyForm.EXTRACT:
        form = regime.sheet("extract_sheet")
        return errand.worker.do(jobs.DRAW_EXTRACT, form, facts, regime.level_words)
    form = regime.sheet("photograph_record")
    return errand.worker.do(jobs.DRAW_PHOTOGRAPH, form, facts, regime.level_words)


def guide(errand: PaperErrand, plan: CopyMarkPlan) -> bytes:
    """What to write into the rubber marks."""
    regime = errand.regime
    asked = GuideAsked(
        facts=errand.facts,
        blanks=mark_blanks(regime, errand.facts),
        from_first=plan.from_first,
    )
    form = regime.sheet("copy_marks")
    return errand.worker.do(jobs.DRAW_COPY_GUIDE, form, asked, regime.level_words)


def counted(errand: PaperErrand, pdf: bytes) -> tuple[bytes, int]:
    """A paper with the number of its pages."""
    return pdf, errand.worker.do(jobs.COUNT_PAGES, pdf)


def overprint(errand: PaperErrand, plan: CopyMarkPlan, sheets: int) -> CopySheets:
    """The marks alone for each copy's first and last sheet, proved as they are.

    Raises:
        DeskError: a mark does not fit, or the proof found another.
    """
    marks = copy_marks(errand.regime, errand.facts, plan)
    made = errand.worker.do(jobs.COPY_OVERPRINT, marks, sheets)
    errand.worker.do(jobs.PROVE_COPY_OVERPRINT, made, marks, sheets)
    count = min(sheets, FIRST_AND_LAST)
    return CopySheets(pdf=made, copies=marks, document=count, whole=False)


def marked_files(errand: PaperErrand, plan: CopyMarkPlan, source: bytes) -> MadeFiles:
    """A marked file for each copy, by its number, each proved.

    Raises:
        DeskError: the file takes no marks, or the proof found another.
    """
    marks = copy_marks(errand.regime, errand.facts, plan)
    return _marked(errand.worker, _pages(errand, source), marks)


def marked_copies(
    errand: PaperErrand, plan: CopyMarkPlan, source: bytes
) -> tuple[MadeFiles, CopySheets]:
    """The marked files, and all copies one after another to print; each proved.

    Raises:
        DeskError: the file takes no marks, or the proof found another.
    """
    marks = copy_marks(errand.regime, errand.facts, plan)
    pdf = _pages(errand, source)
    return _marked(errand.worker, pdf, marks), whole_sheets(errand.worker, pdf, marks)


def _marked(worker: Worker, pdf: bytes, marks: Sequence[CopyMarks]) -> MadeFiles:
    made = worker.do(jobs.MARK_PDF, pdf, marks)
    for file, copy in zip(made, marks, strict=True):
        worker.do(jobs.PROVE_PDF, file, pdf, copy)
    return tuple((copy.number, file) for file, copy in zip(made, marks, strict=True))


def _pages(errand: PaperErrand, source: bytes) -> bytes:
    look = errand.worker.do(jobs.LOOK_AT_FILE, source, NO_KEY, False)
    if look.kind == "pdf":
        return source
    return errand.worker.do(jobs.CONVERT_DOCX, source, 90.0)


def write_copies(folder: Path, ordinal: int, made: MadeFiles) -> None:
    """Write the marked files of the copying with that ordinal; one that was there is replaced.

    Raises:
        DiskFullError, FolderNotWritableError, DiskFailingError: the rest was not written.
    """
    for number, data in made:
        # Neither title nor level stands in the name: a file's name is no secret.
        write_beside(folder / f"ban-sao-{ordinal:03}-{number:02}.pdf", data)
