from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.end_meeting import EndMeetingDialog
from tests.away_desk import held, kept, now
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_ticked_is_collected(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    sheet = on_screen(qtbot, EndMeetingDialog(seat, number))
    assert sheet.copies.values() == (first, second)
    assert sheet.copies.table.texts()[0][3] == "Đại biểu 1, Sở Thử Nghiệm"
    sheet.copies.put((second,))
    assert words_of(sheet) == "Đã thu 01 bản, còn 01 bản chưa thu"
    assert [now(office, copy)[0] for copy in (first, second)] == ["lent", "at_clerk"]
    assert on_screen(qtbot, EndMeetingDialog(seat, number)).copies.values() == (first,)


def test_copies_and_day_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = on_screen(qtbot, EndMeetingDialog(seat, held(office)))
    sheet.copies.put(())
    sheet.day.put(None)
    assert wrong_in(sheet) == {"copies", "day"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = held(office)
    with dressed():
        assert linted(on_screen(qtbot, EndMeetingDialog(seat, number))) == []
