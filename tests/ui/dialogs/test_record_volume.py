from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.record_volume import RecordVolumeDialog
from tests import book_desk, make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.volumes import VolumeMark
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

KIND = VolumeEventKind


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> RecordVolumeDialog:
    sheet = RecordVolumeDialog(seat, volume_subject(office.book, 1))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def events(seat: Seat, office: Office) -> Mapping[VolumeEventKind, VolumeMark]:
    return seat.desk.read(book_shelf, ShelfAsked(body=office.body))[0].events


def test_the_opening_page_is_recorded_with_its_sheets_and_the_head(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    assert sheet.kind.count() == 1
    assert sheet.person.value() == office.head
    sheet.sheets.put_draft_text("50")
    sheet.forward()
    assert ended == ["Đã ghi: trang xác nhận mở sổ đã ký"]
    assert events(seat, office)[KIND.OPENED].sheets == 50


def test_a_full_volume_is_closed_and_bound_with_the_sheets_that_were_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    book_desk.signed(office, 1)
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    for kind in (KIND.CLOSED, KIND.BOUND):
        sheet = sheet_of(qtbot, seat, office)
        sheet.kind.put(kind)
        assert sheet.sheets.value() == "1"
        sheet.forward()
    assert set(events(seat, office)) == {KIND.CLOSED, KIND.BOUND}


def test_a_sheet_that_is_not_signed_keeps_the_volume_from_being_bound(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    sheet = sheet_of(qtbot, seat, office)
    sheet.kind.put(KIND.BOUND)
    sheet.forward()
    assert "“đã in, chờ ký”" in sheet.mishap.words
    sheet.sheets.put_draft_text("9")
    sheet.forward()
    assert "đã in 1 tờ" in sheet.mishap.words
    assert events(seat, office) == {}


def test_a_number_that_is_none_and_a_day_that_is_none_are_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office)
    sheet.sheets.put_draft_text("5a")
    sheet.day.put_draft_text("")
    sheet.forward()
    assert "Ghi số, ví dụ: 50." in sheet.panel.field("sheets").error
    assert sheet.panel.field("day").error


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed():
        assert linted(sheet_of(qtbot, seat, office)) == []
