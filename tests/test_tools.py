"""The tools of pyproject.toml, run as tests: whoever runs the tests has run them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[1]


def said(*command: str) -> str:
    """What a tool of this Python says when it fails; nothing when it is content."""
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    assert said("ruff", "check", "--no-cache", ".") == ""


def test_every_file_is_formatted() -> None:
    assert said("ruff", "format", "--no-cache", "--check", ".") == ""


def test_mypy_finds_nothing() -> None:
    assert said("mypy") == ""


def test_each_layer_imports_only_what_is_below_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.syspath_prepend(str(ROOT / "src"))
    status = lint_imports(config_filename="pyproject.toml", no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
