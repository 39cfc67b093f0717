from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.own_papers import LONGEST_PAPER_TEXT, OwnPaperKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    NotFoundError,
    ReasonMissingError,
    TextTooLongError,
)
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.own_papers import (
    OwnPaperAsked,
    end_office_paper,
    own_paper_text,
    own_papers,
    record_office_paper,
)
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.storage import tables as t
from tests.office_desk import ended_paper, ends_own_paper, has_paper, own_paper
from tests.services.each_office import chooses_setting
from tests.services.ledger import counts, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.own_papers import OwnPaperEntry
    from tests.make import Office

PLACE = {
    "kind": OwnPaperKind.COPY_PLACE,
    "number": "08/QĐ-SMM",
    "place": "Phòng 204",
    "plan": "02/PA-SMM",
}


def entries(at: Office, day: date | None = None) -> tuple[OwnPaperEntry, ...]:
    return at.desk.read(own_papers, PeopleAsked(body=at.body, day=day or at.day))


def test_a_paper_is_kept_and_read_back_with_the_expired_laws_that_it_names(
    new_office: Office,
) -> None:
    text = "Căn cứ Nghị định 26/2020/NĐ-CP và Nghị định 63/2026/NĐ-CP; khoản 1."
    number = has_paper(new_office, text=text, note="Thay 01/QĐ")
    (entry,) = entries(new_office)
    assert (entry.id, entry.kind, entry.letters) == (number, OwnPaperKind.RULES, len(text))
    assert [each.law.number for each in entry.outdated if each.law] == ["26/2020/NĐ-CP"]
    asked = OwnPaperAsked(body=new_office.body, paper=number)
    assert new_office.desk.read(own_paper_text, asked) == (text,)
    assert text not in repr(entry)


def test_a_law_that_still_held_is_not_outdated(office: Office) -> None:
    has_paper(office, text="Căn cứ Nghị định 26/2020/NĐ-CP")
    assert [entry.outdated for entry in entries(office)] == [()]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"number": " "}, ReasonMissingError),
        ({"kind": OwnPaperKind.OFFICER}, ReasonMissingError),
        ({"kind": OwnPaperKind.OFFICER, "person": 99}, NotFoundError),
        ({**PLACE, "plan": ""}, ReasonMissingError),
        ({**PLACE, "place": ""}, ReasonMissingError),
        ({"text": "a" * (LONGEST_PAPER_TEXT + 1)}, TextTooLongError),
        ({"since": date(2025, 1, 1)}, DaysOutOfOrderError),
        ({"until": date(2025, 1, 1)}, DaysOutOfOrderError),
        ({"body": 2}, NotFoundError),
    ],
)
def test_what_is_not_whole_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    raised(office.desk, record_office_paper, own_paper(office, **changes), error)


def test_the_same_paper_is_not_entered_twice_but_one_may_assign_two(office: Office) -> None:
    has_paper(office)
    raised(office.desk, record_office_paper, own_paper(office), AlreadyThereError)
    for person in (office.drafter, office.deputy):
        has_paper(office, kind=OwnPaperKind.OFFICER, person=person)
    assert len(entries(office)) == 3


def test_only_an_assignment_names_a_person(office: Office) -> None:
    has_paper(office, person=office.drafter, full_time=True)
    (entry,) = entries(office)
    assert (entry.person, entry.full_time) == (None, False)


@pytest.mark.finding(53)
def test_a_copying_place_is_the_setting_that_copying_asks_for(office: Office) -> None:
    before = counts(office.desk)["act"]
    has_paper(office, **PLACE)
    assert counts(office.desk)["act"] == before + 1
    (settings,) = office.desk.read(office_settings, BodyAsked(body=office.body))
    assert (settings.copy_place, settings.copy_place_plan) == ("Phòng 204", "02/PA-SMM")
    assert settings.copy_place_decision == "08/QĐ-SMM (08/02/2025)"
    assert [entry.is_replaced for entry in entries(office)] == [False]
    other = chooses_setting(office, key="copy_place_decision", value="31/QĐ-SMM")
    office.desk.do(choose_setting, other)
    assert [entry.is_replaced for entry in entries(office)] == [True]


def test_a_paper_ends_once_said_why_and_not_before_it_began(office: Office) -> None:
    number = has_paper(office)
    raised(
        office.desk,
        end_office_paper,
        ends_own_paper(office, paper=number, reason=""),
        ReasonMissingError,
    )
    early = ends_own_paper(office, paper=number, last=office.day - timedelta(days=60))
    raised(office.desk, end_office_paper, early, DaysOutOfOrderError)
    ended_paper(office, paper=number)
    (entry,) = entries(office)
    assert entry.until == office.day
    assert entry.holds_on(office.day)
    assert not entry.holds_on(office.day + timedelta(days=1))
    late = ends_own_paper(office, paper=number, last=office.day + timedelta(days=1))
    raised(office.desk, end_office_paper, late, DaysOutOfOrderError)


def test_a_paper_of_another_body_is_not_found(office: Office) -> None:
    number = has_paper(office)
    raised(
        office.desk, end_office_paper, ends_own_paper(office, paper=number, body=2), NotFoundError
    )
    assert len(rows(office, t.Ending)) == 0
