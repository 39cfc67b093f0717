from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.file_opening import Opening
from bmnn_desk.ui.opening_row import OpeningRow, Wants
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


OPENS = "mật khẩu 1"


class Watched:
    """A row in a window, and what was given."""

    def __init__(self, qtbot: QtBot) -> None:
        self.row = OpeningRow()
        self.given: list[Opening] = []
        self.row.given.connect(self.given.append)
        shown(qtbot, self.row)


def test_a_password_is_given_by_enter_and_does_not_stay_in_the_line(qtbot: QtBot) -> None:
    watched = Watched(qtbot)
    watched.row.ask(Wants.PASSWORD)
    qtbot.waitUntil(watched.row.password.hasFocus)
    QTest.keyClick(watched.row.password, Qt.Key.Key_Return)
    assert watched.given == []
    watched.row.password.setText(OPENS)
    QTest.keyClick(watched.row.password, Qt.Key.Key_Return)
    assert watched.given == [Opening(password=OPENS)]
    assert watched.row.password.text() == ""
    assert not watched.row.word.isVisible()


def test_a_word_is_given_beside_the_password_that_opened_the_file(qtbot: QtBot) -> None:
    watched = Watched(qtbot)
    watched.row.ask(Wants.WORD, Opening(password=OPENS))
    assert watched.row.button.text() == "Được phép &in"
    watched.row.button.click()
    assert watched.given == []
    watched.row.word.setText("Chánh Văn phòng")
    watched.row.button.click()
    assert watched.given == [Opening(password=OPENS, word="Chánh Văn phòng")]


def test_an_empty_line_is_told_and_the_focus_stays_in_it(qtbot: QtBot) -> None:
    watched = Watched(qtbot)
    lacking: list[object] = []
    watched.row.lacking.connect(lacking.append)
    watched.row.ask(Wants.WORD)
    watched.row.button.setFocus()
    watched.row.button.click()
    assert lacking == [Wants.WORD]
    qtbot.waitUntil(watched.row.word.hasFocus)


def test_nothing_asked_hides_it_and_forgets_what_was_typed(qtbot: QtBot) -> None:
    watched = Watched(qtbot)
    watched.row.ask(Wants.WORD)
    watched.row.word.setText("Chánh Văn phòng")
    watched.row.ask(Wants.NOTHING)
    assert not watched.row.isVisible()
    watched.row.ask(Wants.WORD)
    assert watched.row.word.value() == ""
