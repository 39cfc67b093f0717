from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.forms.correct_side import CorrectSide
from tests.ui.forms.over import REGISTER, typed_over, value_at
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law

TODAY = date(2025, 3, 10)
HEADING = (REGISTER, "columns.1.heading")


def side_of(qtbot: QtBot, law: Law, *, may_correct: bool = True) -> CorrectSide:
    side = CorrectSide(lambda: TODAY, may_correct=may_correct)
    side.resize(460, 700)
    shown(qtbot, side)
    side.show_values(typed_over(law, "14"))
    return side


def test_the_current_value_is_in_the_editor_and_enter_leads_there(qtbot: QtBot, law: Law) -> None:
    side = side_of(qtbot, law)
    assert side.row is not None
    assert side.value.typed() == side.row.value.present
    side.list.focus_first()
    QTest.keyClick(side.list.table, Qt.Key.Key_Return)
    assert side.value.line.hasFocus()
    with qtbot.waitSignal(side.followed):
        side.go_to(HEADING)
    assert side.value.typed() == "Số, ký hiệu"
    assert side.has_keys()


def test_reading_the_values_anew_does_not_touch_what_is_being_typed(qtbot: QtBot, law: Law) -> None:
    side = side_of(qtbot, law)
    side.go_to(HEADING)
    side.value.line.setText("Ký hi")
    typed = typed_over(law, "14")
    typed.put(value_at(law, "14", HEADING[1]), "Ký hi")
    side.show_values(typed)
    assert side.row is not None
    assert side.row.at == HEADING
    assert side.row.is_typed
    assert side.value.typed() == "Ký hi"
    assert side.undo.isEnabled()


def test_a_blank_in_a_sentence_is_told_to_be_left(qtbot: QtBot, law: Law) -> None:
    side = side_of(qtbot, law)
    side.go_to((REGISTER, "page_label"))
    assert side._blanks.isVisible()
    assert side._blanks.text() == "{page}, {pages} là chỗ điền tự động, giữ nguyên."
    side.go_to(HEADING)
    assert not side._blanks.isVisible()


def test_a_value_that_the_filter_hides_is_found_all_the_same(qtbot: QtBot, law: Law) -> None:
    side = side_of(qtbot, law)
    side.list.filter.setText("cot 7")
    side.list.held.words = "cot 7"
    side.list.reload()
    side.go_to(HEADING)
    assert side.row is not None
    assert side.row.at == HEADING
    assert side.value.line.hasFocus()


def test_source_and_day_are_asked_for_only_where_something_is_to_be_kept(
    qtbot: QtBot, law: Law
) -> None:
    side = side_of(qtbot, law)
    assert side.errors(has_typed=False) == {}
    assert set(side.errors(has_typed=True)) == {"source", "source_day"}
    side.checked.setChecked(True)
    assert set(side.errors(has_typed=False)) == {"source", "source_day"}
    side.source.setText("Công báo")
    side.source_day.put(TODAY)
    assert side.errors(has_typed=True) == {}
    side.source_day.line.setText("31/02/2025")
    assert "28 ngày" in side.errors(has_typed=True)["source_day"]


def test_who_may_not_correct_reads_the_values_alone(qtbot: QtBot, law: Law) -> None:
    side = side_of(qtbot, law, may_correct=False)
    assert not side.value.isVisible()
    assert side.list.model.rowCount() > 40
    side.show_busy(busy=True)
    assert not side.list.isEnabled()
