from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import LONGEST_PAPER_DAYS, PaperWord, SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.errors import (
    NotAllowedError,
    NotFoundError,
    SecondPersonMissingError,
    SecondPersonRefusedError,
)
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import chooses_second
from tests.services.ledger import counts, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.settings import OfficeSettings
    from tests.make import Office


def settings(at: Office) -> OfficeSettings:
    (found,) = at.desk.read(office_settings, BodyAsked(body=at.body))
    return found


def test_more_acts_and_stricter_paper_are_chosen_alone(office: Office) -> None:
    more = SHIPPED_SECOND | {SecondAct.CANCEL_NUMBER}
    office.desk.do(
        choose_second_person, chooses_second(office, acts=more, on_paper=False, paper_days=2)
    )
    found = settings(office)
    assert found.second_person_for == more
    assert (found.second_on_paper, found.second_paper_days) == (False, 2)


def test_what_was_chosen_before_stays_on_record(office: Office) -> None:
    for days in (4, 3):
        office.desk.do(choose_second_person, chooses_second(office, paper_days=days))
    kept = [row.value for row in rows(office, t.Setting) if row.key == "second_paper_days"]
    assert kept == ["4", "3"]


def test_fewer_acts_want_the_second_person_themselves(office: Office) -> None:
    fewer = chooses_second(office, acts=SHIPPED_SECOND - {SecondAct.EXPORT})
    error = raised(office.desk, choose_second_person, fewer, SecondPersonMissingError)
    assert vars(error) == {"act": SecondAct.FEWER_SECOND_PERSONS}
    office.desk.do(choose_second_person, fewer, PaperWord(person=office.head))
    assert settings(office).second_person_for == fewer.acts


def test_more_days_for_the_paper_want_the_second_person_too(office: Office) -> None:
    longer = chooses_second(office, paper_days=settings(office).second_paper_days + 1)
    raised(office.desk, choose_second_person, longer, SecondPersonMissingError)
    office.desk.do(choose_second_person, longer, PaperWord(person=office.head))
    assert settings(office).second_paper_days == longer.paper_days


def test_one_act_for_another_is_fewer_too(office: Office) -> None:
    other = SHIPPED_SECOND - {SecondAct.EXPORT} | {SecondAct.REKEY}
    raised(
        office.desk,
        choose_second_person,
        chooses_second(office, acts=other),
        SecondPersonMissingError,
    )


def test_to_let_paper_do_again_wants_his_passphrase(office: Office) -> None:
    office.desk.do(choose_second_person, chooses_second(office, on_paper=False))
    back = chooses_second(office)
    raised(office.desk, choose_second_person, back, SecondPersonMissingError)
    with pytest.raises(SecondPersonRefusedError, match="not_on_paper"):
        office.desk.do(choose_second_person, back, PaperWord(person=office.head))
    assert not settings(office).second_on_paper


def test_nobody_need_be_asked_for_anything_where_the_office_says_so(office: Office) -> None:
    none = chooses_second(office, acts=frozenset())
    office.desk.do(choose_second_person, none, PaperWord(person=office.head))
    assert settings(office).second_person_for == frozenset()
    # From nothing there is nothing to take away.
    office.desk.do(choose_second_person, chooses_second(office, acts=frozenset()))


@pytest.mark.parametrize("days", [0, -1, LONGEST_PAPER_DAYS + 1])
def test_days_that_cannot_be_are_a_mistake_of_ours(office: Office, days: int) -> None:
    before, chosen = counts(office.desk), chooses_second(office, paper_days=days)
    with pytest.raises(ValueError, match=str(days)):
        office.desk.do(choose_second_person, chosen, PaperWord(person=office.head))
    assert counts(office.desk) == before


def test_it_belongs_to_a_body(office: Office) -> None:
    raised(office.desk, choose_second_person, chooses_second(office, body=9), NotFoundError)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_only_an_officer_chooses(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    raised(sitting.desk, choose_second_person, chooses_second(office), NotAllowedError)
