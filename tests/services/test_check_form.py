from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    FormNotInRegimeError,
    FormUnusableError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services.check_form import check_form, take_back_check
from bmnn_desk.services.correct_form import correct_form, take_back_correction
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.storage import tables as t
from tests.services.each_form import (
    OLD,
    READ_ON,
    SOURCE,
    checks,
    corrects,
    takes_back,
    takes_back_check,
)
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.form_state import FormState
    from tests.make import Office


def state(at: Office, form: str = "14") -> FormState:
    found = at.desk.read(form_states, FormStatesAsked(pack=OLD))
    return next(each for each in found if each.number == form)


def test_a_checked_form_says_who_when_and_after_what(office: Office) -> None:
    assert state(office).confidence is Confidence.LOW
    number = office.desk.do(check_form, checks(office))
    done = state(office)
    assert done.is_checked
    assert done.confidence is Confidence.HIGH
    assert done.check is not None
    assert (done.check.number, done.check.by) == (number, "Lê Thị Văn Thư")
    assert (done.check.source, done.check.source_day) == (SOURCE, READ_ON)
    assert done.check.day == office.day
    assert not state(office, "15").is_checked
    assert prove(office.desk) > 0


def test_a_later_change_of_the_form_ends_its_check_and_taking_it_back_revives_it(
    office: Office,
) -> None:
    office.desk.do(check_form, checks(office))
    office.desk.do(check_form, checks(office, "15"))
    number = office.desk.do(correct_form, corrects(office))
    changed = state(office)
    assert changed.check is not None
    assert not changed.check.holds
    assert not changed.is_checked
    assert state(office, "15").is_checked
    office.desk.do(take_back_correction, takes_back(office, number))
    assert state(office).is_checked


def test_a_check_is_taken_back_once_with_its_reason(office: Office) -> None:
    number = office.desk.do(check_form, checks(office))
    request = takes_back_check(office, number)
    raised(office.desk, take_back_check, replace(request, reason=""), ReasonMissingError)
    office.desk.do(take_back_check, request)
    assert state(office).check is None
    (ending,) = (row for row in rows(office, t.Ending) if row.kind == "form_check")
    assert (ending.row, ending.day) == (number, office.day)
    raised(office.desk, take_back_check, takes_back_check(office, number), NotFoundError)


def test_what_cannot_be_checked_is_refused(office: Office) -> None:
    raised(office.desk, check_form, checks(office, "20"), FormNotInRegimeError)
    raised(office.desk, check_form, checks(office, ""), FormNotInRegimeError)
    late = checks(office, source_day=office.day + timedelta(days=1))
    raised(office.desk, check_form, late, DaysOutOfOrderError)
    error = raised(office.desk, check_form, checks(office, source=" "), FormUnusableError)
    assert isinstance(error, FormUnusableError)
    assert error.fault is FormFault.NO_SOURCE
