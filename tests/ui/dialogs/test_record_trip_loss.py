from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_trip_loss import RecordTripLossDialog
from tests.away_desk import kept, now, out
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_ticked_is_lost_and_an_incident_is_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = kept(office)
    sheet = on_screen(qtbot, RecordTripLossDialog(seat, out(office, first, second)))
    assert sheet.copies.values() == ()
    sheet.copies.put((second,))
    sheet.how.put_draft_text("Mất cặp trên tàu")
    sheet.told.setText("Giám đốc")
    sheet.told_on.put(office.day)
    words = "Đã ghi mất 01 bản và mở sự cố. Báo cáo ngay, rồi theo dõi sự cố."
    assert words_of(sheet) == words
    assert now(office, second)[0] == "lost"
    assert len(rows(office, t.Incident)) == 1
    assert [row.kind for row in rows(office, t.TakingOutReport)] == ["lost"]


def test_which_and_how_must_be_said_and_a_report_whole(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = on_screen(qtbot, RecordTripLossDialog(seat, out(office)))
    sheet.told.setText("Giám đốc")
    assert wrong_in(sheet) == {"copies", "how", "told_on"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = out(office)
    with dressed():
        assert linted(on_screen(qtbot, RecordTripLossDialog(seat, number))) == []
