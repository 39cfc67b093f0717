from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.paths import program_folder
from bmnn_desk.ui.error_log import LOG
from tests.bench.first_window import BARE, OURS, painted
from tests.ui.offices import office_in

if TYPE_CHECKING:
    from pathlib import Path

# Every package the program depends on but Qt: the store's, the papers', the drives'.
SLOW = (
    "sqlalchemy.orm",
    "alembic",
    "sqlcipher3",
    "argon2",
    "cryptography",
    "reportlab",
    "pikepdf",
    "pypdfium2",
    "lxml",
    "docx",
    "py7zr",
    "pyrage",
    "python_calamine",
)
# A window that begins to load them before its paint: the guard must name each.
LADEN = "import {}\n"
FIRST_RUN = OURS.replace("Path(sys.argv[1])", "None")
# Without the sample's acts or a passphrase: what is tested is that it ends when it is closed.
CLOSED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from bmnn_desk.ui import start
from bmnn_desk.ui.setup import Setup

app, program = start.prepared(Setup())
program.painted.connect(lambda: QTimer.singleShot(0, program.window.close))
program.start(Path(sys.argv[1]))
print(app.exec(), flush=True)
"""
BROKEN = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from bmnn_desk.ui import start
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.top_windows import top_windows

app, program = start.prepared(Setup())

def break_down():
    raise ValueError("trích yếu")

def look():
    boxes = [w for w in top_windows() if isinstance(w, QMessageBox)]
    if boxes:
        print(boxes[0].text(), flush=True)
        os._exit(0)

program.painted.connect(lambda: QTimer.singleShot(0, break_down))
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
program.start(Path(sys.argv[1]))
app.exec()
"""

# A screen that is not there says that nobody fills its clipboard.
COPIED = """
from PySide6.QtGui import QGuiApplication
from bmnn_desk.ui import start
from bmnn_desk.ui.setup import Setup

app, program = start.prepared(Setup())
clipboard = QGuiApplication.clipboard()
clipboard.ownsClipboard = lambda: True
clipboard.setText("Số 07")
print(clipboard.text(), "x-kde-passwordManagerHint" in clipboard.mimeData().formats(), flush=True)
"""

# What must be read stands over the first window, once, and nothing comes before it is closed.
TOLD = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from bmnn_desk.ui import start
from bmnn_desk.ui.top_windows import top_windows

seen = []

def look():
    boxes = [w for w in top_windows() if isinstance(w, QMessageBox) and w.isVisible()]
    if boxes:
        seen.append(boxes[0].text())
        boxes[0].accept()
    elif seen:
        looks.append(seen)
    if len(looks) > 10:
        print(*seen, flush=True)
        os._exit(0)

looks = []
timer = QTimer()
timer.timeout.connect(look)
QTimer.singleShot(0, lambda: timer.start(20))
start.open_windows(Path(sys.argv[1]), None, "đọc trước")
"""


@pytest.mark.parametrize("program", [OURS, FIRST_RUN], ids=["unlock", "first run"])
def test_no_engine_is_loaded_before_the_first_paint(program: str, tmp_path: Path) -> None:
    run = painted(program, office_in(tmp_path / "kho"), tmp_path, "-X", "importtime")
    loaded = loaded_by(run)
    assert "bmnn_desk.ui.program" in loaded
    assert "PySide6.QtWidgets" in loaded
    assert slow_ones(loaded) == set()
    assert "bmnn_desk.entrance" not in loaded


def test_an_engine_that_is_loaded_before_the_first_paint_is_seen(tmp_path: Path) -> None:
    laden = LADEN.format(", ".join(SLOW)) + FIRST_RUN
    run = painted(laden, tmp_path, tmp_path, "-X", "importtime")
    assert slow_ones(loaded_by(run)) == {name.partition(".")[0] for name in SLOW}


def loaded_by(run: subprocess.CompletedProcess[str]) -> set[str]:
    """Every module that a run loaded, of itself or by another."""
    assert run.stdout.strip() == "painted", run.stderr
    return {line.rpartition("|")[2].strip() for line in run.stderr.splitlines() if "|" in line}


def slow_ones(loaded: set[str]) -> set[str]:
    tops = {name.partition(".")[0] for name in SLOW}
    return {name.partition(".")[0] for name in loaded} & tops


def test_every_package_but_qt_is_among_the_slow_ones() -> None:
    project = tomllib.loads((program_folder() / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {line.partition("==")[0].casefold() for line in project["dependencies"]}
    tops = {name.partition(".")[0].casefold() for name in SLOW}
    named = {"argon2": "argon2-cffi", "docx": "python-docx", "python_calamine": "python-calamine"}
    # The accelerator is loaded by reportlab alone.
    rest = {"rl_accel", *(name for name in wanted if name.startswith("pyside6"))}
    assert wanted - rest == {named.get(top, top) for top in tops}


def test_the_bare_window_is_painted_too(tmp_path: Path) -> None:
    run = painted(BARE, tmp_path, tmp_path)
    assert run.stdout.strip() == "painted", run.stderr


def test_a_window_that_is_closed_ends_the_program(tmp_path: Path) -> None:
    run = painted(CLOSED, office_in(tmp_path / "kho"), tmp_path)
    assert run.stdout.strip() == "0", run.stderr
    assert (tmp_path / "config" / "bmnn-desk" / "desk.ini").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Qt's settings lie in the registry")
def test_what_a_killed_run_left_in_qts_settings_is_forgotten_at_the_next_start(
    tmp_path: Path,
) -> None:
    left = tmp_path / "config" / "QtProject.conf"
    left.parent.mkdir(exist_ok=True)
    left.write_text("[FileDialog]\nlastVisited=file:///ke-hoach-mat\n[Qt]\nstyle=x\n", "utf-8")
    run = painted(CLOSED, office_in(tmp_path / "kho"), tmp_path)
    assert run.stdout.strip() == "0", run.stderr
    assert left.read_text("utf-8").split() == ["[Qt]", "style=x"]


def test_what_nobody_caught_is_told_with_a_code_and_logged(tmp_path: Path) -> None:
    run = painted(BROKEN, office_in(tmp_path / "kho"), tmp_path)
    assert re.search(r"gặp lỗi và đã dừng thao tác này \(mã [0-9A-F]{4}\)", run.stdout), run.stderr
    log = (tmp_path / "config" / "bmnn-desk" / LOG).read_text("utf-8")
    assert "builtins.ValueError" in log
    assert "trích yếu" not in log + run.stderr


def test_what_is_copied_is_kept_out_of_histories_of_the_clipboard(tmp_path: Path) -> None:
    run = painted(COPIED, tmp_path, tmp_path)
    assert run.stdout.split("\n")[0] == "Số 07 True", run.stderr


def test_what_must_be_read_first_is_told_once_over_the_first_window(tmp_path: Path) -> None:
    run = painted(TOLD, office_in(tmp_path / "kho"), tmp_path)
    assert run.stdout.strip() == "đọc trước", run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_command_says_so(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "bmnn_desk"],
        env={"HOME": str(tmp_path), "PYTHONPATH": str(program_folder() / "src")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 1
    assert "Không thấy màn hình" in run.stderr
