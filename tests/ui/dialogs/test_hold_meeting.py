from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.hold_meeting import HoldMeetingDialog
from tests.away_desk import kept
from tests.destruction_desk import proposed
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def filled(qtbot: QtBot, seat: Seat) -> HoldMeetingDialog:
    sheet = on_screen(qtbot, HoldMeetingDialog(seat))
    sheet.name.setText("Hội nghị quý I")
    sheet.place.setText("Phòng họp số 2")
    sheet.people.put_draft_text("Trần Văn A, Sở Mẫu\n\nLê Thị B, Công an tỉnh Mẫu, phòng 5\n")
    return sheet


def test_each_ticked_copy_goes_to_the_person_of_its_line(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = kept(office)
    sheet = filled(qtbot, seat)
    sheet.copies.put((first, second))
    assert words_of(sheet) == "Đã ghi phát 02 bản. Bấm Ctrl+P để in danh sách ký nhận."
    given = [(row.copy_id, row.receiver, row.unit) for row in rows(office, t.MeetingCopy)]
    assert given == [
        (first, "Trần Văn A", "Sở Mẫu"),
        (second, "Lê Thị B", "Công an tỉnh Mẫu, phòng 5"),
    ]


def test_what_waits_for_its_destruction_is_given_out_only_with_a_second_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = kept(office)
    proposed(office, first)
    sheet = filled(qtbot, seat)
    sheet.copies.put((first, second))
    sheet.forward()
    assert "Đang chờ tiêu hủy" in sheet.warned.banner.words
    assert rows(office, t.MeetingCopy) == []
    sheet.forward()
    assert [row.copy_id for row in rows(office, t.MeetingCopy)] == [first, second]


def test_there_is_a_person_for_each_copy(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, _ = kept(office)
    sheet = filled(qtbot, seat)
    sheet.copies.put((first,))
    assert wrong_in(sheet) == {"people"}
    assert "Chọn 1 bản mà ghi 2 người" in sheet.panel.field("people").error


def test_what_must_be_said_is_asked_for(qtbot: QtBot, seat: Seat, office: Office) -> None:
    kept(office)
    sheet = on_screen(qtbot, HoldMeetingDialog(seat))
    sheet.until.line.setText("bao giờ")
    assert wrong_in(sheet) == {"copies", "people", "name", "place", "until"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    kept(office)
    with dressed():
        assert linted(filled(qtbot, seat)) == []
