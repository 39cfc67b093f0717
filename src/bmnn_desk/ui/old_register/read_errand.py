"""The errand of reading an old register: the file's bytes, the worker, a way to break it off."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.errors import DocumentTooBigError, WorkbookTooBigError
from bmnn_desk.ui.issue.load_file import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bmnn_desk.domain.old_register import OldRegisterRead
    from bmnn_desk.machine.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BroughtFile:
    """A file from outside: its name without a folder, its bytes and their SHA-256 in hex."""

    name: str
    data: bytes
    sha256: str


def brought_file(path: Path) -> BroughtFile:
    """The file at a path, at most 50 MB.

    Raises:
        WorkbookTooBigError, FileMissingError, FileNotReadableError: and nothing was read.
    """
    try:
        data = read_bytes(path)
    except DocumentTooBigError:
        raise WorkbookTooBigError from None
    return BroughtFile(name=path.name, data=data, sha256=hashlib.sha256(data).hexdigest())


class ReadErrand:
    """One reading; `read` in the background lane, `stop` in the main thread.

    What it raises, or returns, after it was stopped is of no interest to anybody.
    """

    def __init__(self, worker: Worker, names: Mapping[str, str]) -> None:
        self._worker, self._names = worker, dict(names)
        self.is_stopped = False

    def read(self, file: BroughtFile) -> OldRegisterRead | None:
        """The register, as the worker reads it; None where it was stopped before it began.

        Raises:
            DeskError: it is no workbook, or damaged, under a password, too big; or it was stopped.
        """
        if self.is_stopped:
            return None
        return self._worker.do(jobs.READ_OLD_REGISTER, file.data, file.name, self._names)

    def stop(self) -> None:
        """Let the worker leave it; the next reading need not wait for this one."""
        self.is_stopped = True
        self._worker.break_off(jobs.READ_OLD_REGISTER)
