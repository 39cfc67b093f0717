"""Workers for tests: one that may call `odd_jobs`, and one that answers what it is told to."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Any

from bmnn_desk.machine.job import Job
from bmnn_desk.machine.messages import Ready
from bmnn_desk.machine.serve import serve
from bmnn_desk.machine.wire import packed
from bmnn_desk.machine.worker_program import WorkerProgram, worker_program
from tests.machine import odd_jobs
from tests.machine.fresh_python import ROOTS

_ANSWER = """
import sys
for written in sys.argv[1:]:
    sys.stdin.buffer.read1()
    sys.stdout.buffer.write(bytes.fromhex(written))
    sys.stdout.buffer.flush()
sys.stdin.buffer.read()
"""


def job(function: object, *, seconds: float = 30.0) -> Job[..., Any]:
    """A job out of `odd_jobs`, named as its function is."""
    name = getattr(function, "__name__", "")
    return Job(name=name, module=odd_jobs.__name__, function=name, seconds=seconds)


def odd_program() -> WorkerProgram:
    """The worker as it is shipped, but that `odd_jobs` are called too."""
    shipped = worker_program()
    return replace(
        shipped,
        arguments=(*shipped.arguments[:4], "-m", __name__, "--worker"),
        environment={**shipped.environment, "PYTHONPATH": os.pathsep.join(ROOTS)},
    )


def answering_program(*answers: bytes) -> WorkerProgram:
    """A process that is ready and then answers these bytes, whatever it is asked."""
    ready = framed(*packed(Ready(has_no_network=True)))
    written = [answer.hex() for answer in (ready, *answers)]
    return replace(worker_program(), arguments=(sys.executable, "-I", "-c", _ANSWER, *written))


def framed(*frames: bytes) -> bytes:
    """Frames as they go over the pipe."""
    lengths = b"".join(len(frame).to_bytes(8) for frame in frames)
    return len(frames).to_bytes(4) + lengths + b"".join(frames)


if __name__ == "__main__":
    serve(("bmnn_desk.papers", "bmnn_desk.machine", "tests.machine"))
