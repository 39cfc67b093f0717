from __future__ import annotations

import gc
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

# Closed windows that hold themselves wait for the collector, which runs at nearly every object
# made; the lists of the boxes are windows that Python has no object for yet.
WORN = """
import gc
import os
import sys
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from bmnn_desk.ui.top_windows import top_windows

class Closed(QWidget):
    def __init__(self):
        super().__init__()
        self.me = self

app = QApplication([])
kept = []
for _ in range(20):
    gc.disable()
    for _ in range(20):
        Closed()
        box = QComboBox()
        box.addItem("Mật")
        box.showPopup()
        kept.append(box)
    gc.set_threshold(5, 1, 1)
    gc.enable()
    windows = top_windows()
    gc.disable()
    gc.set_threshold(700, 10, 10)
    if len(windows) < len(kept):
        sys.exit(3)
    del windows
    for box in kept:
        box.hidePopup()
    gc.collect()
sys.stdout.write("whole")
sys.stdout.flush()
os._exit(0)
"""


def test_closed_windows_that_wait_for_the_collector_do_no_harm() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", WORN], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "whole"), ended.stderr


def test_all_are_there_and_the_collector_runs_again_where_it_ran(qtbot: QtBot) -> None:
    shown, hidden = QLabel(), QLabel()
    for window in (shown, hidden):
        qtbot.addWidget(window)
    shown.show()
    assert {shown, hidden} <= set(top_windows())
    assert gc.isenabled()
    gc.disable()
    try:
        top_windows()
        assert not gc.isenabled()
    finally:
        gc.enable()
