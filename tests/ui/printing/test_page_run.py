from __future__ import annotations

from threading import Thread, get_ident
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.ui.printing.page_run import PageRun

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_pages_are_told_of_in_the_windows_thread(qtbot: QtBot) -> None:
    parent = QObject()
    run, told = PageRun(3, parent), list[tuple[int, int]]()
    run.began.connect(lambda done: told.append((done, get_ident())))
    lane = Thread(target=lambda: [run.goes_on(page) for page in range(3)])
    lane.start()
    lane.join()
    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [(page, get_ident()) for page in range(3)]
    assert run.cut_words() == ""


def test_a_stop_lets_the_page_at_hand_come_out_and_holds_the_next_back() -> None:
    parent = QObject()
    run = PageRun(3, parent)
    run.stop_after_this()
    assert run.goes_on(0)
    assert run.cut_words() == ""
    assert not run.goes_on(1)
    assert "sau trang 1/3" in run.cut_words()
