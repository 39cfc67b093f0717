from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.bring_back import BringBackDialog
from tests.away_desk import kept, now, out
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_all_that_is_away_comes_back_and_who_permitted_hears_of_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = kept(office)
    sheet = on_screen(qtbot, BringBackDialog(seat, out(office, first, second)))
    assert sheet.copies.values() == (first, second)
    assert sheet.told.value() == "Giám đốc, Trần Văn Giám"
    sheet.copies.put((first,))
    assert words_of(sheet) == "Đã giao lại 01 bản, nằm ở nơi giữ cũ"
    assert [now(office, copy)[0] for copy in (first, second)] == ["at_clerk", "taken_out"]
    assert [row.told for row in rows(office, t.TakingOutReport)] == ["Giám đốc, Trần Văn Giám"]


def test_copies_and_day_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = on_screen(qtbot, BringBackDialog(seat, out(office)))
    sheet.copies.put(())
    sheet.day.line.setText("hôm nào")
    assert wrong_in(sheet) == {"copies", "day"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = out(office)
    with dressed():
        assert linted(on_screen(qtbot, BringBackDialog(seat, number))) == []
