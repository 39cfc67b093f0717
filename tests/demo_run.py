"""One run of `bmnn-desk demo` in a home of its own, for all tests that look at it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, kw_only=True)
class DemoRun:
    out: Path
    around: Path
    lines: tuple[str, ...]

    @property
    def passphrase(self) -> str:
        (line,) = (line for line in self.lines if line.startswith("Mật khẩu của kho mẫu"))
        return line.rsplit(" ", 1)[1]


def start(*arguments: str, around: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """Start the program with nothing of this machine's user in its environment."""
    for name in ("home", "tmp"):
        (around / name).mkdir(parents=True, exist_ok=True)
    environment = {
        **os.environ,
        "HOME": str(around / "home"),
        "TMPDIR": str(around / "tmp"),
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "bmnn_desk", *arguments],
        env=environment,
        input=said,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=around,
        check=False,
    )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoRun:
    out, around = tmp_path_factory.mktemp("demo") / "out", tmp_path_factory.mktemp("around")
    run = start("demo", "--out", str(out), around=around)
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    return DemoRun(out=out, around=around, lines=tuple(run.stdout.splitlines()))
