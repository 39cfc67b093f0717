"""Read a signed text's file: looked at, read, turned into pages. For the background lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

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
from bmnn_desk.ui.file_opening import NO_OPENING
from bmnn_desk.ui.issue.matter import ChosenFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.file_look import FileLook
    from bmnn_desk.ui.file_opening import Opening

Read = TypeVar("Read")

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


def load_file(worker: Worker, data: bytes, name: str, opening: Opening = NO_OPENING) -> ChosenFile:
    """The file with all that can be known of it.

    Text that cannot be read is no mishap: it is then ticked against the paper. Without an
    office suite a DOCX has no pages to look at. What is under a password, or closed by its owner,
    is looked at and read by its plain copy.

    Raises:
        DocumentEncryptedError: the password is missing, or wrong.
        DocumentRestrictedError: its owner has closed it, and nobody answers for printing it.
        DeskError: the file may not be marked, with what can be done instead.
    """
    look = worker.do(jobs.LOOK_AT_FILE, data, opening.key, opening.macros)
    is_closed = look.kind == "pdf" and bool(opening.password or opening.word)
    plain = worker.do(jobs.UNLOCK_PDF, data, opening.key) if is_closed else None
    readable = data if plain is None else plain
    pages = _pages(worker, readable, look.kind)
    return ChosenFile(
        data=data,
        kind=look.kind,
        name=name,
        facts=_read(lambda: worker.do(jobs.READ_DOCUMENT, readable)),
        pages=pages,
        sizes=((look.width_mm, look.height_mm),),
        number_places=(
            None if pages is None else _read(lambda: worker.do(jobs.FIND_NUMBER_PLACES, pages))
        ),
        opening=opening,
        warnings=_warnings(look, opening),
        plain=plain,
    )


def _warnings(look: FileLook, opening: Opening) -> tuple[str, ...]:
    """What the look found, and what the clerk gave to open the file."""
    given = {"encrypted": opening.password, "restricted": opening.word}
    more = tuple(code for code, text in given.items() if text)
    found = (code for code in look.warnings if not (more and code == "unlocked"))
    return tuple(dict.fromkeys((*more, *found)))


def _read(read: Callable[[], Read]) -> Read | None:
    """What is read of the text, None where it cannot be; a worker that broke down is a mishap."""
    try:
        return read()
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
