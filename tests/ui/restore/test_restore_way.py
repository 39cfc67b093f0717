from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.restore.restore_way import RestoreWay
from bmnn_desk.ui.setup import Setup

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.restore.restore_window import RestoreWindow


def test_it_shows_the_pages_and_says_where_one_came_from(qtbot: QtBot, tmp_path: Path) -> None:
    setup = Setup(settled=tmp_path, home=tmp_path, require_place=lambda _folder: None)
    parent = QObject()
    way = RestoreWay(parent, setup, OpenDesks(), Attempts())
    windows: list[RestoreWindow] = []
    left: list[Path] = []
    way.shown.connect(windows.append)
    way.left.connect(left.append)
    assert way.busy_reason() == ""
    way.begin(tmp_path / "kho")
    (window,) = windows
    qtbot.addWidget(window)
    window.show_busy("Đang đọc…")
    assert way.busy_reason() == "Đang đọc…"
    window.show_busy("")
    window.leave()

    assert left == [tmp_path / "kho"]
