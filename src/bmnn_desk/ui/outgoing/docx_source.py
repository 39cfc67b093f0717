"""What kept marked DOCX copies were made of, proved to be just that. For the background lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import MarkNotProvedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import CopyMarks

_SECONDS = 90.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeptDocx:
    """The text that was issued, the copies kept of it, their marks in the same order.

    `number` and `day` were filled into the text where the office does so and it had blanks.
    """

    issued: bytes
    copies: Sequence[bytes]
    marks: Sequence[CopyMarks]
    number: int
    day: date | None


def source_pages(worker: Worker, kept: KeptDocx) -> bytes:
    """The plain pages of what each copy is, but for its marks.

    Raises:
        MarkNotProvedError: a copy is not the issued text with the recorded marks.
        DeskError: there is no office suite, or it failed.
    """
    try:
        source = _proved(worker, kept, kept.issued)
    except MarkNotProvedError:
        filled = _filled(worker, kept)
        if filled is None:
            raise
        source = _proved(worker, kept, filled)
    return worker.do(jobs.CONVERT_DOCX, source, _SECONDS)


def _proved(worker: Worker, kept: KeptDocx, source: bytes) -> bytes:
    for made, marks in zip(kept.copies, kept.marks, strict=True):
        worker.do(jobs.PROVE_DOCX, made, source, marks)
    return source


def _filled(worker: Worker, kept: KeptDocx) -> bytes | None:
    if kept.day is None:
        return None
    facts = worker.do(jobs.READ_DOCUMENT, kept.issued)
    return worker.do(jobs.FILL_NUMBER, kept.issued, facts, kept.number, kept.day)
