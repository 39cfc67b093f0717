from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copy_code import copy_code
from bmnn_desk.domain.inventory import ScanState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.counted import CountPart
from bmnn_desk.ui.inventory.inventory_source import (
    ALL,
    OPEN,
    InventorySource,
    line_ids,
    lines_of,
    open_count,
    round_of,
    scanned,
)
from tests.inventory_desk import begins, begun, closes, counted

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_rounds_are_found_by_words_and_by_being_open(seat: Seat, office: Office) -> None:
    first = begun(office)
    counted(office, first)
    office.desk.do(close_inventory, closes(office, first))
    second = office.desk.do(begin_inventory, begins(office, decision="21/KH-SMM"))
    source = InventorySource(seat)
    for words, choice, found in (
        ("", ALL, [second, first]),
        ("", OPEN, [second]),
        ("15/kh", ALL, [first]),
        ("khong co", ALL, []),
    ):
        source.narrow(words, choice)
        assert list(source.ids()) == found
        assert [row and row.id for row in source.rows(tuple(found))] == found
    assert source.rows((first,)) == (None,)
    assert open_count(seat) == 1


def test_a_round_its_lines_and_a_code_are_read(seat: Seat, office: Office) -> None:
    number = begun(office)
    assert round_of(seat, number).id == number
    with pytest.raises(NotFoundError):
        round_of(seat, 99)
    ids = line_ids(seat, number, CountPart.ALL)
    assert [line.id for line in lines_of(seat, number, ids)] == list(ids)
    assert scanned(seat, number, copy_code(ids[0])).state is ScanState.EXPECTED
