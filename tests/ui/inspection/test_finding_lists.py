from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.inspection.finding_lists import FindingLists
from bmnn_desk.ui.inspection.found_cases import Wanted, Weight, prepared
from tests.ui.inspection.results import mixed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.inspection_report import InspectionFinding


@pytest.fixture
def lists(qtbot: QtBot) -> FindingLists:
    made = FindingLists()
    made.resize(900, 600)
    shown(qtbot, made)
    made.hold(prepared(mixed()))
    made.narrow(Wanted())
    made.focus_first()
    return made


def label(lists: FindingLists) -> str:
    finding = lists.finding()
    return "" if finding is None else finding.label


def test_the_first_rule_is_current_and_its_cases_stand_under_it(lists: FindingLists) -> None:
    group = lists.group()
    assert group is not None
    assert (group.group.rule, group.count) == ("PDX-02", 4)
    assert lists.cases_title.text() == "PDX-02: 4 trường hợp"
    assert label(lists) == "01/BC-SMM"
    assert lists.groups.hasFocus()


def test_enter_goes_into_the_cases_at_once_and_opens_one(lists: FindingLists) -> None:
    QTest.keyClick(lists.groups, Qt.Key.Key_Down)
    QTest.keyClick(lists.groups, Qt.Key.Key_Return)
    assert lists.cases.hasFocus()
    assert lists.cases_title.text() == "KK-01: 2 trường hợp"
    QTest.keyClick(lists.cases, Qt.Key.Key_Down)
    opened: list[InspectionFinding] = []
    lists.opened.connect(opened.append)
    QTest.keyClick(lists.cases, Qt.Key.Key_Return)
    assert [each.label for each in opened] == ["2025"]
    assert label(lists) == "2025"


def test_moving_among_rules_shows_the_cases_of_each(qtbot: QtBot, lists: FindingLists) -> None:
    QTest.keyClick(lists.groups, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: lists.cases_title.text() == "PDX-02: 1 trường hợp")
    assert label(lists) == "04/BC-SMM"


def test_narrowing_keeps_the_current_rule_where_it_is_still_there(lists: FindingLists) -> None:
    QTest.keyClick(lists.groups, Qt.Key.Key_Down)
    lists.narrow(Wanted(weight=Weight.WARN))
    group = lists.group()
    assert group is not None
    assert group.group.rule == "KK-01"
    assert lists.shown == 1


def test_without_rows_a_sentence_stands_there_with_the_way_on(lists: FindingLists) -> None:
    lists.narrow(Wanted(words="khong he co"))
    asked: list[bool] = []
    lists.say_empty("search", "Không có lỗi nào như vậy.", "Xóa lọc", lambda: asked.append(True))
    assert lists.group() is None
    assert lists.finding() is None
    assert lists.empty.isVisible()
    lists.focus_first()
    assert lists.empty.button.hasFocus()
    QTest.keyClick(lists.empty.button, Qt.Key.Key_Return)
    assert asked == [True]
    lists.narrow(Wanted())
    assert not lists.empty.isVisible()
    assert lists.shown == 3
