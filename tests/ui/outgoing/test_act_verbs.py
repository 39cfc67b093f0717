from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.ui.outgoing.act_verbs import ACT_VERBS, acts_of
from bmnn_desk.ui.outgoing.acts import Act
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_every_act_but_to_read_has_a_verb_with_an_authority() -> None:
    assert set(ACT_VERBS) == set(Act) - {Act.LOOK}
    assert all(verb in AUTHORITY for verbs in ACT_VERBS.values() for verb in verbs)


def test_a_clerk_does_all_and_a_leader_reads(seat: Seat, office: Office) -> None:
    assert acts_of(seat_of(seat, office, Role.CLERK)) == frozenset(Act)
    assert acts_of(seat_of(seat, office, Role.LEADER)) == {Act.LOOK, Act.READ_MARKS}


def test_a_drafter_prints_his_drafts_and_gives_no_number(seat: Seat, office: Office) -> None:
    assert acts_of(seat_of(seat, office, Role.DRAFTER)) == {
        Act.LOOK,
        Act.FOR_SIGNATURE,
        Act.DRAFTS,
        Act.READ_MARKS,
    }
