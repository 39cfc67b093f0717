from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.proposal.decision_line import DecisionLine
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law


def line_of(qtbot: QtBot, law: Law, day: date) -> DecisionLine:
    line = DecisionLine(law.secret_lists, "Quyết định số {number}", day)
    shown(qtbot, line)
    line.setFocus()
    return line


@pytest.mark.parametrize("words", ["kiem toan", "504", "Quyết định số 504", "KIỂM TOÁN 2022"])
def test_number_field_and_year_find_a_decision(qtbot: QtBot, law: Law, words: str) -> None:
    line = line_of(qtbot, law, date(2025, 3, 10))
    typed(line, words)
    with qtbot.waitSignal(line.taken) as taken:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert (taken.args[0].number, taken.args[0].year) == (504, 2022)


def test_the_day_says_which_may_be_taken(qtbot: QtBot, law: Law) -> None:
    line = line_of(qtbot, law, date(2022, 4, 22))
    typed(line, "1663")
    with qtbot.waitSignal(line.refused):
        QTest.keyClick(line, Qt.Key.Key_Return)
    line.day = date(2022, 4, 21)
    typed(line, " ")
    with qtbot.waitSignal(line.taken):
        QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("words", "cited"),
    [("9/QĐ-BM", "Quyết định số 9/QĐ-BM"), ("Thông tư mẫu", "Thông tư mẫu"), ("", "")],
)
def test_a_bare_number_is_cited_as_a_decisions(
    qtbot: QtBot, law: Law, words: str, cited: str
) -> None:
    line = line_of(qtbot, law, date(2025, 3, 10))
    line.setText(words)
    assert line.cited() == cited
