from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.proposal.slip_rows import SlipRows
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_rows_are_counted_and_narrowed_in_memory(seat: Seat, office: Office) -> None:
    first = office.desk.do(propose_level, make.proposal(office, title="về việc thứ nhất"))
    second = office.desk.do(propose_level, make.proposal(office, title="về đường Đống Đa"))
    office.desk.do(determine_level, make.decision(office, first))
    slips = SlipRows(seat)
    slips.read()

    assert slips.whole == 2
    assert slips.counts() == {SlipState.APPROVED: 1, SlipState.PROPOSED: 1}
    assert list(slips.ids()) == [second.item, first.item]

    slips.words = "duong dong"
    assert list(slips.ids()) == [second.item]
    slips.words, slips.state = "", SlipState.APPROVED
    assert list(slips.ids()) == [first.item]


def test_a_slip_is_found_by_the_code_on_its_paper(seat: Seat, office: Office) -> None:
    made = office.desk.do(propose_level, make.proposal(office))
    slips = SlipRows(seat)
    slips.read()
    slips.words = made.print_code.lower()

    (row,) = slips.rows(tuple(slips.ids()))
    assert row is not None
    assert row.item == made.item
    assert slips.entry(None) is None


def test_a_read_tells_which_slips_are_new_since_the_last(seat: Seat, office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    slips = SlipRows(seat)
    assert slips.read() == ()
    made = [office.desk.do(propose_level, make.proposal(office)).item for _ in range(2)]
    assert slips.read() == tuple(reversed(made))
    assert slips.read() == ()
