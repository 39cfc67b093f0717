"""One worker process and its pipes. What it answers is not trusted: it has read hostile bytes."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from bmnn_desk.machine.deadline import Deadline
from bmnn_desk.machine.frames import read_frames, write_frames
from bmnn_desk.machine.limits import Leash, resident_bytes
from bmnn_desk.machine.messages import Setup
from bmnn_desk.machine.wire import packed, unpacked
from bmnn_desk.paths import program_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from bmnn_desk.machine.limits import Limits
    from bmnn_desk.machine.worker_program import WorkerProgram

_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


class WorkerProcess:
    """A process that was started and told its limits. `is_ready` is for its user to keep."""

    def __init__(self, program: WorkerProgram, limits: Limits, modules: tuple[str, ...]) -> None:
        """Start it, without waiting until it is ready.

        Raises:
            OSError: it cannot be started.
        """
        self.is_ready = False
        self._is_ended = False
        self._limits = limits
        self._leash = Leash()
        try:
            self._process = subprocess.Popen(  # noqa: S603  this program itself
                program.arguments,
                env=dict(program.environment),
                cwd=program_folder(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                pass_fds=self._leash.passed,
                creationflags=_NO_WINDOW,
            )
            setup = Setup(limits=limits, modules=modules, lifeline=self._leash.lifeline)
            self._leash.tie(self._process.pid, limits)
        except OSError:
            self._leash.let_go()
            raise
        self._deadline = Deadline(self._process.kill)
        with suppress(OSError):  # it is gone already: whoever asks it will hear so
            write_frames(self._requests, packed(setup))

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether it is gone."""
        return self._process.poll() is not None

    @property
    def is_late(self) -> bool:
        """Whether it was ended because it took too long."""
        return self._deadline.is_passed

    @property
    def is_grown(self) -> bool:
        """Whether it keeps more memory than it may between jobs."""
        return resident_bytes(self.pid) > self._limits.resident_bytes

    def ask(self, frames: Sequence[bytes], seconds: float) -> object:
        """What it answers to the frames; it is ended if that takes too long.

        No frames wait for its first word.

        Raises:
            EOFError, OSError: it is gone.
            ValueError: its answer is none.
        """
        with self._deadline.within(seconds):
            if frames:
                write_frames(self._requests, frames)
            return unpacked(read_frames(self._answers, self._limits.answer_bytes))

    def end(self, patience_seconds: float = 0.0) -> int | None:
        """End it, if it does not end by itself; its own exit code, else None."""
        code: int | None = None
        try:
            code = self._process.wait(patience_seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if not self._is_ended:
            self._is_ended = True
            for pipe in (self._requests, self._answers):
                with suppress(OSError):
                    pipe.close()
            self._leash.let_go()
            self._deadline.close()
        return code

    def kill(self) -> None:
        """End it while another thread waits for its answer."""
        self._process.kill()

    @property
    def _requests(self) -> BinaryIO:
        return cast("BinaryIO", self._process.stdin)

    @property
    def _answers(self) -> BinaryIO:
        return cast("BinaryIO", self._process.stdout)
