from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import bmnn_desk
from bmnn_desk.machine.worker_program import worker_program

if TYPE_CHECKING:
    import pytest


def test_a_worker_sees_nothing_of_the_environment_but_what_it_needs() -> None:
    given = {
        "PATH": "/bin",
        "LANG": "vi_VN.UTF-8",
        "SECRET_TOKEN": "x",
        "SSH_AUTH_SOCK": "y",
        "PYTHONSTARTUP": "z",
        "PYTHONPATH": "/elsewhere",
        "LD_PRELOAD": "w",
    }
    seen = worker_program(given).environment
    assert seen == {
        "PATH": "/bin",
        "LANG": "vi_VN.UTF-8",
        "PYTHONPATH": str(Path(bmnn_desk.__file__).parents[1]),
    }


def test_a_worker_is_this_python_and_is_told_no_name_of_a_file() -> None:
    program, *rest = worker_program({}).arguments
    assert program == sys.executable
    assert rest == ["-P", "-X", "utf8", "-m", "bmnn_desk", "--worker"]


def test_a_frozen_worker_is_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    made = worker_program({"PYTHONPATH": "/elsewhere"})
    assert made.arguments == (sys.executable, "--worker")
    assert made.environment == {}


def test_a_worker_that_nobody_speaks_to_ends_quietly() -> None:
    made = worker_program()
    done = subprocess.run(
        made.arguments, env=dict(made.environment), input=b"", capture_output=True, check=False
    )
    assert done.stdout == b""
    assert done.stderr.startswith(b"worker: EOFError frames.py:")
    assert done.stderr.count(b"\n") == 1
