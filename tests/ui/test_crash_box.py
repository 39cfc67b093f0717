from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMessageBox

from bmnn_desk.ui.crash_box import CrashBox
from bmnn_desk.ui.error_log import LOG, error_code
from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def boxes() -> list[QMessageBox]:
    return [box for box in top_windows() if isinstance(box, QMessageBox) and box.isVisible()]


def test_an_error_nobody_caught_is_logged_and_told_with_its_code(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    crash = CrashBox(tmp_path, qapp)
    crash.catch(ValueError, ValueError("trích yếu"), None)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    (box,) = boxes()
    assert f"(mã {error_code(ValueError())})" in box.text()
    assert "trích yếu" not in box.text()
    # Nobody knows here whether a draft was kept.
    assert "đã lưu nháp" not in box.text()
    assert "còn trong cửa sổ" in box.text()
    crash.catch(KeyError, KeyError("khác"), None)
    qtbot.wait(20)
    assert len(boxes()) == 1
    assert "builtins.KeyError" in (tmp_path / LOG).read_text("utf-8")
    box.close()
    qtbot.waitUntil(lambda: boxes() == [])
    crash.catch(ValueError, ValueError(), None)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()
    crash.deleteLater()


def test_an_error_of_another_thread_is_told_in_the_main_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    crash = CrashBox(tmp_path, qapp)
    crash.install()
    assert sys.excepthook == crash.catch

    def fail() -> None:
        raise ValueError

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()
    crash.deleteLater()
