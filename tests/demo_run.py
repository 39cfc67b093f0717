"""One run of `bmnn-desk demo` in a home of its own, for all tests that look at it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.tree_memory import TreeMemory

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
MOST_MEMORY = 1536 * 1024 * 1024
"""What the smallest machine can spare for the whole program: 1.5 GB."""


@dataclass(frozen=True, kw_only=True)
class DemoRun:
    out: Path
    around: Path
    lines: tuple[str, ...]
    memory: TreeMemory

    @property
    def passphrase(self) -> str:
        (line,) = (line for line in self.lines if line.startswith("Mật khẩu của kho mẫu"))
        return line.rsplit(" ", 1)[1]


def start(
    *arguments: str, around: Path, said: str = "", most_bytes: int = 0
) -> subprocess.CompletedProcess[str]:
    """Start the program with nothing of this machine's user in its environment."""
    with _started(arguments, around, most_bytes) as process:
        return _ended(process, said)


@contextmanager
def _started(
    arguments: tuple[str, ...], around: Path, most_bytes: int
) -> Iterator[subprocess.Popen[str]]:
    """No process of it may have more than `most_bytes` mapped; 0 where there is no bound."""
    for name in ("home", "tmp"):
        (around / name).mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "HOME": str(around / "home"),
        "TMPDIR": str(around / "tmp"),
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    program = [sys.executable, "-m", "bmnn_desk", *arguments]
    if most_bytes:
        bound = f'ulimit -v {most_bytes // 1024} && exec "$@"'
        program = ["sh", "-c", bound, "sh", *program]
    with subprocess.Popen(
        program,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=around,
    ) as process:
        yield process


def _ended(process: subprocess.Popen[str], said: str) -> subprocess.CompletedProcess[str]:
    told, errors = process.communicate(said)
    return subprocess.CompletedProcess(process.args, process.returncode, told, errors)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoRun:
    out, around = tmp_path_factory.mktemp("demo") / "out", tmp_path_factory.mktemp("around")
    bound = 0 if sys.platform == "win32" else MOST_MEMORY
    with _started(("demo", "--out", str(out)), around, bound) as process:
        memory = TreeMemory(process.pid)
        with memory.watched():
            run = _ended(process, "")
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    return DemoRun(out=out, around=around, lines=tuple(run.stdout.splitlines()), memory=memory)
