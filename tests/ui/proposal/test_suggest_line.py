from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.proposal.suggest_line import SuggestLine
from bmnn_desk.ui.proposal.suggestion import Suggestion
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

FRUIT = ("cam", "chanh", "chuối", "xoài")


def found(text: str) -> Sequence[Suggestion]:
    return [Suggestion(key=name, words=name) for name in FRUIT if name.startswith(text)]


def line_of(qtbot: QtBot) -> SuggestLine:
    window = QWidget()
    column = QVBoxLayout(window)
    line = SuggestLine(found)
    column.addWidget(line)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    window.resize(400, 300)
    shown(qtbot, window)
    line.setFocus()
    return line


def test_suggestions_follow_what_is_typed_and_nothing_is_completed_in_the_line(
    qtbot: QtBot,
) -> None:
    line = line_of(qtbot)
    typed(line, "ch")

    assert [each.key for each in line.suggestions()] == ["chanh", "chuối"]
    assert line.text() == "ch"


def test_enter_takes_the_highlighted_one(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "ch")
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.taken) as taken:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert taken.args == ["chuối"]
    assert not line.is_open
    assert line.hasFocus()


def test_down_opens_all_of_them_and_esc_shuts_the_list_alone(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert len(line.suggestions()) == len(FRUIT)

    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.is_open
    assert line.window().isVisible()


def test_the_list_shuts_when_the_line_is_left(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "c")
    QTest.keyClick(line, Qt.Key.Key_Tab)

    assert not line.is_open


def test_a_click_takes_and_the_line_keeps_the_focus(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "x")
    shown_list = line._overlay()
    with qtbot.waitSignal(line.taken) as taken:
        at = shown_list.visualItemRect(shown_list.item(0)).center()
        QTest.mouseClick(shown_list.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert taken.args == ["xoài"]


def test_unikey_rewriting_a_letter_meets_no_completion(qtbot: QtBot) -> None:
    line = line_of(qtbot)
    typed(line, "d")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    typed(line, "đ")

    assert line.text() == "đ"


def test_a_refused_one_is_told_and_the_list_stays(qtbot: QtBot) -> None:
    line = SuggestLine(lambda _text: [Suggestion(key=1, words="cũ", warning="hết", refused=True)])
    shown(qtbot, line)
    line.setFocus()
    typed(line, "c")
    taken: list[object] = []
    line.taken.connect(taken.append)
    with qtbot.waitSignal(line.refused) as refused:
        QTest.keyClick(line, Qt.Key.Key_Return)

    assert refused.args[0].warning == "hết"
    assert taken == []


def test_the_list_stays_at_the_line_where_what_is_said_moves_it(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    told = QLineEdit()
    told.hide()
    line = SuggestLine(lambda _text: [Suggestion(key=1, words="cũ", warning="hết", refused=True)])
    line.refused.connect(lambda _refused: told.show())
    for widget in (told, line):
        column.addWidget(widget)
    column.addStretch(1)
    window.resize(400, 300)
    shown(qtbot, window)
    line.setFocus()
    typed(line, "c")
    before = line.mapTo(window, line.rect().bottomLeft())
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.mapTo(window, line.rect().bottomLeft()).y() > before.y())
    after = line.mapTo(window, line.rect().bottomLeft())
    qtbot.waitUntil(lambda: abs(line._overlay().y() - after.y()) <= 2)
