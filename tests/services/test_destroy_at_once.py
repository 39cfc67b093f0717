from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DestructionUnseenError,
    NotFoundError,
    ReasonMissingError,
    SignedPaperMissingError,
    WrongStageError,
)
from bmnn_desk.services.destroy_at_once import destroy_at_once, destroy_in_emergency
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.storage import tables as t
from tests.custody_desk import came, keeps, lent, now, originals, takes_back
from tests.destruction_desk import DONE, at_once, emergency, surplus
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_spoiled_and_surplus_copies_go_at_once_without_any_decision(office: Office) -> None:
    copies = surplus(office)
    done = office.desk.do(destroy_at_once, at_once(office, *copies))
    assert (done.copies, done.warnings) == (len(copies), ())
    assert {now(office, copy).state for copy in copies} == {CopyState.DESTROYED}


@pytest.mark.finding(87)
def test_it_is_no_way_round_the_council(office: Office) -> None:
    """Neither a bản gốc, nor what came in, nor what somebody had in his hands, is surplus."""
    given = surplus(office)[:1]
    office.desk.do(keep_copies, keeps(office, *given))
    office.desk.do(take_back_copies, takes_back(office, *given))
    for copies in (originals(office)[:1], came(office), given):
        raised(office.desk, destroy_at_once, at_once(office, *copies), WrongStageError)


def test_reason_minutes_place_and_person_are_wanted(office: Office) -> None:
    copies = surplus(office)
    bare = type(DONE)(place="", method=DONE.method, witnesses=DONE.witnesses)
    for request, kind in (
        (at_once(office, *copies, reason=""), ReasonMissingError),
        (at_once(office, *copies, minutes=" "), SignedPaperMissingError),
        (at_once(office, *copies, done=bare), DestructionUnseenError),
        (at_once(office, *copies, person=999), NotFoundError),
        (at_once(office), NotFoundError),
    ):
        raised(office.desk, destroy_at_once, request, kind)


def test_in_an_emergency_the_keeper_destroys_what_is_lent_too(office: Office) -> None:
    copies = lent(office)
    number = emergency(office, *copies)
    assert now(office, copies[0]).state == CopyState.DESTROYED
    assert rows(office, t.Destruction)[-1].id == number
    raised(office.desk, destroy_in_emergency, at_once(office, *copies), WrongStageError)
