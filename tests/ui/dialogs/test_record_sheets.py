from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.sheet_list import volume_sheets
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.record_sheets import RecordSheetsDialog
from tests import book_desk, make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> RecordSheetsDialog:
    sheet = RecordSheetsDialog(seat, volume_subject(office.book, 1))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def three_sheets(at: Office) -> None:
    for _ in range(3):
        make.issued(at)
    book_desk.printed(at, [book_desk.row(n, sheet=n, place=0) for n in (1, 2, 3)])


def states(seat: Seat, office: Office) -> list[SheetState]:
    asked = VolumeAsked(body=office.body, book=office.book)
    return [sheet.state for sheet in seat.desk.read(volume_sheets, asked)]


def test_one_key_records_every_sheet_that_waits(qtbot: QtBot, seat: Seat, office: Office) -> None:
    three_sheets(office)
    sheet = sheet_of(qtbot, seat, office)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    assert sheet.numbers.value() == "1-3"
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert ended == ["Đã ghi 3 tờ đã ký"]
    assert states(seat, office) == [SheetState.SIGNED] * 3


def test_an_exception_is_taken_out_and_what_is_signed_is_bound_next(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    three_sheets(office)
    sheet = sheet_of(qtbot, seat, office)
    sheet.numbers.put_draft_text("1, 3")
    sheet.forward()
    other = sheet_of(qtbot, seat, office)
    assert (other.state.value(), other.numbers.value()) == (SheetState.SIGNED, "2")
    other.state.put(SheetState.BOUND)
    assert other.numbers.value() == "1, 3"
    other.forward()
    assert states(seat, office) == [SheetState.BOUND, SheetState.PRINTED, SheetState.BOUND]


def test_a_sheet_at_another_step_is_named(qtbot: QtBot, seat: Seat, office: Office) -> None:
    three_sheets(office)
    sheet = sheet_of(qtbot, seat, office)
    sheet.numbers.put_draft_text("2-5")
    sheet.forward()
    assert "Tờ 4-5 không ở bước này" in sheet.panel.field("numbers").error
    sheet.numbers.put_draft_text("hai")
    sheet.forward()
    assert "Gõ theo dạng 1-4, 7" in sheet.panel.field("numbers").error
    sheet.numbers.put_draft_text("")
    sheet.day.put_draft_text("")
    sheet.forward()
    assert sheet.panel.field("numbers").error
    assert sheet.panel.field("day").error
    assert states(seat, office) == [SheetState.PRINTED] * 3


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    three_sheets(office)
    with dressed():
        assert linted(sheet_of(qtbot, seat, office)) == []
