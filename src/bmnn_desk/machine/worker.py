"""The warm process in which every PDF and DOCX is read, marked, proved and drawn.

Bytes and frozen values go in and come out. It is bounded in memory and time, has no key and no
network, and whatever a hostile file does to it, the store and the window stand.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, Self, cast

from bmnn_desk.errors import (
    DeskError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.machine.docx_to_pdf import sweep_conversions
from bmnn_desk.machine.limits import Limits
from bmnn_desk.machine.messages import Done, Ready, Refused, Request
from bmnn_desk.machine.serve import OUT_OF_MEMORY
from bmnn_desk.machine.wire import packed
from bmnn_desk.machine.worker_process import WorkerProcess
from bmnn_desk.machine.worker_program import worker_program

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.machine.job import Given, Job, Made
    from bmnn_desk.machine.worker_program import WorkerProgram

_PATIENCE_SECONDS = 2.0
# Nobody here killed it, so the system did: it had no memory left.
_BY_MEMORY = (OUT_OF_MEMORY, -getattr(signal, "SIGKILL", OUT_OF_MEMORY))


class Worker:
    """One process that does one job at a time; threads take turns.

    A process that died, hung or grew is replaced at once, so that the next job finds a warm one.
    """

    def __init__(
        self,
        jobs: Iterable[Job[..., Any]],
        limits: Limits | None = None,
        program: WorkerProgram | None = None,
    ) -> None:
        self._modules = tuple(dict.fromkeys(job.module for job in jobs))
        self._limits = limits or Limits()
        self._program = program or worker_program()
        self._process: WorkerProcess | None = None
        self._under_way: Job[..., Any] | None = None
        self._broken_off: WorkerProcess | None = None
        self._closed = Event()
        self._turn = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process; a job that is under way fails, and there is no other after it."""
        self._closed.set()
        if self._process is not None:
            self._process.kill()
        with self._turn:
            self._end()

    def break_off(self, job: Job[..., Any]) -> None:
        """End this job if it is under way: it fails, and the next finds a fresh process."""
        process = self._process
        if self._under_way is job and process is not None:
            self._broken_off = process
            process.kill()

    def warm(self) -> None:
        """Start the process, if there is none, without waiting until all is loaded.

        To be called when the program starts: what an earlier run could not wipe is wiped now.
        """
        sweep_conversions()
        with self._turn:
            self._start()

    def do(self, job: Job[Given, Made], *args: Given.args, **kwargs: Given.kwargs) -> Made:
        """Do a job and return what its function returns.

        Raises:
            WorkerTimedOutError: it was not done in the job's time.
            WorkerOutOfMemoryError: it wanted more memory than the limits grant.
            WorkerDiedError: the process ended in the middle, or gave no proper answer.
            DeskError: what the function raised.
            TypeError: an argument cannot be sent.
        """
        request = packed(
            Request(module=job.module, function=job.function, args=args, kwargs=kwargs)
        )
        with self._turn:
            answer = self._asked(job, request)
        if isinstance(answer, Refused):
            raise answer.error
        return cast("Made", answer.value)

    def _asked(self, job: Job[..., Any], request: tuple[bytes, ...]) -> Done | Refused:
        if self._process is not None and self._process.has_ended:  # while nobody asked it
            self._end()
        self._start()
        process = self._process
        if process is None:
            raise WorkerDiedError(job.name)
        is_sound = False
        try:
            self._wait_until_ready(process)
            self._under_way = job
            answer = _proper(process.ask(request, job.seconds))
            is_sound = not process.is_late and not process.is_grown
        except (EOFError, OSError):
            raise self._mishap(process, job, _PATIENCE_SECONDS) from None
        except ValueError:
            raise self._mishap(process, job, 0.0) from None
        finally:
            self._under_way = None
            if not is_sound:
                self._replace()
        return answer

    def _wait_until_ready(self, process: WorkerProcess) -> None:
        if not process.is_ready:
            if not isinstance(process.ask((), self._limits.start_seconds), Ready):
                raise ValueError(process.pid)
            process.is_ready = True

    def _mishap(self, process: WorkerProcess, job: Job[..., Any], patience: float) -> DeskError:
        code = process.end(patience)
        if process.is_late:
            return WorkerTimedOutError(job.name)
        is_ours = self._closed.is_set() or process is self._broken_off
        if code in _BY_MEMORY and not is_ours:
            return WorkerOutOfMemoryError(job.name)
        return WorkerDiedError(job.name)

    def _start(self) -> None:
        if self._process is None and not self._closed.is_set():
            with suppress(OSError):
                self._process = WorkerProcess(self._program, self._limits, self._modules)
                if self._closed.is_set():  # by another thread, which did not see this one
                    self._process.kill()

    def _replace(self) -> None:
        self._end()
        # A conversion that was cut short left its text in a folder, to be wiped now and not
        # only before the next one.
        with suppress(OSError):
            sweep_conversions()
        self._start()

    def _end(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None


def _proper(answer: object) -> Done | Refused:
    if isinstance(answer, Done):
        return answer
    if isinstance(answer, Refused) and isinstance(answer.error, DeskError):
        return answer
    raise ValueError(type(answer).__name__)
