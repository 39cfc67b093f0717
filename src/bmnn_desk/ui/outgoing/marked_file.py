"""Read a stamped file: its marks, and its number where the text has it. In the lane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import (
    DeskError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.papers.pdf_key import PdfKey

if TYPE_CHECKING:
    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.marks_read import MarksRead
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.file_opening import Opening

_PDF = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MarkedFile:
    """What a file shows; `number` None and `symbol` "" where its text does not say."""

    name: str
    read: MarksRead
    number: int | None = None
    symbol: str = ""


def load_marked(worker: Worker, data: bytes, name: str, opening: Opening) -> MarkedFile:
    """The marks of a file, and the number and sign that its text bears.

    Raises:
        DocumentEncryptedError: the password is missing, or wrong.
        DeskError: it is no PDF or DOCX, or cannot be read.
    """
    # To look at a file changes nothing, so its owner need not be asked.
    key = PdfKey(password=opening.password, may_change=True)
    read = worker.do(jobs.READ_MARKS, data, key)
    facts = _facts(worker, data, read.kind, key)
    symbol = None if facts is None else facts.symbol
    return MarkedFile(
        name=name,
        read=read,
        number=None if facts is None else facts.number,
        symbol="" if symbol is None else symbol.text,
    )


def _facts(worker: Worker, data: bytes, kind: str, key: PdfKey) -> DocumentFacts | None:
    """A text that cannot be read is no mishap: its marks were."""
    try:
        plain = worker.do(jobs.UNLOCK_PDF, data, key) if kind == _PDF else data
        return worker.do(jobs.READ_DOCUMENT, plain)
    except (WorkerDiedError, WorkerTimedOutError, WorkerOutOfMemoryError):
        raise
    except DeskError:
        return None
