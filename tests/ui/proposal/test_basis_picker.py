from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.proposal.basis_picker import BasisPicker
from tests.services.broken import listed
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def picker_of(qtbot: QtBot, seat: Seat) -> BasisPicker:
    picker = BasisPicker(seat)
    picker.resize(800, 500)
    shown(qtbot, picker)
    picker.line.setFocus()
    return picker


def test_letters_without_marks_and_enter_choose_an_entry(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    picker = picker_of(qtbot, seat)
    typed(picker.line, "tuyet")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)

    assert picker.numbers() == (office.bases[SecrecyLevel.TUYET_MAT],)
    assert picker.line.text() == ""
    assert picker.line.hasFocus()


def test_a_chosen_entry_is_not_suggested_again_and_delete_takes_it_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    picker = picker_of(qtbot, seat)
    picker.put(tuple(office.bases.values())[:2])
    QTest.keyClick(picker.line, Qt.Key.Key_Down)
    assert len(picker.line.suggestions()) == 1

    picker.chosen.setCurrentRow(0)
    QTest.keyClick(picker.chosen, Qt.Key.Key_Delete)
    assert len(picker.numbers()) == 1


def test_words_that_find_nothing_point_to_f2(qtbot: QtBot, seat: Seat) -> None:
    picker = picker_of(qtbot, seat)
    typed(picker.line, "qqq")
    assert "F2" in picker._none.text()

    QTest.keyClick(picker.line, Qt.Key.Key_F2)
    assert picker.add.isVisible()
    assert picker.add.is_at_work


def test_an_entry_added_on_the_spot_is_chosen(qtbot: QtBot, seat: Seat) -> None:
    picker = picker_of(qtbot, seat)
    picker.open_add()
    picker.add.form.put_texts({"article": "9", "clause": "1", "point": "c", "words": "Mục mới"})
    picker.add.save()

    (entry,) = picker.entries()
    assert entry.item.words == "Mục mới"
    assert picker.line.hasFocus()


def test_a_draft_brings_entries_and_the_line_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    picker, again = picker_of(qtbot, seat), picker_of(qtbot, seat)
    picker.put((office.bases[SecrecyLevel.MAT],))
    picker.line.setText("dở")

    again.put_draft_text(picker.draft_text())

    assert again.numbers() == picker.numbers()
    assert again.line.text() == "dở"


def test_another_day_judges_anew_what_is_in_force(qtbot: QtBot, seat: Seat, office: Office) -> None:
    picker = picker_of(qtbot, seat)
    picker.put((office.bases[SecrecyLevel.MAT],))
    assert picker.entries()[0].in_force

    picker.use_day(office.day.replace(year=2020, month=7, day=1))
    assert not picker.entries()[0].in_force


def test_an_entry_of_an_ended_decision_stays_in_sight_and_is_not_chosen(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = listed(
        office, decision="Quyết định số 1722/QĐ-TTg", day=date(2020, 11, 3), field="Đảng"
    )
    picker = picker_of(qtbot, seat)
    picker.use_day(date(2025, 7, 30))
    typed(picker.line, "dang mau thu")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)

    assert picker.numbers() == ()
    assert "Hết hiệu lực từ 30/07/2025" in picker._none.text()
    assert picker._none.isVisible()

    picker.use_day(date(2025, 7, 29))
    typed(picker.line, " ")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.numbers() == (number,)


def test_one_replaced_by_inference_is_chosen_with_its_warning_and_comes_last(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = listed(office, decision="Quyết định số 960/QĐ-TTg", field="nội vụ xưa")
    picker = picker_of(qtbot, seat)
    picker.use_day(date(2025, 12, 1))
    typed(picker.line, "noi vu")
    shown_last = picker.line.suggestions()[-1]
    assert "2500/QĐ-TTg" in shown_last.warning

    typed(picker.line, " xua")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.numbers() == (number,)
    assert "2500/QĐ-TTg" in picker.chosen.item(0).toolTip()
