from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.look_file import read_look
from bmnn_desk.ui.look_keeper import LookKeeper, put_in_place
from bmnn_desk.ui.tokens import Look

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_each_change_is_written_at_once_and_takes_nothing_else_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    keeper = LookKeeper(tmp_path / "settled")
    keeper.keep_store(tmp_path / "kho")
    keeper.keep_look(Look.DARK, 12)
    keeper.keep_place(window)
    kept = read_look(tmp_path / "settled")
    assert kept == keeper.now
    assert (kept.store, kept.look, kept.points) == (tmp_path / "kho", Look.DARK, 12)
    other = QWidget()
    qtbot.addWidget(other)
    put_in_place(other, kept.geometry)
    assert other.size() == window.size()


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keeper = LookKeeper(tmp_path / "file" / "settled")
    keeper.keep_look(Look.DARK, 9)
    assert keeper.now.look is Look.DARK


def test_a_place_that_cannot_be_read_changes_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    put_in_place(window, "không phải mã")
    assert (window.width(), window.height()) == (640, 480)
