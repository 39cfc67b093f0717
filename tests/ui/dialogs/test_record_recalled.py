from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.ui.dialogs.record_recalled import RecordRecalledDialog
from tests.away_desk import call, delivered, now, sent
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_ticked_is_back_and_what_is_out_is_counted(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = delivered(office)
    office.desk.do(recall_copies, call(office, item))
    sheet = on_screen(qtbot, RecordRecalledDialog(seat, item))
    first, second = sent(office, item)
    assert sheet.copies.values() == ()
    assert sheet.copies.table.texts()[0][3:] == ("Sở Thử Nghiệm", "20/03/2025")
    sheet.copies.put((first,))
    assert words_of(sheet) == "Đã ghi 01 bản về văn thư, còn 01 bản chưa về"
    assert [now(office, copy)[0] for copy in (first, second)] == ["at_clerk", "delivered"]
    again = on_screen(qtbot, RecordRecalledDialog(seat, item))
    assert len(again.copies.table.texts()) == 1


def test_copies_and_day_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = on_screen(qtbot, RecordRecalledDialog(seat, delivered(office)))
    sheet.day.put(None)
    assert wrong_in(sheet) == {"copies", "day"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = delivered(office)
    with dressed():
        assert linted(on_screen(qtbot, RecordRecalledDialog(seat, item))) == []
