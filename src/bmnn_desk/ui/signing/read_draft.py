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
from bmnn_desk.ui.signing.draft_matter import DraftFile

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.machine.worker import Worker


def read_draft(worker: Worker, data: bytes, name: str) -> DraftFile:
    """The file with what was read of it.

    Open changes and a typed mark keep a file from being marked, not from being checked: both
    come out as findings.

    Raises:
        DeskError: the file is refused, with what can be done instead.
    """
    try:
        look = worker.do(jobs.LOOK_AT_FILE, data)
    except (TrackedChangesError, AlreadyMarkedError):
        facts = worker.do(jobs.READ_DOCUMENT, data)
        return DraftFile(data=data, kind=facts.kind, name=name, facts=facts)
    return DraftFile(data=data, kind=look.kind, name=name, facts=_facts(worker, data))


def _facts(worker: Worker, data: bytes) -> DocumentFacts | None:
    try:
        return worker.do(jobs.READ_DOCUMENT, data)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None  # it may be printed all the same: its text is then ticked on paper
