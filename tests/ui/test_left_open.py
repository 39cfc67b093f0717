"""A test that leaves a window open fails; one that gives it to qtbot, or closes it, does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.left_open import close_all, left_open, on_screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
TESTS = """
from PySide6.QtWidgets import QLabel

kept = []

def test_closes(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    label.show()

def test_leaves(qtbot):
    kept.append(QLabel("b"))
    kept[0].setObjectName("forgotten")
    kept[0].show()

def test_after(qtbot):
    assert not kept[0].isVisible()
"""


def test_a_shown_window_is_named_until_it_is_closed(qtbot: QtBot) -> None:
    before = on_screen()
    window = QLabel("a")
    window.setObjectName("forgotten")
    window.setWindowTitle("Bản số")
    hidden = QWidget()
    qtbot.addWidget(hidden)
    window.show()
    left = on_screen() - before
    assert left_open(left) == ["QLabel 'forgotten' 'Bản số'"]
    close_all(left)
    assert on_screen() == before


def test_the_test_that_leaves_it_fails_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "test_windows.py").write_text(TESTS, "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rEfp", "-p", "tests.ui.conftest", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "3 passed, 1 error" in run.stdout, run.stdout
    assert "ERROR test_windows.py::test_leaves" in run.stdout
    assert "left open: QLabel 'forgotten'" in run.stdout


def test_the_bundled_face_is_the_one_in_use() -> None:
    assert QFontInfo(QApplication.font()).family() == "Open Sans"
