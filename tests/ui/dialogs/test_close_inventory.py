from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.close_inventory import CloseInventoryDialog
from tests.inventory_desk import begun, counted
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved
from tests.ui.dressed import dressed, linted
from tests.ui.filled_sheet import words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_an_unfinished_round_stays_open_and_says_why(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = opened(qtbot, CloseInventoryDialog(seat, begun(office)))
    assert "Còn 4 bản chưa kiểm" in words(sheet)
    assert saved(sheet) == []
    assert "còn 4 bản chưa kiểm" in sheet.mishap.words
    assert "Còn 4 bản chưa kiểm" not in words(sheet)
    assert "0 chênh lệch" not in words(sheet) + sheet.mishap.words


def test_a_finished_round_is_closed_with_its_minutes(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory = begun(office)
    counted(office, inventory)
    sheet = opened(qtbot, CloseInventoryDialog(seat, inventory))
    assert "Đầu kỳ 4 bản, thêm 0, bớt 0, mất 0, còn 4 bản." in words(sheet)
    sheet.number.setText("03/BB-SMM")
    (said,) = saved(sheet)
    assert "cuối kỳ 04 bản" in str(said)
    (row,) = rows(office, t.InventoryEnd)
    assert (row.number, row.closing) == ("03/BB-SMM", 4)


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory = begun(office)
    with dressed():
        assert linted(opened(qtbot, CloseInventoryDialog(seat, inventory))) == []
