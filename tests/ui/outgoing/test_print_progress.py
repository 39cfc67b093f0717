from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_shows_the_part_at_hand_and_goes_with_the_last(qtbot: QtBot) -> None:
    progress = PrintProgress()
    shown(qtbot, progress)
    progress.show_progress(1, 4)
    assert "2/4" in progress.findChildren(QLabel)[0].text()
    progress.show_progress(0, 0)
    assert not progress.isVisible()


def test_a_stop_is_asked_for_once(qtbot: QtBot) -> None:
    progress, asked = PrintProgress(), list[int]()
    shown(qtbot, progress)
    progress.stop_asked.connect(lambda: asked.append(1))
    progress.show_progress(0, 2)
    progress.stop.click()
    progress.stop.click()
    assert asked == [1]
