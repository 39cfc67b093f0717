from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.outgoing.lists import OutgoingLists
from bmnn_desk.ui.outgoing.source import OutgoingSource
from tests import make
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_when_the_current_row_goes_the_one_in_its_place_becomes_current(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    items = [make.printed(office).item for _ in range(4)]
    lists = OutgoingLists(OutgoingSource(seat, Stage.TO_SIGN))
    shown(qtbot, lists)
    lists.reload()
    lists.table.go_to(items[2])
    office.desk.do(record_signature, make.signature(office, items[2]))
    lists.reload()
    row = lists.current_row()
    assert row is not None
    assert row.item == items[1]


def test_an_empty_list_shows_why_instead_of_a_table(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.issued(office)
    source = OutgoingSource(seat, Stage.TO_SIGN)
    lists = OutgoingLists(source)
    shown(qtbot, lists)
    lists.reload()
    assert lists.currentWidget() is lists.empty
    assert lists.current_row() is None
    source.asked = replace(source.asked, stage=Stage.ISSUED, book=office.book)
    lists.reload()
    assert lists.currentWidget() is lists.table
    assert lists.row_count == 1


def test_the_row_is_told_once_the_keys_rest(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    item = make.signed(office).item
    lists = OutgoingLists(OutgoingSource(seat, Stage.TO_NUMBER))
    shown(qtbot, lists)
    with qtbot.waitSignal(lists.current_changed) as told:
        lists.reload()
    assert told.args is not None
    assert told.args[0].item == item
