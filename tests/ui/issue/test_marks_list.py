"""The list of marks with their ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.issue.marks_list import ListedMark, MarksList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_LEVEL = ListedMark(
    stamp=Stamp.LEVEL_MAT,
    title="Độ mật: MẬT",
    name="MẬT",
    way=MarkWay.RUBBER,
    ways=tuple(MarkWay),
    note="Không in, chừa chỗ ở trang đầu",
)
_NUMBER = replace(
    _LEVEL,
    stamp=Stamp.COPY_NUMBER,
    title="BẢN SỐ: 01 … 04",
    name="BẢN SỐ",
    way=MarkWay.PRINT,
    note="Mực đỏ · trang đầu",
)


@pytest.fixture
def marks(qtbot: QtBot) -> MarksList:
    marks = MarksList()
    qtbot.addWidget(marks, before_close_func=lambda _: marks.clearFocus())
    marks.show_lines([_LEVEL, _NUMBER], Stamp.COPY_NUMBER)
    marks.show()
    assert QTest.qWaitForWindowActive(marks)
    return marks


def chosen_in(marks: MarksList) -> list[object]:
    chosen: list[object] = []
    marks.chosen.connect(chosen.append)
    return chosen


def test_each_line_says_way_ink_and_which_is_chosen(marks: MarksList) -> None:
    level, number = marks.row(Stamp.LEVEL_MAT), marks.row(Stamp.COPY_NUMBER)

    assert (level.pick.text(), level.way.currentText()) == ("Độ mật: MẬT", "Đóng tay")
    assert (number.pick.text(), number.way.currentText()) == ("BẢN SỐ: 01 … 04", "In kèm bản")
    assert (level.note, number.note) == (_LEVEL.note, _NUMBER.note)
    assert (level.pick.isChecked(), number.pick.isChecked()) == (False, True)
    assert (level.property("selected"), number.property("selected")) == ("false", "true")
    assert number.way.accessibleName() == "Cách đóng dấu BẢN SỐ"


def test_an_arrow_or_a_press_anywhere_on_the_line_chooses_it(marks: MarksList) -> None:
    chosen = chosen_in(marks)
    marks.row(Stamp.COPY_NUMBER).pick.setFocus()
    QTest.keyClick(marks.row(Stamp.COPY_NUMBER).pick, Qt.Key.Key_Up)
    assert chosen == [Stamp.LEVEL_MAT]

    QTest.mouseClick(marks.row(Stamp.COPY_NUMBER), Qt.MouseButton.LeftButton)
    assert chosen == [Stamp.LEVEL_MAT, Stamp.COPY_NUMBER]


def test_the_way_is_chosen_by_key_and_choosing_it_chooses_the_mark(marks: MarksList) -> None:
    chosen, ways = chosen_in(marks), []
    marks.way_chosen.connect(lambda stamp, way: ways.append((stamp, way)))
    marks.row(Stamp.LEVEL_MAT).way.setFocus()
    QTest.keyClick(marks.row(Stamp.LEVEL_MAT).way, Qt.Key.Key_Down)

    assert chosen == [Stamp.LEVEL_MAT]
    assert ways == [(Stamp.LEVEL_MAT, MarkWay.OVERPRINT)]


def test_showing_the_lines_anew_tells_nobody_and_keeps_the_focus(marks: MarksList) -> None:
    chosen, ways = chosen_in(marks), []
    marks.way_chosen.connect(lambda stamp, way: ways.append((stamp, way)))
    row = marks.row(Stamp.COPY_NUMBER)
    row.pick.setFocus()
    marks.show_lines([_LEVEL, replace(_NUMBER, way=MarkWay.RUBBER)], Stamp.LEVEL_MAT)

    assert (chosen, ways) == ([], [])
    assert row.pick.hasFocus()
    assert row.way.value() is MarkWay.RUBBER
    assert marks.row(Stamp.LEVEL_MAT).pick.isChecked()


def test_other_marks_take_the_place_of_the_lines(marks: MarksList) -> None:
    other = replace(_LEVEL, stamp=Stamp.LEVEL_TOI_MAT, title="Độ mật: TỐI MẬT")
    marks.show_lines([other], Stamp.LEVEL_TOI_MAT)

    assert marks.row(Stamp.LEVEL_TOI_MAT).pick.text() == "Độ mật: TỐI MẬT"
    with pytest.raises(StopIteration):
        marks.row(Stamp.LEVEL_MAT)


def test_a_way_that_is_not_possible_is_not_offered(marks: MarksList) -> None:
    few = (MarkWay.RUBBER, MarkWay.OVERPRINT)
    marks.show_lines([_LEVEL, replace(_NUMBER, ways=few, way=MarkWay.OVERPRINT)], Stamp.COPY_NUMBER)
    way = marks.row(Stamp.COPY_NUMBER).way

    assert [way.itemText(index) for index in range(way.count())] == ["Đóng tay", "In chồng"]


def test_of_two_lines_only_the_chosen_one_is_lit(marks: MarksList) -> None:
    for stamp in (Stamp.LEVEL_MAT, Stamp.COPY_NUMBER):
        marks.show_lines([_LEVEL, _NUMBER], stamp)
        lit = [
            row.mark.stamp
            for row in (marks.row(Stamp.LEVEL_MAT), marks.row(Stamp.COPY_NUMBER))
            if row.property("selected") == "true"
        ]
        assert lit == [stamp]
