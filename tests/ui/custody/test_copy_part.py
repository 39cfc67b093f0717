from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HoldingPart
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.ui.custody.copy_part import copy_part
from bmnn_desk.ui.custody.custody_sources import HoldingSource, holding_of
from tests.custody_desk import came, lends, originals
from tests.destruction_desk import proposed

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_act_suits_the_state_that_it_begins_at(seat: Seat, office: Office) -> None:
    part = copy_part(seat, HoldingSource(seat))
    here, away = came(office)
    office.desk.do(lend_copies, lends(office, away))
    moves = ("Ctrl+G", "Ctrl+M", "Ctrl+B", "Ctrl+E")
    fits = {
        copy: {act.keys for act in part.acts if act.keys in moves and act.fits(row)}
        for copy in (here, away)
        for row in (holding_of(seat, copy),)
    }
    assert fits == {here: {"Ctrl+G", "Ctrl+M", "Ctrl+E"}, away: {"Ctrl+B"}}


def test_what_lacks_a_place_is_warned_of(seat: Seat, office: Office) -> None:
    part = copy_part(seat, HoldingSource(seat))
    copy, *_ = originals(office)
    matter = part.matter(seat, holding_of(seat, copy))
    assert "Chưa ghi nơi để" in matter.head.warning
    assert len(matter.history) == 1


def test_those_alone_that_the_choice_shows_are_warned_of(seat: Seat, office: Office) -> None:
    original, *_ = originals(office)  # beside it those that wait to be handed over
    _, away = came(office)
    office.desk.do(lend_copies, lends(office, away))
    source = HoldingSource(seat)
    part = copy_part(seat, source)
    source.narrow("", HoldingPart.LACKING.value)
    lacking = set(source.ids())
    source.narrow("", "")
    ids = tuple(source.ids())
    warned = {
        row.id
        for row in source.rows(ids)
        if row is not None and "Chưa ghi nơi để" in part.matter(seat, row).head.warning
    }
    assert {original} <= lacking < set(ids)
    assert warned == lacking


def test_what_waits_for_its_destruction_is_warned_of(seat: Seat, office: Office) -> None:
    part, copy = copy_part(seat, HoldingSource(seat)), originals(office)[0]
    proposed(office, copy)
    said = part.matter(seat, holding_of(seat, copy)).head.warning
    assert said.startswith("Chờ tiêu hủy")
    office.desk.do(lend_copies, lends(office, copy))
    lent_one = part.matter(seat, holding_of(seat, copy)).head.warning
    assert "Ctrl+B" in lent_one


def test_keys_of_a_list_are_its_own(seat: Seat) -> None:
    keys = [act.keys for act in copy_part(seat, HoldingSource(seat)).acts]
    assert len(set(keys)) == len(keys)
