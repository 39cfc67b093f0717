from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import Rewriting
from bmnn_desk.domain.office import DelegationScope, SigningCapacity
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.rewrite_text import rewrite_text
from bmnn_desk.storage import tables as t
from tests import make
from tests.services import drafting
from tests.services.broken import DAY
from tests.services.everything import other_case
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_signer_capacity_and_day_are_kept(office: Office) -> None:
    make.signed(office)
    (kept,) = rows(office, t.Signature)
    assert (kept.signer_id, kept.capacity, kept.position, kept.day) == (
        office.head,
        SigningCapacity.DIRECT,
        "Giám đốc",
        office.day,
    )


def test_an_item_is_signed_once(office: Office) -> None:
    item = make.signed(office).item
    raised(office.desk, record_signature, make.signature(office, item), WrongStageError)


@pytest.mark.finding(48)
@pytest.mark.parametrize("capacity", [SigningCapacity.KT, SigningCapacity.TM_KT])
def test_a_deputy_signs_kt_with_a_power_valid_that_day(
    office: Office, capacity: SigningCapacity
) -> None:
    item = make.printed(office).item
    power = make.delegate(office, until=office.day)
    signed = {"signer": office.deputy, "capacity": capacity, "delegation": power}
    late = make.signature(office, item, **signed, day=office.day + DAY)
    assert set(refused(office.desk, record_signature, late)) == {"VB-04"}
    assert office.desk.do(record_signature, make.signature(office, item, **signed)) == ()


@pytest.mark.finding(48)
@pytest.mark.finding(49)
def test_a_power_to_permit_copying_is_none_to_sign_kt(office: Office) -> None:
    item = make.printed(office).item
    power = make.delegate(office, scopes=frozenset({DelegationScope.COPY}))
    request = make.signature(
        office, item, signer=office.deputy, capacity=SigningCapacity.KT, delegation=power
    )
    assert set(refused(office.desk, record_signature, request)) == {"VB-04"}


@pytest.mark.parametrize("capacity", [SigningCapacity.TL, SigningCapacity.TUQ])
def test_tl_and_tuq_pass_when_the_head_himself_decided(
    office: Office, capacity: SigningCapacity
) -> None:
    item = make.printed(office).item
    request = make.signature(office, item, signer=office.drafter, capacity=capacity)
    assert office.desk.do(record_signature, request) == ()


def test_a_text_that_was_given_back_is_signed_only_after_it_was_printed_anew(
    office: Office,
) -> None:
    item = make.printed(office).item
    office.desk.do(return_text, drafting.given_back(office, item))
    for case in ((), (other_case("VB-05"),)):
        request = make.signature(office, item, other_cases=case)
        assert set(refused(office.desk, record_signature, request)) == {"VB-05"}
    office.desk.do(print_for_signature, drafting.read_print(office, item))
    assert office.desk.do(record_signature, make.signature(office, item)) == ()


@pytest.mark.parametrize("what", Rewriting)
def test_a_text_that_was_changed_is_signed_only_after_it_was_printed_anew(
    office: Office, what: Rewriting
) -> None:
    item, other = (make.printed(office).item for _ in range(2))
    office.desk.do(rewrite_text, drafting.rewritten(office, item, what=what))
    request = make.signature(office, item)
    assert set(refused(office.desk, record_signature, request)) == {"VB-05"}
    assert office.desk.do(record_signature, make.signature(office, other)) == ()
    office.desk.do(print_for_signature, drafting.read_print(office, item))
    assert office.desk.do(record_signature, make.signature(office, item)) == ()


def test_a_text_changed_before_it_was_printed_at_all_hinders_nothing(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(rewrite_text, drafting.rewritten(office, item))
    office.desk.do(print_for_signature, drafting.read_print(office, item))
    assert office.desk.do(record_signature, make.signature(office, item)) == ()


def test_a_text_given_back_before_it_was_ever_printed_is_not_compared_either(
    office: Office,
) -> None:
    item = make.approved(office).item
    office.desk.do(return_text, drafting.given_back(office, item))
    request = make.signature(office, item)
    assert set(refused(office.desk, record_signature, request)) == {"PDX-12", "VB-05"}


def test_a_return_blocks_in_2026_too(new_office: Office) -> None:
    item = make.printed(new_office).item
    new_office.desk.do(return_text, drafting.given_back(new_office, item))
    request = make.signature(new_office, item)
    assert set(refused(new_office.desk, record_signature, request)) == {"VB-05"}


def test_a_draft_print_is_no_print_for_signature(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(record_draft_print, drafting.drafts(office, item))
    request = make.signature(office, item)
    assert set(refused(office.desk, record_signature, request)) == {"PDX-12"}


def test_another_bodys_item_and_an_unknown_signer_are_not_found(office: Office) -> None:
    item = make.printed(office).item
    for wrong in ({"body": 2}, {"signer": 99}, {"item": 99}, {"delegation": 99}):
        request = make.signature(office, **{"item": item, **wrong})
        raised(office.desk, record_signature, request, NotFoundError)
