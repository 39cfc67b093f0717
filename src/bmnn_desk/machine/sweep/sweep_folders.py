"""Sweep folders for files that look secret: by their bytes, and by words that a worker reads.

The files are hostile: here they are only read and counted; what they say is read by `look` in
the worker process, which has its own bounds of memory and time for each of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.domain.sweeps import (
    FoundFile,
    SecretSign,
    SecretSigns,
    SweepOutcome,
    UnreadCause,
    UnreadFile,
)
from bmnn_desk.errors import (
    DeskError,
    DocumentEncryptedError,
    DocumentOfficePasswordError,
    DocumentTooBigError,
    NotADocumentError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.machine.sweep.files_below import cause_of, files_below
from bmnn_desk.machine.sweep.untouched_file import TooSlowError, read_untouched

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.machine.sweep.files_below import FileThere
    from bmnn_desk.machine.sweep.untouched_file import UntouchedFile

MOST_BYTES = 50 * 1024 * 1024
"""The store keeps no larger file, so that none of its own can be larger."""
MOST_NAMED = 200
_WORDED = (".doc", ".docx", ".docm", ".dotx", ".pdf", ".txt")
_HEADS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xfe\xff")
_PDF_HEAD, _PDF_WITHIN = b"%PDF-", 1024
_SAMPLE = 8192
_NO_WORDS = SecretSigns(was_read=False)
_CAUSES: dict[type[DeskError], UnreadCause] = {
    DocumentEncryptedError: UnreadCause.LOCKED,
    DocumentOfficePasswordError: UnreadCause.LOCKED,
    DocumentTooBigError: UnreadCause.TOO_BIG,
    WorkerOutOfMemoryError: UnreadCause.TOO_BIG,
    WorkerTimedOutError: UnreadCause.TOO_SLOW,
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweepPlan:
    """Where to look, and where not: the store's own folder holds sealed bytes alone."""

    folders: tuple[Path, ...]
    left_out: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweepHands:
    """What a sweep is helped by.

    `look` reads the words of a file's bytes and raises DeskError; `is_kept` says whether a
    SHA-256 is one of the store's; `is_stopped` is asked again and again; `step` is told how many
    files were looked at and how many of them look secret.
    """

    look: Callable[[bytes], SecretSigns]
    is_kept: Callable[[str], bool]
    is_stopped: Callable[[], bool] = lambda: False
    step: Callable[[int, int], None] = lambda _files, _found: None


@dataclass(slots=True, repr=False)
class _Sweep:
    hands: SweepHands
    files: int = 0
    not_opened: int = 0
    unread_count: int = 0
    found: list[FoundFile] = field(default_factory=list)
    unread: list[UnreadFile] = field(default_factory=list)

    def refuse(self, file: UnreadFile) -> None:
        """Count what could not be read; name the first of them."""
        self.unread_count += 1
        if len(self.unread) < MOST_NAMED:
            self.unread.append(file)


def sweep_folders(plan: SweepPlan, hands: SweepHands) -> SweepOutcome:
    """Look at every file of the folders; what was seen until a stop is the outcome then."""
    sweep = _Sweep(hands=hands)
    for file in files_below(plan.folders, plan.left_out):
        if hands.is_stopped():
            break
        if isinstance(file, UnreadFile):
            sweep.refuse(file)
        else:
            _look_at(sweep, file)
            hands.step(sweep.files, len(sweep.found))
    return SweepOutcome(
        files=sweep.files,
        not_opened=sweep.not_opened,
        found=tuple(sweep.found),
        unread=tuple(sweep.unread),
        unread_count=sweep.unread_count,
        was_stopped=hands.is_stopped(),
    )


def _look_at(sweep: _Sweep, file: FileThere) -> None:
    try:
        read = read_untouched(file.path, MOST_BYTES, sweep.hands.is_stopped)
    except TooSlowError:
        sweep.refuse(_unread(file, UnreadCause.TOO_SLOW))
        return
    except OSError as error:
        sweep.refuse(_unread(file, cause_of(error)))
        return
    if read is None:
        return
    if read.data is None:
        _pass_over(sweep, file)
        return
    said = _said(sweep, file, read.data)
    if sweep.hands.is_stopped():
        return
    sweep.files += 1
    if said is None:
        said = _NO_WORDS
    else:
        sweep.not_opened += not said.was_read
    same = (SecretSign.SAME_BYTES,) if sweep.hands.is_kept(read.sha256) else ()
    if same or said.signs:
        sweep.found.append(_found(file, read, said, (*said.signs, *same)))


def _pass_over(sweep: _Sweep, file: FileThere) -> None:
    """A file too large to be one of the store's: named if its words could have been read."""
    if file.path.suffix.lower() in _WORDED:
        sweep.refuse(_unread(file, UnreadCause.TOO_BIG))
        return
    sweep.files += 1
    sweep.not_opened += 1


def _said(sweep: _Sweep, file: FileThere, data: bytes) -> SecretSigns | None:
    """What its words say; None where they could not be read, which is told then."""
    if not data:
        return SecretSigns(was_read=True)
    if not _may_have_words(data):
        return _NO_WORDS
    try:
        return sweep.hands.look(data)
    except NotADocumentError:
        return _NO_WORDS
    except DeskError as error:
        if not sweep.hands.is_stopped():
            sweep.refuse(_unread(file, _CAUSES.get(type(error), UnreadCause.BROKEN)))
        return None


def _may_have_words(data: bytes) -> bool:
    """True for what the reader knows by its first bytes; text has no zero byte."""
    sample = data[:_SAMPLE]
    return data.startswith(_HEADS) or _PDF_HEAD in data[:_PDF_WITHIN] or b"\0" not in sample


def _found(
    file: FileThere, read: UntouchedFile, said: SecretSigns, signs: tuple[SecretSign, ...]
) -> FoundFile:
    return FoundFile(
        folder=file.folder,
        name=file.name,
        sha256=read.sha256,
        size=read.size,
        changed_on=read.changed_on,
        signs=signs,
        level=said.level,
        reference=said.reference,
        document_day=said.document_day,
    )


def _unread(file: FileThere, cause: UnreadCause) -> UnreadFile:
    return UnreadFile(folder=file.folder, name=file.name, cause=cause)
