"""A window may be called as often as it likes: PySide6 does not use up None."""

from __future__ import annotations

import subprocess
import sys

import pytest

from bmnn_desk.ui.immortals import keep_singletons

CALLS = 50_000
PROGRAM = f"""
from PySide6.QtWidgets import QApplication, QWidget
{{first}}
application = QApplication([])
window = QWidget()
for _ in range({CALLS}):
    window.setEnabled(window.isEnabled())
    window.resize(5, 6)
print("alive")
"""
FIRST = "from bmnn_desk.ui.immortals import keep_singletons; keep_singletons()"


def run(first: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(first=first)],
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )


def test_a_hundred_thousand_calls_leave_the_program_alive() -> None:
    done = run(FIRST)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted there")
def test_a_second_call_changes_nothing() -> None:
    keep_singletons()
    before = sys.getrefcount(None)
    keep_singletons()
    assert abs(sys.getrefcount(None) - before) < 1000
