"""Read a signed text's file: looked at, read, turned into pages. For the background lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import (
    DeskError,
    DocumentTooBigError,
    FileMissingError,
    FileNotReadableError,
    OfficeSuiteFailedError,
    OfficeSuiteMissingError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.papers.file_look import MOST_BYTES
from bmnn_desk.ui.issue.matter import ChosenFile

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.number_place import NumberPlaces
    from bmnn_desk.machine.worker import Worker

_SECONDS = 90.0


def read_bytes(path: Path) -> bytes:
    """The bytes of a file on the disk, at most 50 MB.

    Raises:
        FileMissingError, FileNotReadableError, DocumentTooBigError: and nothing was read.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DocumentTooBigError
        return path.read_bytes()
    except PermissionError:  # Windows says this too while Word has the file open
        raise FileNotReadableError from None
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise FileMissingError from None


def load_file(worker: Worker, data: bytes, name: str) -> ChosenFile:
    """The file with all that can be known of it.

    Text that cannot be read is no mishap: it is then ticked against the paper. Without an
    office suite a DOCX has no pages to look at.

    Raises:
        DeskError: the file may not be marked, with what can be done instead.
    """
    look = worker.do(jobs.LOOK_AT_FILE, data)
    pages = _pages(worker, data, look.kind)
    return ChosenFile(
        data=data,
        kind=look.kind,
        name=name,
        facts=_facts(worker, data),
        pages=pages,
        sizes=((look.width_mm, look.height_mm),),
        number_places=None if pages is None else _number_places(worker, pages),
    )


def _facts(worker: Worker, data: bytes) -> DocumentFacts | None:
    try:
        return worker.do(jobs.READ_DOCUMENT, data)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None


def _number_places(worker: Worker, pages: bytes) -> NumberPlaces | None:
    try:
        return worker.do(jobs.FIND_NUMBER_PLACES, pages)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None


def _pages(worker: Worker, data: bytes, kind: str) -> bytes | None:
    if kind == "pdf":
        return data
    try:
        return worker.do(jobs.CONVERT_DOCX, data, _SECONDS)
    except (OfficeSuiteMissingError, OfficeSuiteFailedError):
        return None
