from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.ui.transfers.receipt_answers import Answer
from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords, ReceiptForm
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

SIGNED, BACK = ReceiptKind.SIGNED, ReceiptKind.RETURNED
WORDS = FormWords(name="Các dòng", headings=("Số TT", "Nơi nhận"), wide=1)
ROWS = (
    FormRow(key=7, number=1, cells=("1", "A"), answer=Answer(kind=SIGNED, place="3", quantity="1")),
    FormRow(key=9, number=2, cells=("2", "B"), answer=Answer(kind=None)),
)


@pytest.fixture
def form(qtbot: QtBot, seat: Seat) -> ReceiptForm:
    made = ReceiptForm(seat, ROWS, WORDS)
    made.resize(1093, 500)
    shown(qtbot, made)
    return made


def test_rows_stand_with_their_place_and_result(form: ReceiptForm) -> None:
    assert [texts[1:] for texts in form.table.texts()] == [
        ("1", "A", "3", "Đã ký nhận"),
        ("2", "B", "", "Chưa in tờ sổ"),
    ]
    assert form.table.ticked() == (7,)
    assert form.whole == 2


def test_a_tick_and_the_side_say_the_same(form: ReceiptForm) -> None:
    told = list[bool]()
    form.edited.connect(lambda: told.append(True))
    form.table.tick(7, on=False)
    assert form.side.one.kind.value() is None
    assert form.asked() == ()
    form.side.one.kind.put(BACK)
    assert form.table.ticked() == (7,)
    assert [row.kind for row in form.asked()] == [BACK]
    assert told


def test_what_cannot_be_taken_is_shown_with_its_row(form: ReceiptForm) -> None:
    said = list[str]()
    form.faulty.connect(said.append)
    assert not form.has_fault()
    form.table.tick(9, on=True)
    assert form.has_fault()
    assert said[0].startswith("Dòng 02: ")
    assert form.table.current_id() == 9
    assert QApplication.focusWidget() is form.side.one.place


def test_a_tick_that_makes_the_place_required_brings_it_into_sight(form: ReceiptForm) -> None:
    form.resize(1093, 260)
    form.table.go_to(9)
    place = form.side.one.place
    assert place.visibleRegion().isEmpty()
    form.table.tick(9, on=True)
    assert form.side.one.form.field("place").error
    assert not place.visibleRegion().isEmpty()


def test_a_draft_gives_it_all_back(qtbot: QtBot, seat: Seat, form: ReceiptForm) -> None:
    form.side.one.kind.put(BACK)
    form.side.one.note.setText("đi vắng")
    again = ReceiptForm(seat, ROWS, WORDS)
    shown(qtbot, again)
    again.put_texts(form.texts())
    assert again.asked() == form.asked()
    assert [row.note for row in again.asked()] == ["đi vắng"]


def test_a_sheet_that_is_not_printed_with_the_line_says_how_to_mend_it(
    qtbot: QtBot, seat: Seat
) -> None:
    rows = tuple(replace(row, sheets=(3,)) for row in ROWS)
    form, said = ReceiptForm(seat, rows, WORDS), list[str]()
    shown(qtbot, form)
    form.faulty.connect(said.append)
    assert not form.has_fault()
    form.table.go_to(7)
    form.side.one.place.setText("1")
    assert "tờ 01" in form.side.one.form.field("place").error
    assert form.has_fault()
    assert said == [
        "Dòng 01: Chưa ghi là đã in dòng này trên tờ 01. In tờ sổ, hoặc ghi trang/dòng."
    ]
    assert QApplication.focusWidget() is form.side.one.place
    form.side.one.place.setText("12/5")
    assert not form.has_fault()


def test_arrows_lead_from_name_to_name(form: ReceiptForm) -> None:
    line = form.side.one.receiver
    line.setFocus()
    for name, key in (("An", Qt.Key.Key_Down), ("Ba", Qt.Key.Key_Down), ("Ca", Qt.Key.Key_Up)):
        QTest.keyClicks(line, name)
        QTest.keyClick(line, key)
        assert line.hasFocus()
    # Behind the last row there is none: what is typed there goes on in it.
    answers = {row.line: row.receiver for row in form.asked()}
    assert (answers[7], form.table.current_id()) == ("An", 7)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.text() == "BaCa"
    assert line.selectedText() == "BaCa"
