from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, TransferView, WaitingRow
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.ui.transfers.lists import TransferLists
from tests import make
from tests.handover_desk import cancels, round_on_the_way
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_list_shows_rows_of_its_kind(qtbot: QtBot, seat: Seat, office: Office) -> None:
    round_on_the_way(office)
    make.issued(office)
    lists = TransferLists(seat)
    shown(qtbot, lists)
    kinds = {
        TransferView.WAITING: WaitingRow,
        TransferView.ROUNDS: RoundRow,
        TransferView.OPEN: TransferRow,
        TransferView.LINES: TransferRow,
    }
    for view, kind in kinds.items():
        lists.show_view(view)
        assert isinstance(lists.current_row(), kind)
        assert lists.currentWidget() is lists.table


def test_an_empty_list_gives_way_to_why(qtbot: QtBot, seat: Seat) -> None:
    lists = TransferLists(seat)
    shown(qtbot, lists)
    lists.show_view(TransferView.OPEN)
    assert lists.row_count == 0
    assert lists.current_row() is None
    assert lists.currentWidget() is lists.empty


def test_a_row_that_is_gone_gives_way_to_its_neighbour(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = round_on_the_way(office), round_on_the_way(office)
    lists = TransferLists(seat)
    shown(qtbot, lists)
    lists.show_view(TransferView.OPEN)
    lists.table.go_to(first.lines[1])
    office.desk.do(cancel_transfers, cancels(office, first.lines[1]))
    lists.show_view(TransferView.OPEN)
    assert lists.table.current_id() == second.lines[0]
