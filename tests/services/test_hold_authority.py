from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NoRegimeError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services import hold_authority as module
from bmnn_desk.services.hold_authority import authority_held, hold_authority
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.storage import tables as t
from tests.authority_desk import PROVINCE, authority, holds
from tests.services.everything import end
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.authority import AuthorityEntry
    from tests.make import Office

DAY = timedelta(days=1)


def held(at: Office, day: date | None = None) -> list[AuthorityEntry]:
    return list(at.desk.read(authority_held, PeopleAsked(body=at.body, day=day or at.day)))


def test_a_person_in_a_post_of_the_matrix_is_kept_and_read_back(office: Office) -> None:
    number = holds(office, title=" Gia\u0301m đốc ", ground="10/QĐ-UBND")
    (row,) = rows(office, t.AuthorityHeld)
    assert (row.title, row.ground, row.post) == ("Giám đốc", "10/QĐ-UBND", "province_agency")
    (entry,) = held(office)
    assert (entry.held, entry.person, entry.name) == (number, office.head, "Trần Văn Giám")
    assert entry.words.startswith("Người đứng đầu sở")
    assert (entry.highest, entry.is_sourced) == (SecrecyLevel.TOI_MAT, True)


def test_what_was_not_read_in_the_regime_of_the_day_says_so(new_office: Office) -> None:
    holds(new_office)
    holds(new_office, post="commune_leader", title="Chủ tịch UBND xã")
    assert [entry.is_sourced for entry in held(new_office)] == [False, True]


def test_a_post_that_the_list_has_not_is_refused(office: Office) -> None:
    raised(office.desk, hold_authority, authority(office, post="mayor"), NotFoundError)
    assert rows(office, t.AuthorityHeld) == []


def test_a_district_post_only_for_a_term_that_ended_with_the_districts(new_office: Office) -> None:
    asked: dict[str, Any] = {"post": "district_leader", "since": date(2021, 1, 1)}
    raised(new_office.desk, hold_authority, authority(new_office, **asked), NotFoundError)
    late = {**asked, "until": date(2025, 7, 1)}
    raised(new_office.desk, hold_authority, authority(new_office, **late), NotFoundError)
    holds(new_office, **asked, until=date(2025, 6, 30))
    assert held(new_office) == []
    (before,) = held(new_office, date(2025, 6, 30))
    assert before.highest is SecrecyLevel.TOI_MAT


def test_a_commune_post_before_2026_only_with_the_text_that_lets_it(office: Office) -> None:
    later = office.day.replace(month=8)
    asked: dict[str, Any] = {"post": "commune_leader", "since": later}
    raised(office.desk, hold_authority, authority(office, **asked), ReasonMissingError)
    blank = authority(office, **asked, ground="  ")
    raised(office.desk, hold_authority, blank, ReasonMissingError)
    holds(office, **asked, ground="Văn bản 12/BCA-A03")
    assert [entry.is_sourced for entry in held(office, later)] == [False]


@pytest.mark.parametrize("wrong", [{"person": 99}, {"body": 2}])
def test_who_is_not_there_is_not_found(office: Office, wrong: dict[str, int]) -> None:
    raised(office.desk, hold_authority, authority(office, **wrong), NotFoundError)


def test_a_term_that_ends_before_it_begins_is_refused(office: Office) -> None:
    wrong = authority(office, since=office.day, until=office.day - DAY)
    raised(office.desk, hold_authority, wrong, DaysOutOfOrderError)


def test_a_term_before_every_known_regime_is_refused(office: Office) -> None:
    wrong = authority(office, since=date(2019, 1, 1), until=date(2020, 6, 30))
    raised(office.desk, hold_authority, wrong, NoRegimeError)


def test_the_position_as_printed_must_be_there(office: Office) -> None:
    raised(office.desk, hold_authority, authority(office, title=" "), ReasonMissingError)


@pytest.mark.parametrize(
    ("since", "until", "refused"),
    [
        (date(2025, 2, 1), None, True),
        (date(2024, 1, 1), date(2025, 1, 1), True),
        (date(2025, 3, 31), date(2025, 4, 1), True),
        (date(2024, 1, 1), date(2024, 12, 31), False),
        (date(2025, 4, 1), None, False),
    ],
)
def test_nobody_holds_the_same_post_twice_on_a_day(
    office: Office, since: date, until: date | None, refused: bool
) -> None:
    holds(office, since=date(2025, 1, 1), until=date(2025, 3, 31))
    again = authority(office, since=since, until=until)
    if refused:
        raised(office.desk, hold_authority, again, AlreadyThereError)
    else:
        office.desk.do(hold_authority, again)


def test_one_person_may_hold_two_posts_and_a_post_two_persons(office: Office) -> None:
    holds(office)
    holds(office, post=PROVINCE, title="Chủ tịch")
    holds(office, person=office.deputy, title="Phó giám đốc phụ trách")
    assert [(entry.person, entry.post) for entry in held(office)] == [
        (office.head, "province_agency"),
        (office.head, PROVINCE),
        (office.deputy, "province_agency"),
    ]


def test_a_post_that_ended_is_read_until_its_last_day(office: Office) -> None:
    end(office, "authority_held", holds(office))
    assert [entry.until for entry in held(office)] == [office.day]
    assert held(office, office.day + DAY) == []
    holds(office, since=office.day + DAY)


def test_a_post_that_the_next_regime_has_not_stays_with_its_code(office: Office) -> None:
    number = holds(office, post="district_court", title="Chánh án", since=date(2025, 1, 1))
    (entry,) = held(office, date(2026, 3, 2))
    assert (entry.held, entry.post) == (number, "district_court")
    assert (entry.words, entry.highest, entry.is_sourced) == ("", None, False)


def test_many_are_read_in_blocks(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK", 2)
    posts = ("province_agency", PROVINCE, "province_court", "agency_division", "council_board")
    for post in posts:
        holds(office, post=post)
    assert [entry.post for entry in held(office)] == list(posts)
