from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionState
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.destruction_detail import DestructionAsked, destruction_detail
from tests.custody_desk import now, originals
from tests.destruction_desk import cancels, decided, destroyed, destroys
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_given_up_says_why_and_is_done_no_more(office: Office) -> None:
    copies = originals(office)
    number = decided(office, *copies)
    office.desk.do(cancel_destruction, cancels(office, number))
    asked = DestructionAsked(body=office.body, destruction=number)
    (detail,) = office.desk.read(destruction_detail, asked)
    assert (detail.row.state, detail.cancelled) == (
        DestructionState.CANCELLED,
        "Còn giá trị sử dụng",
    )
    assert now(office, copies[0]).state == CopyState.AT_CLERK
    raised(office.desk, destroy_copies, destroys(office, number), WrongStageError)
    refusal = raised(office.desk, cancel_destruction, cancels(office, number), WrongStageError)
    assert vars(refusal)["is_at"] == "destruction_cancelled"


def test_the_act_is_not_taken_back(office: Office) -> None:
    asked = cancels(office, destroyed(office).destruction)
    raised(office.desk, cancel_destruction, asked, WrongStageError)


def test_reason_and_order_of_days_are_wanted(office: Office) -> None:
    number = decided(office)
    for changes, kind in (
        ({"reason": " "}, ReasonMissingError),
        ({"day": office.day - timedelta(days=1)}, DaysOutOfOrderError),
    ):
        raised(office.desk, cancel_destruction, cancels(office, number, **changes), kind)
    raised(office.desk, cancel_destruction, cancels(office, 999), NotFoundError)
