"""The real worker, and what its work costs in time and memory."""

from __future__ import annotations

import os
import re
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

from bmnn_desk import jobs
from bmnn_desk.machine.limits import resident_bytes
from bmnn_desk.machine.worker import Worker
from bmnn_desk.machine.worker_program import worker_program

if TYPE_CHECKING:
    from collections.abc import Iterator

_MIB = 1024 * 1024
_EVERY_S = 0.005
_HIGHEST = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(slots=True)
class Effort:
    """Seconds and peak memory in MB of one file's work; final once the work is over."""

    seconds: float = 0.0
    mb: float = 0.0


class Stamper:
    """The worker as the program runs it, watched from outside; its own files go to `folder`."""

    def __init__(self, folder: Path | None = None) -> None:
        given = dict(os.environ) if folder is None else {**os.environ, "TMPDIR": str(folder)}
        self.worker = Worker(jobs.ALL, program=worker_program(given))
        self.worker.warm()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.worker.close()

    @contextmanager
    def effort(self) -> Iterator[Effort]:
        """What the worker takes while this is open, whichever way it ends."""
        found, over = Effort(), Event()
        before = self._highest()
        watch = Thread(target=self._watch, args=(found, over), daemon=True)
        began = time.perf_counter()
        watch.start()
        try:
            yield found
        finally:
            found.seconds = time.perf_counter() - began
            over.set()
            watch.join()
            after = self._highest()
            if after > before:  # the system's own mark moved: exact, where samples may miss
                found.mb = max(found.mb, after)

    def _watch(self, found: Effort, over: Event) -> None:
        while not over.wait(_EVERY_S):
            found.mb = max(found.mb, resident_bytes(self._pid()) / _MIB)

    def _pid(self) -> int:
        process = self.worker._process
        return process.pid if process is not None else -1

    def _highest(self) -> float:
        try:
            status = Path(f"/proc/{self._pid()}/status").read_text("ascii", "replace")
        except OSError:
            return 0.0
        found = _HIGHEST.search(status)
        return int(found[1]) / 1024 if found else 0.0
