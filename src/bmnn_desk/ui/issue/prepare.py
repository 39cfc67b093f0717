"""Make and prove every file of an issue before the number is taken. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.ui.issue.matter import ChosenFile

_A4_MM = (210.0, 297.0)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Prepared:
    """`kept` are the marked files by copy number; `prints` the PDF to print for each copy."""

    kept: tuple[tuple[int, bytes], ...]
    prints: Mapping[int, bytes]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrepareAsked:
    """The file, if any, the drawn marks, and whether each copy is printed whole."""

    file: ChosenFile | None
    marks: tuple[CopyMarks, ...]
    whole: bool


def prepare(worker: Worker, asked: PrepareAsked) -> Prepared:
    """The marked files and the pages to print; a file that cannot be marked spends no number.

    Raises:
        DeskError: a mark does not fit or was not proved, or the worker failed.
    """
    marked = [copy for copy in asked.marks if copy.marks]
    if not asked.whole or asked.file is None:
        return Prepared(kept=(), prints=_overprints(worker, asked.file, marked))
    made = worker.do(jobs.MAKE_PRODUCTS, asked.file.kind, asked.file.data, asked.marks)
    kept = tuple(zip((copy.number for copy in asked.marks), made.copies, strict=True))
    if asked.file.kind == "pdf":
        return Prepared(kept=kept, prints=dict(kept))
    return Prepared(kept=kept, prints=_whole(worker, asked))


def _whole(worker: Worker, asked: PrepareAsked) -> Mapping[int, bytes]:
    """A DOCX is printed by the pages that the office suite laid out."""
    if asked.file is None or asked.file.pages is None:
        return {}
    count = worker.do(jobs.COUNT_PAGES, asked.file.pages)
    made = worker.do(jobs.MARK_PDF, asked.file.pages, asked.marks)
    for copy, data in zip(asked.marks, made, strict=True):
        worker.do(jobs.PROVE_PDF, data, count, copy)
    return {copy.number: data for copy, data in zip(asked.marks, made, strict=True)}


def _overprints(
    worker: Worker, file: ChosenFile | None, marked: Sequence[CopyMarks]
) -> Mapping[int, bytes]:
    if file is None or file.pages is None:
        sizes = (_A4_MM,) if file is None else file.sizes
        return {copy.number: worker.do(jobs.PREVIEW_MARKS, None, sizes, copy) for copy in marked}
    count = worker.do(jobs.COUNT_PAGES, file.pages)
    found = {}
    for copy in marked:
        found[copy.number] = worker.do(jobs.OVERPRINT_PDF, file.pages, (copy,))
        worker.do(jobs.PROVE_OVERPRINT, found[copy.number], count, (copy,))
    return found
