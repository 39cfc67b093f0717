from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from shiboken6 import delete

from bmnn_desk.ui.open_file import ask_file, ask_folder, ask_place
from tests.ui.kept import shown
from tests.ui.leak import leaks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CANARY = "Kế hoạch vùng nước sâu"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where Qt writes its own settings in this test; the canary's folder lies elsewhere."""
    if sys.platform == "win32":
        pytest.skip("Qt's settings lie in the registry")
    made = tmp_path / "home"
    before = QSettings("QtProject", "x").fileName()
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(made))
    monkeypatch.setenv("HOME", str(made))
    made.mkdir()
    yield made
    old = before.rpartition("/QtProject/")[0]
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, old)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    folder = tmp_path / CANARY
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"x")
    return folder


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    window = QWidget()
    shown(qtbot, window)
    return window


def answer(do: Callable[[QFileDialog], None]) -> list[bool]:
    """Do it in the next dialog; tells whether that was Qt's own."""
    own: list[bool] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        own.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
        do(dialog)

    QTimer.singleShot(0, act)
    return own


def typing(text: str) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(line, QLineEdit)
        line.setText(text)
        dialog.accept()

    return act


def settled() -> None:
    """Let what was to be destroyed later be destroyed now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_file_is_chosen_and_its_folder_is_not_remembered(
    home: Path, secret: Path, parent: QWidget
) -> None:
    own = answer(typing(str(secret / "a.pdf")))
    assert ask_file(parent, "Chọn", "Văn bản (*.pdf)") == secret / "a.pdf"
    settled()
    assert own == [True]
    assert list(home.rglob("*.conf")), "Qt wrote no settings: nothing was tried"
    assert leaks(home, [CANARY]) == []


def test_a_folder_that_was_only_looked_at_is_not_remembered(
    home: Path, secret: Path, parent: QWidget
) -> None:
    def look(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(secret))
        dialog.reject()

    answer(look)
    assert ask_file(parent, "Chọn", "") is None
    settled()
    assert leaks(home, [CANARY]) == []


def test_a_dialog_taken_away_by_a_lock_is_forgotten_too(
    home: Path, secret: Path, parent: QWidget
) -> None:
    def lock(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(secret))
        delete(dialog)

    answer(lock)
    assert ask_file(parent, "Chọn", "") is None
    assert leaks(home, [CANARY]) == []


def test_a_place_to_write_has_the_name_and_its_ending(
    home: Path, secret: Path, parent: QWidget
) -> None:
    answer(typing(str(secret / "phieu")))
    assert ask_place(parent, "Lưu", "PDF (*.pdf)", "x.pdf") == secret / "phieu.pdf"
    settled()
    assert leaks(home, [CANARY]) == []


def test_a_folder_is_chosen(home: Path, secret: Path, parent: QWidget) -> None:
    own = answer(typing(str(secret)))
    assert ask_folder(parent, "Chọn thư mục") == secret
    settled()
    assert own == [True]
    assert leaks(home, [CANARY]) == []


def test_no_child_stays_behind(home: Path, secret: Path, parent: QWidget) -> None:
    answer(typing(str(secret / "a.pdf")))
    assert ask_file(parent, "Chọn", "")
    assert leaks(home, [CANARY]) == []
    assert parent.findChildren(QFileDialog) == []
