from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.errors import DaysOutOfOrderError, LevelMissingError, TermTooLongError
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import listed
from tests.services.everything import other_case
from tests.services.ledger import raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

SOURCE = Source(
    number="12/BC-BM", agency="Bộ Mẫu", level=SecrecyLevel.TOI_MAT, day=date(2025, 1, 7)
)


def test_the_level_is_the_highest_of_bases_and_sources(office: Office) -> None:
    low, top = office.bases[SecrecyLevel.MAT], office.bases[SecrecyLevel.TUYET_MAT]
    given = (
        ({"bases": (low,)}, SecrecyLevel.MAT),
        ({"bases": (low,), "sources": (SOURCE,)}, SecrecyLevel.TOI_MAT),
        ({"bases": (), "sources": (SOURCE,)}, SecrecyLevel.TOI_MAT),
        ({"bases": (top, low), "sources": (SOURCE,)}, SecrecyLevel.TUYET_MAT),
    )
    for changes, level in given:
        assert office.desk.do(propose_level, make.proposal(office, **changes)).level is level


def test_a_level_too_high_is_refused_like_one_too_low(office: Office) -> None:
    for level in (SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT):
        request = make.proposal(office, sources=(SOURCE,), level=level)
        assert set(refused(office.desk, propose_level, request)) == {"PDX-04"}


def test_a_source_outweighs_a_lower_basis(office: Office) -> None:
    request = make.proposal(office, sources=(SOURCE,), level=SecrecyLevel.TOI_MAT)
    assert office.desk.do(propose_level, request).warnings == ()


def test_bases_and_sources_are_kept_in_their_order(office: Office) -> None:
    bases = (office.bases[SecrecyLevel.TOI_MAT], office.bases[SecrecyLevel.MAT])
    office.desk.do(propose_level, make.proposal(office, bases=bases, sources=(SOURCE,)))
    kept = [
        (row.ordinal, row.secret_item_id, row.source_number) for row in rows(office, t.SlipBasis)
    ]
    assert kept == [(1, bases[0], ""), (2, bases[1], ""), (3, None, "12/BC-BM")]


def test_every_slip_has_a_print_code_of_its_own_that_is_easy_to_type(office: Office) -> None:
    codes = {office.desk.do(propose_level, make.proposal(office)).print_code for _ in range(20)}
    assert len(codes) == 20
    assert all(re.fullmatch(r"[A-HJKMNP-Z2-9]{8}", code) for code in codes)


def test_an_unpublished_list_warns_until_it_is_checked_on_paper(office: Office) -> None:
    basis = listed(office, published=False)
    done = office.desk.do(propose_level, make.proposal(office, bases=(basis,)))
    assert [rule.id for rule in done.warnings] == ["PDX-03B"]
    checked = make.proposal(office, bases=(basis,), checked_on_paper=True)
    assert office.desk.do(propose_level, checked).warnings == ()


def test_a_slip_keeps_one_original(office: Office) -> None:
    request = make.proposal(office, archive=(), copies=2)
    assert set(refused(office.desk, propose_level, request)) == {"NN-05"}
    sent = make.proposal(office, archive=((CopyKind.SENT, "ai đó"),), copies=3)
    assert set(refused(office.desk, propose_level, sent)) == {"NN-05"}


def test_without_any_ground_the_level_must_be_named(office: Office) -> None:
    excused = (other_case("PDX-06"),)
    bare = make.proposal(office, bases=(), other_cases=excused)
    raised(office.desk, propose_level, bare, LevelMissingError)
    named = make.proposal(office, bases=(), level=SecrecyLevel.TOI_MAT, other_cases=excused)
    assert office.desk.do(propose_level, named).level is SecrecyLevel.TOI_MAT


def test_a_term_or_recall_outside_its_bounds_is_refused(office: Office) -> None:
    for wrong in ({"term_until": office.day}, {"recall_on": office.day}):
        raised(office.desk, propose_level, make.proposal(office, **wrong), DaysOutOfOrderError)
    late = make.proposal(office, term_until=office.day.replace(year=office.day.year + 11))
    raised(office.desk, propose_level, late, TermTooLongError)


@pytest.mark.finding(44)
def test_everything_that_is_wrong_is_said_at_once(office: Office) -> None:
    request = make.proposal(office, bases=(), copies=0, may_copy=None, recipients=())
    assert {"PDX-06", "PDX-07", "NN-01", "NN-02", "NN-04", "NN-05"} <= set(
        refused(office.desk, propose_level, request)
    )


def test_a_decision_replaced_by_inference_warns_and_lets_pass(office: Office) -> None:
    later = replace(office, day=date(2025, 12, 1))
    number = listed(
        later,
        decision="Quyết định số 960/QĐ-TTg",
        day=date(2020, 7, 7),
        items=make.secret_list().items[:1],
    )
    done = office.desk.do(propose_level, make.proposal(later, bases=(number,)))
    assert [rule.id for rule in done.warnings] == ["PDX-03C"]


def test_a_decision_that_its_successor_replaced_is_refused_afterwards(office: Office) -> None:
    later = replace(office, day=date(2025, 7, 30))
    number = listed(
        later,
        decision="Quyết định số 1722/QĐ-TTg",
        day=date(2020, 11, 3),
        items=make.secret_list().items[:1],
    )
    request = make.proposal(later, bases=(number,))
    assert set(refused(office.desk, propose_level, request)) == {"PDX-03"}
