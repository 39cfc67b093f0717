"""Read the drafter's file, for the background lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import (
    AlreadyMarkedError,
    DeskError,
    TrackedChangesError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.ui.file_opening import NO_OPENING
from bmnn_desk.ui.signing.draft_matter import DraftFile

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.file_opening import Opening


def read_draft(worker: Worker, data: bytes, name: str, opening: Opening = NO_OPENING) -> DraftFile:
    """The file with what was read of it; of one under a password the plain text goes on.

    Open changes and a typed mark keep a file from being marked, not from being checked: both
    come out as findings.

    Raises:
        DeskError: the file is refused, with what can be done instead.
    """
    if opening.password:
        data = worker.do(jobs.UNLOCK_PDF, data, opening.key)
    try:
        look = worker.do(jobs.LOOK_AT_FILE, data, NO_KEY, opening.macros)
    except (TrackedChangesError, AlreadyMarkedError):
        facts = worker.do(jobs.READ_DOCUMENT, data)
        return DraftFile(data=data, kind=facts.kind, name=name, facts=facts)
    read = _facts(worker, data)
    return DraftFile(data=data, kind=look.kind, name=name, facts=read, warnings=look.warnings)


def _facts(worker: Worker, data: bytes) -> DocumentFacts | None:
    try:
        return worker.do(jobs.READ_DOCUMENT, data)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None  # it may be printed all the same: its text is then ticked on paper
