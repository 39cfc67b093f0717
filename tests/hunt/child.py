"""A child process that says which step it is at, and is killed in the middle of one."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from select import select
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Say = Callable[[bytes], None]

DONE = b"."
_LONGEST_S = 60.0


@dataclass(frozen=True, kw_only=True)
class Moment:
    """So many seconds after the child said that it begins this step."""

    step: bytes
    after_s: float


@dataclass(frozen=True, kw_only=True)
class Heard:
    """Each step begun and when, in seconds of one clock; `alone` where the child ended unkilled."""

    steps: tuple[tuple[bytes, float], ...]
    alone: bool

    @property
    def is_done(self) -> bool:
        """True where the child had come to its end."""
        return any(step == DONE for step, _ in self.steps)

    def lengths_s(self) -> dict[bytes, float]:
        """How long each step took, but for the last."""
        pairs = zip(self.steps, self.steps[1:], strict=False)
        return {step: then - start for (step, start), (_, then) in pairs}


def run_child(work: Callable[[Say], None], moment: Moment | None = None) -> Heard:
    """Fork a child that works, and kill it at the moment, or when it is done."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            work(lambda step: _say(write, step))
            _say(write, DONE)
            time.sleep(_LONGEST_S)
        finally:  # whatever happens, the child must not go on as a second hunt
            os._exit(1)
    os.close(write)
    steps = _listen(read, moment)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    os.close(read)
    return Heard(steps=tuple(steps), alone=not os.WIFSIGNALED(status))


def _say(write: int, step: bytes) -> None:
    os.write(write, step)


def _listen(read: int, moment: Moment | None) -> list[tuple[bytes, float]]:
    steps: list[tuple[bytes, float]] = []
    end = time.monotonic() + _LONGEST_S
    while (left := end - time.monotonic()) > 0 and select([read], [], [], left)[0]:
        data = os.read(read, 1)
        now = time.monotonic()
        if not data:
            break
        steps.append((data, now))
        if data == DONE:
            break
        if moment is not None and data == moment.step:
            end = now + moment.after_s
    return steps
