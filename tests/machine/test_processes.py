from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import OfficeSuiteFailedError
from bmnn_desk.machine.processes import FOLDER_KEY, end_processes_of, run_in
from tests.machine.programs import (
    FAILING,
    HANGING,
    LEAVES_A_CHILD,
    SHOWS_ITS_WORLD,
    program,
    report,
    runs,
)

if TYPE_CHECKING:
    from pathlib import Path

PATH = {"PATH": "/usr/bin:/bin"}


def folder_in(tmp_path: Path) -> Path:
    folder = tmp_path / "private"
    folder.mkdir()
    return folder


def test_a_program_runs_in_its_folder_with_the_environment_that_was_given(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    made = program(tmp_path, SHOWS_ITS_WORLD)
    assert run_in(folder, [str(made)], {**PATH, "GIVEN": "đủ"}, 30) == 0
    seen = report(tmp_path).splitlines()
    assert seen[0] == str(folder)
    assert "GIVEN=đủ" in seen
    assert not [line for line in seen if line.startswith("HOME=")]


def test_the_return_code_comes_back(tmp_path: Path) -> None:
    assert run_in(folder_in(tmp_path), [str(program(tmp_path, FAILING))], PATH, 30) == 77


def test_a_program_that_hangs_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    with pytest.raises(OfficeSuiteFailedError):
        run_in(folder_in(tmp_path), [str(program(tmp_path, HANGING))], PATH, 0.5)
    root, child, in_its_own_session = map(int, report(tmp_path).split())
    assert not runs(root)
    assert not runs(child)
    assert not runs(in_its_own_session)


def test_a_child_that_outlives_its_program_is_ended_too(tmp_path: Path) -> None:
    assert run_in(folder_in(tmp_path), [str(program(tmp_path, LEAVES_A_CHILD))], PATH, 30) == 0
    assert not runs(int(report(tmp_path)))


def test_a_program_that_cannot_be_started_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(OfficeSuiteFailedError):
        run_in(folder_in(tmp_path), [str(tmp_path / "none")], PATH, 5)
    broken = program(tmp_path, "\x7fELF and no more")
    with pytest.raises(OfficeSuiteFailedError):
        run_in(tmp_path / "private", [str(broken)], PATH, 5)


def test_only_the_processes_of_that_folder_are_ended(tmp_path: Path) -> None:
    folder = folder_in(tmp_path)
    mine = {**os.environ, FOLDER_KEY: str(folder)}
    others = {**os.environ, FOLDER_KEY: f"{folder}-2"}
    with (
        subprocess.Popen(["cat"], stdin=subprocess.PIPE, env=mine) as ours,
        subprocess.Popen(["cat"], stdin=subprocess.PIPE, env=others) as theirs,
    ):
        end_processes_of(folder)
        assert not runs(ours.pid)
        assert runs(theirs.pid)
