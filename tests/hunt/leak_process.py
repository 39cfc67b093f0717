"""Processes of the program on grounds of their own, and telling the windows what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.hunt.leak_store import text_with
from tests.hunt.own_screen import own_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.hunt.leak_canary import Canary, Grounds

_ROOT = Path(__file__).parents[2]
_CONVERT = """
import sys
from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
with Worker(jobs.ALL) as worker:
    worker.warm()
    worker.do(jobs.CONVERT_DOCX, sys.stdin.buffer.read(), 200.0)
"""
_START = """
from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
with Worker(jobs.ALL) as worker:
    worker.warm()
"""


class LeakChild:
    """The windows, told in JSON."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.pid = process.pid

    def do(self, verb: str, *given: object) -> dict[str, Any]:
        """Tell them a command: `done` with what came of it, or `failed` with the error."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([verb, *given]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise EOFError(verb)
        told: dict[str, Any] = json.loads(answer)
        return told


def environment(grounds: Grounds) -> dict[str, str]:
    """A home and temporary folders of its own."""
    return {
        **os.environ,
        **{name: str(grounds.base / place) for name, place in grounds.places.items()},
        "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "QT_LOGGING_RULES": "*.warning=false",
    }


@contextmanager
def started(grounds: Grounds, seed: int) -> Iterator[LeakChild]:
    """The windows over a new store: on a screen of their own where the machine can make one."""
    store = tempfile.mkdtemp(dir=grounds.base / "store")
    given = [str(grounds.base), store, str(seed)]
    command = [sys.executable, "-m", "tests.hunt.leak_child", *given]
    with (
        own_screen() as screen,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**environment(grounds), **screen},
            cwd=_ROOT,
        ) as process,
    ):
        try:
            yield LeakChild(process)
        finally:
            process.kill()


@contextmanager
def conversion(grounds: Grounds, canary: Canary) -> Iterator[subprocess.Popen[bytes]]:
    """A program that has a text laid out by the office suite."""
    with subprocess.Popen(
        [sys.executable, "-c", _CONVERT],
        stdin=subprocess.PIPE,
        env=environment(grounds),
        cwd=_ROOT,
    ) as process:
        assert process.stdin is not None
        process.stdin.write(text_with(canary))
        process.stdin.close()
        try:
            yield process
        finally:
            process.kill()


def next_start(grounds: Grounds) -> None:
    """Start the program's worker as at the program's start, and end it."""
    subprocess.run([sys.executable, "-c", _START], env=environment(grounds), cwd=_ROOT, check=True)
