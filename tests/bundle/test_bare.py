"""Where nothing of Python is: proved by programs of the system put in the program's place."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.bundle.bare import can_make_root, ended, in_emptiness, in_root
from tests.bundle.tried import in_bare_root


def test_the_environment_holds_nothing_of_this_machines_user(tmp_path: Path) -> None:
    shown = ended(in_emptiness(Path("/usr/bin/env"), [], tmp_path, {"DISPLAY": ":7"}))
    names = {line.split("=")[0] for line in shown.stdout.splitlines()}
    assert names == {"HOME", "TMPDIR", "LANG", "PATH", "DISPLAY"}
    assert str(tmp_path) in shown.stdout


def test_in_the_bare_root_there_is_no_python_no_home_and_no_shell(tmp_path: Path) -> None:
    if not can_make_root():  # then nothing may be said of one
        assert [finding.holds for finding in in_bare_root(tmp_path, tmp_path)] == [False]
        return
    program, out = tmp_path / "program", tmp_path / "out"
    program.mkdir()
    out.mkdir()
    shutil.copy("/bin/ls", program / "bmnn-desk")

    around = tmp_path / "around"
    seen = ended(in_root(program, ["/", "/usr", "/program"], around, {"OUT": str(out)}))

    assert seen.returncode == 0, seen.stderr
    names = set(seen.stdout.split())
    assert {"program", "proc", "lib64", "out", "bmnn-desk"} <= names
    assert not names & {"bin", "sbin", "root", "work", "etc/passwd", "local", "opt"}


def test_the_program_in_it_cannot_be_written_to(tmp_path: Path) -> None:
    if not can_make_root():
        return
    program = tmp_path / "program"
    program.mkdir()
    shutil.copy("/bin/rm", program / "bmnn-desk")
    done = ended(in_root(program, ["-f", "/program/bmnn-desk"], tmp_path / "around"))
    assert done.returncode != 0
    assert (program / "bmnn-desk").exists()
