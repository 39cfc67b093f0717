from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from shiboken6 import delete

from bmnn_desk.ui import open_file
from bmnn_desk.ui.in_tray import in_tray
from bmnn_desk.ui.open_file import ask_file, ask_folder, ask_place, forget_folders
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


@pytest.mark.parametrize("taken", [True, False])
def test_not_even_for_a_moment_does_a_visited_folder_stand_on_the_disk(
    home: Path, secret: Path, parent: QWidget, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    """What Qt writes by itself, before anything is taken out again."""
    monkeypatch.setattr(open_file, "forget_folders", lambda: None)

    def act(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(secret))
        if taken:
            typing(str(secret / "a.pdf"))(dialog)
        else:
            dialog.reject()

    answer(act)
    assert (ask_file(parent, "Chọn", "") is not None) is taken
    settled()
    (written,) = home.rglob("QtProject.conf")
    assert "lastVisited" in written.read_text("utf-8"), "Qt wrote nothing: nothing was tried"
    assert leaks(home, [CANARY]) == []


def test_what_an_earlier_program_left_there_is_forgotten_and_nothing_is_written_for_nothing(
    home: Path, secret: Path
) -> None:
    forget_folders()
    assert not list(home.rglob("*.conf"))
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", secret.as_uri())
    kept.setValue("Qt/style", "fusion")
    kept.sync()
    assert leaks(home, [CANARY])
    forget_folders()
    assert leaks(home, [CANARY]) == []
    assert kept.value("Qt/style") == "fusion"


def test_files_are_looked_for_and_written_in_the_tray_and_folders_at_home(
    home: Path, parent: QWidget
) -> None:
    seen: list[str] = []

    def look(dialog: QFileDialog) -> None:
        seen.append(dialog.directory().path())
        dialog.reject()

    asked: list[Callable[[], Path | None]] = [
        lambda: ask_file(parent, "Chọn", ""),
        lambda: ask_place(parent, "Lưu", "", "x.pdf"),
        lambda: ask_folder(parent, "Chọn"),
    ]
    for ask in asked:
        answer(look)
        assert ask() is None
    assert seen == [str(in_tray(home)), str(in_tray(home)), str(home)]
    assert in_tray(home).is_dir()


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
