from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    TermTooLongError,
    WrongStageError,
)
from bmnn_desk.services.change_level import change_level
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office

TOI_MAT, MAT = SecrecyLevel.TOI_MAT, SecrecyLevel.MAT


def test_a_level_raised_holds_from_its_day_with_its_own_term(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, 5)
    done = later.desk.do(change_level, sd.level_change(later, item))
    assert done.warnings == ()
    row = sd.term_of(later, item)
    assert (row.level, row.entered_level) == (TOI_MAT, MAT)
    assert row.until == sd.years_on(office.day, 20)
    assert (row.last, row.determined_on) == (ChangeKind.RAISED, office.day)
    assert sd.term_of(office, item).level is MAT  # the days before keep theirs
    assert [level.level for level in rows(office, t.ItemLevel)] == [MAT, TOI_MAT]
    assert prove(office.desk)


def test_a_level_lowered_ends_sooner(office: Office) -> None:
    item = sd.delivered(office, bases=(office.bases[TOI_MAT],))
    request = sd.level_change(office, item, level=MAT, bases=(office.bases[MAT],))
    office.desk.do(change_level, request)
    row = sd.term_of(office, item)
    assert (row.last, row.until) == (ChangeKind.LOWERED, sd.years_on(office.day, 10))


def test_the_decision_may_name_the_last_day_itself(office: Office) -> None:
    item = sd.delivered(office)
    until = sd.years_on(office.day, 15)
    office.desk.do(change_level, sd.level_change(office, item, until=until))
    row = sd.term_of(office, item)
    assert (row.until, row.is_shorter) == (until, True)


def test_no_last_day_lies_beyond_the_new_levels_term(office: Office) -> None:
    item = sd.delivered(office)
    far = sd.years_on(office.day, 20) + sd.ONE
    request = sd.level_change(office, item, until=far)
    raised(office.desk, change_level, request, TermTooLongError)


def test_a_term_that_would_be_over_must_be_named(office: Office) -> None:
    item = sd.delivered(office, bases=(office.bases[TOI_MAT],))
    late = make.on(office, 11 * 366)
    given = {"level": MAT, "bases": (office.bases[MAT],)}
    raised(late.desk, change_level, sd.level_change(late, item, **given), DaysOutOfOrderError)
    until = sd.years_on(late.day, 2)
    late.desk.do(change_level, sd.level_change(late, item, until=until, **given))
    assert sd.term_of(late, item).until == until


def test_an_extended_term_stays_where_the_decision_says_nothing(office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item)
    office.desk.do(change_level, sd.level_change(office, item))
    assert sd.term_of(office, item).until == sd.years_on(office.day, 20)


@pytest.mark.parametrize("level", [MAT, SecrecyLevel.TUYET_MAT])
def test_the_new_level_is_another_one_and_that_of_the_lists(
    office: Office, level: SecrecyLevel
) -> None:
    item = sd.delivered(office)
    assert set(refused(office.desk, change_level, sd.level_change(office, item, level=level))) == {
        "TH-05C"
    }


def test_without_an_entry_nothing_is_changed(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.level_change(office, item, bases=())
    assert set(refused(office.desk, change_level, request)) == {"TH-05C"}


def test_the_head_decides_and_no_deputy(office: Office) -> None:
    power = make.delegate(office, highest_level=SecrecyLevel.TUYET_MAT)
    item = sd.delivered(office)
    by = sd.decider(office, person=office.deputy, delegation=power)
    request = sd.level_change(office, item, decider=by)
    assert set(refused(office.desk, change_level, request)) == {"TH-05"}
    case = OtherCase(rule="TH-05", reason="Vắng", document_number="7/QĐ", responsible="Phó")
    request = sd.level_change(office, item, decider=by, other_cases=(case,))
    assert [rule.id for rule in office.desk.do(change_level, request).warnings] == ["TH-05"]


def test_after_2026_a_deputy_with_power_decides(new_office: Office) -> None:
    power = make.delegate(new_office, highest_level=TOI_MAT)
    item = sd.delivered(new_office)
    by = sd.decider(new_office, person=new_office.deputy, delegation=power)
    done = new_office.desk.do(change_level, sd.level_change(new_office, item, decider=by))
    assert done.warnings == ()


def test_a_power_of_a_lower_level_does_not_reach(new_office: Office) -> None:
    power = make.delegate(new_office, highest_level=MAT)
    item = sd.delivered(new_office)
    by = sd.decider(new_office, person=new_office.deputy, delegation=power)
    done = new_office.desk.do(change_level, sd.level_change(new_office, item, decider=by))
    assert [rule.id for rule in done.warnings] == ["TH-05B"]


def test_an_entry_of_nobody_is_not_there(office: Office) -> None:
    item = sd.delivered(office)
    raised(office.desk, change_level, sd.level_change(office, item, bases=(99,)), NotFoundError)


def test_why_is_said_and_the_day_follows(office: Office) -> None:
    item = sd.delivered(office)
    raised(office.desk, change_level, sd.level_change(office, item, reason=""), ReasonMissingError)
    early = sd.level_change(office, item, day=office.day - sd.ONE)
    raised(office.desk, change_level, early, DaysOutOfOrderError)


def test_what_came_in_has_its_senders_level(office: Office) -> None:
    item = incoming_desk.entered(office).item
    raised(office.desk, change_level, sd.level_change(office, item), WrongStageError)
