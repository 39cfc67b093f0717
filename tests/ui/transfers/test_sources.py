from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.transfers.sources import (
    LineSource,
    RoundSource,
    WaitingSource,
    copies_waiting,
    line_of,
    lines_to_sign,
)
from tests import make
from tests.handover_desk import given, round_on_the_way

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_row_that_is_gone_is_none_in_its_place(seat: Seat, office: Office) -> None:
    make.issued(office)
    source = WaitingSource(seat)
    (first, second) = source.ids()
    found = source.rows((second, 9999, first))
    assert [row and row.id for row in found] == [second, None, first]
    done = round_on_the_way(office)
    assert [row and row.id for row in RoundSource(seat).rows((done.handover, 99))] == [
        done.handover,
        None,
    ]
    lines = LineSource(seat, only_open=True).rows((999, done.lines[0]))
    assert [row and row.id for row in lines] == [None, done.lines[0]]


def test_open_lines_come_oldest_first_the_book_newest_first(seat: Seat, office: Office) -> None:
    first, second = round_on_the_way(office), round_on_the_way(office)
    whole = [*first.lines, *second.lines]
    assert list(LineSource(seat, only_open=True).ids()) == whole
    assert list(LineSource(seat, only_open=False).ids()) == whole[::-1]
    assert list(RoundSource(seat).ids()) == [second.handover, first.handover]


def test_to_be_signed_are_the_open_lines_of_a_round(seat: Seat, office: Office) -> None:
    given(office)
    first, second = round_on_the_way(office), round_on_the_way(office)
    assert tuple(lines_to_sign(seat, first.handover)) == first.lines
    assert tuple(lines_to_sign(seat, second.handover)) == second.lines
    assert lines_to_sign(seat, 1) == {}


def test_every_copy_that_waits_is_read_however_many(seat: Seat, office: Office) -> None:
    make.issued(office)
    make.issued(office)
    assert [row.number for row in copies_waiting(seat).values()] == [1, 2, 1, 2]


def test_a_line_is_read_or_there_is_none(seat: Seat, office: Office) -> None:
    done = round_on_the_way(office)
    found = line_of(seat, done.lines[0])
    assert found is not None
    assert (found.id, found.handover) == (done.lines[0], done.handover)
    assert line_of(seat, 999) is None
