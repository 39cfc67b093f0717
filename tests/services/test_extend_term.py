from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    TermTooLongError,
    WrongStageError,
)
from bmnn_desk.services.extend_term import extend_term, fix_term, leave_to_lapse
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_an_extension_goes_on_from_the_last_day(office: Office) -> None:
    item = sd.delivered(office)
    assert sd.term_of(office, item).until == sd.years_on(office.day, 10)
    done = office.desk.do(extend_term, sd.extension(office, item))
    assert done.warnings == ()
    row = sd.term_of(office, item)
    assert (row.until, row.last) == (sd.years_on(office.day, 20), ChangeKind.EXTENDED)
    assert not row.is_shorter
    assert row.determined_on == office.day
    (change,) = rows(office, t.SecrecyChange)
    assert (change.id, change.number, change.decided_by) == (done.change, "21/QĐ-SMM", office.head)
    assert change.old_until == sd.years_on(office.day, 10)
    assert prove(office.desk)


def test_it_may_be_shorter_and_repeated(office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item, until=sd.years_on(office.day, 12))
    assert sd.term_of(office, item).is_shorter
    sd.extended(office, item, until=sd.years_on(office.day, 22))
    assert sd.term_of(office, item).until == sd.years_on(office.day, 22)


@pytest.mark.parametrize("years", [10, 21])
def test_no_extension_ends_at_once_or_goes_beyond_the_levels_term(
    office: Office, years: int
) -> None:
    item = sd.delivered(office)
    request = sd.extension(office, item, until=sd.years_on(office.day, years))
    assert set(refused(office.desk, extend_term, request)) == {"TH-03"}


def test_a_longer_one_has_its_other_case(office: Office) -> None:
    item = sd.delivered(office)
    case = OtherCase(rule="TH-03", reason="Theo lệnh", document_number="5/QĐ", responsible="Giám")
    sd.extended(office, item, until=sd.years_on(office.day, 21), other_cases=(case,))
    assert [row.rule for row in rows(office, t.OtherCase)] == ["TH-03"]


def test_after_2026_what_was_not_read_only_warns(new_office: Office) -> None:
    item = sd.delivered(new_office)
    request = sd.extension(new_office, item, until=sd.years_on(new_office.day, 21))
    done = new_office.desk.do(extend_term, request)
    assert [rule.id for rule in done.warnings] == ["TH-03"]


def test_a_late_one_says_so_and_why(office: Office) -> None:
    item = sd.delivered(office)
    late = sd.years_on(office.day, 10) - timedelta(days=59)
    request = sd.extension(office, item, day=late)
    done = office.desk.do(extend_term, request)
    assert [rule.id for rule in done.warnings] == ["TH-02", "TH-02B"]
    again = sd.extension(
        office, item, day=late + sd.ONE, until=sd.years_on(office.day, 30), late_reason="Họp muộn"
    )
    assert office.desk.do(extend_term, again).warnings == ()


def test_the_sixtieth_day_before_is_in_time(office: Office) -> None:
    item = sd.delivered(office)
    day = sd.years_on(office.day, 10) - timedelta(days=60)
    assert office.desk.do(extend_term, sd.extension(office, item, day=day)).warnings == ()


def test_nothing_is_extended_without_a_reason_or_before_what_was_decided(office: Office) -> None:
    item = sd.delivered(office)
    raised(office.desk, extend_term, sd.extension(office, item, reason=" "), ReasonMissingError)
    early = sd.extension(office, item, day=office.day - sd.ONE)
    raised(office.desk, extend_term, early, DaysOutOfOrderError)
    sd.extended(office, item, day=office.day + sd.ONE)
    raised(office.desk, extend_term, sd.extension(office, item), DaysOutOfOrderError)


def test_what_stands_in_no_register_is_not_extended(office: Office) -> None:
    item = make.signed(office).item
    error = raised(office.desk, extend_term, sd.extension(office, item), WrongStageError)
    assert (error.is_at, error.needs) == ("not_issued", "issued")  # type: ignore[attr-defined]


def test_what_came_in_is_extended_by_its_sender(office: Office) -> None:
    item = incoming_desk.entered(office).item
    error = raised(office.desk, extend_term, sd.extension(office, item), WrongStageError)
    assert error.needs == "own"  # type: ignore[attr-defined]


def test_what_is_no_secret_any_more_is_not_extended(office: Office) -> None:
    item = sd.delivered(office)
    sd.declassified(office, item)
    error = raised(office.desk, extend_term, sd.extension(office, item), WrongStageError)
    assert error.is_at == "declassified"  # type: ignore[attr-defined]


def test_another_bodys_document_is_not_there(office: Office) -> None:
    raised(office.desk, extend_term, sd.extension(office, 99), NotFoundError)


def test_who_decided_is_a_person(office: Office) -> None:
    item = sd.delivered(office)
    nobody = replace(sd.decider(office), person=999, capacity=SigningCapacity.KT)
    raised(office.desk, extend_term, sd.extension(office, item, decider=nobody), NotFoundError)


def test_to_let_a_term_run_out_is_a_decision_too(office: Office) -> None:
    item = sd.delivered(office)
    done = office.desk.do(leave_to_lapse, sd.lapse(office, item))
    row = sd.term_of(office, item)
    assert (row.last, row.state) == (ChangeKind.LAPSING, TermState.RUNNING)
    assert row.until == sd.years_on(office.day, 10)
    assert sd.detail(office, done.change).row.told == 0
    raised(office.desk, leave_to_lapse, sd.lapse(office, item), WrongStageError)
    raised(office.desk, leave_to_lapse, sd.lapse(office, item, reason=""), ReasonMissingError)
    sd.extended(office, item)  # they may think better of it
    assert sd.term_of(office, item).last is ChangeKind.EXTENDED


def test_an_old_secret_gets_its_term_once(office: Office) -> None:
    old = date(2018, 5, 4)
    item = incoming_desk.entered(office, document_day=old).item
    assert sd.term_of(office, item).is_inferred
    until = date(2028, 5, 4)
    error = raised(
        office.desk,
        fix_term,
        sd.term_fix(office, item, until=until + sd.ONE),
        TermTooLongError,
    )
    assert error.longest == until  # type: ignore[attr-defined]
    before = sd.term_fix(office, item, until=old - sd.ONE)
    raised(office.desk, fix_term, before, DaysOutOfOrderError)
    office.desk.do(fix_term, sd.term_fix(office, item, until=until))
    row = sd.term_of(office, item)
    assert (row.until, row.is_inferred, row.last) == (until, False, ChangeKind.FIXED)
    raised(office.desk, fix_term, sd.term_fix(office, item), WrongStageError)


def test_what_was_determined_here_has_its_term(office: Office) -> None:
    item = sd.delivered(office)
    raised(office.desk, fix_term, sd.term_fix(office, item), WrongStageError)
