from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.proposal.chosen_list import ChosenList
from bmnn_desk.ui.proposal.suggestion import Suggestion
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TWO = [Suggestion(key=number, words=f"Điều {number}") for number in (1, 2)]


def test_it_shows_where_something_is_chosen_and_is_as_high_as_its_rows(qtbot: QtBot) -> None:
    chosen = ChosenList("Căn cứ đã chọn")
    shown(qtbot, chosen)
    chosen.show_all(TWO[:1])
    one = chosen.height()
    chosen.show_all(TWO)

    assert chosen.height() > one
    chosen.show_all([])
    assert chosen.isHidden()


def test_delete_asks_for_the_row(qtbot: QtBot) -> None:
    chosen = ChosenList("Căn cứ đã chọn")
    chosen.show_all(TWO)
    shown(qtbot, chosen)
    chosen.setCurrentRow(1)
    with qtbot.waitSignal(chosen.remove_asked) as asked:
        QTest.keyClick(chosen, Qt.Key.Key_Delete)

    assert asked.args == [1]
