from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    CopyAwayError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.propose_destruction import propose_destruction
from bmnn_desk.storage import tables as t
from tests import handover_desk
from tests.custody_desk import lends, now, originals
from tests.destruction_desk import cancels, proposed, proposes
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_proposal_moves_nothing(office: Office) -> None:
    copies = originals(office)
    number = proposed(office, *copies)
    assert [row.copy_id for row in rows(office, t.DestructionCopy)] == sorted(copies)
    assert now(office, copies[0]).state == CopyState.AT_CLERK
    assert rows(office, t.Destruction)[0].id == number


def test_a_copy_is_proposed_once_until_that_is_given_up(office: Office) -> None:
    copies = originals(office)
    number = proposed(office, *copies)
    raised(office.desk, propose_destruction, proposes(office, copies[0]), WrongStageError)
    office.desk.do(cancel_destruction, cancels(office, number))
    assert proposed(office, *copies) > number


def test_what_is_not_in_the_office_or_lent_is_not_proposed(office: Office) -> None:
    copies = originals(office)
    office.desk.do(lend_copies, lends(office, *copies))
    raised(office.desk, propose_destruction, proposes(office, *copies), CopyAwayError)
    handover_desk.round_on_the_way(office)
    (sent, *_) = (row for row in rows(office, t.CopyEvent) if row.state == CopyState.ON_THE_WAY)
    asked = proposes(office, sent.copy_id)
    raised(office.desk, propose_destruction, asked, WrongStageError)


def test_copies_reason_and_days_are_wanted(office: Office) -> None:
    copies = originals(office)
    for request, kind in (
        (proposes(office), NotFoundError),
        (proposes(office, 9999), NotFoundError),
        (proposes(office, *copies, proposed_by=9999), NotFoundError),
        (proposes(office, *copies, body=9999), NotFoundError),
        (proposes(office, *copies, reason=" "), ReasonMissingError),
        (proposes(office, *copies, day=office.day - timedelta(days=9)), DaysOutOfOrderError),
    ):
        raised(office.desk, propose_destruction, request, kind)
