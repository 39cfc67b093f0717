from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services import people
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.services.people import PeopleAsked, delegations_on, names_of, people_on, units_of
from bmnn_desk.services.settings import BodyAsked
from tests import make
from tests.services.at_work import working
from tests.services.broken import DAY
from tests.services.everything import end

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.office_entries import PersonEntry
    from tests.make import Office


def enrol(at: Office, name: str, post: str = "Chuyên viên", **changes: Any) -> int:  # noqa: ANN401
    plain = PersonRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name=name,
        kind=PostKind.OTHER,
        post=post,
    )
    return at.desk.do(enrol_person, replace(plain, **changes))


def those(at: Office, day: date | None = None) -> list[PersonEntry]:
    return list(at.desk.read(people_on, PeopleAsked(body=at.body, day=day or at.day)))


def names(at: Office, day: date | None = None) -> list[str]:
    return [entry.name for entry in those(at, day)]


def unit(at: Office, name: str, letters: str = "") -> int:
    request = UnitRequest(
        request_id=make.request_id(), day=at.day, body=at.body, name=name, letters=letters
    )
    return at.desk.do(add_unit, request)


def test_heads_stand_first_then_deputies_then_the_others_by_given_name(office: Office) -> None:
    for name in ("Đỗ Thị Ánh", "Bùi Văn Đức", "Âu Thị Soạn"):
        enrol(office, name)
    assert names(office) == [
        "Trần Văn Giám",
        "Phạm Thị Phó",
        "Đỗ Thị Ánh",
        "Bùi Văn Đức",
        "Âu Thị Soạn",
        "Ngô Văn Soạn",
    ]
    assert [entry.kind for entry in those(office)][:2] == [PostKind.HEAD, PostKind.DEPUTY]


def test_a_person_stands_with_post_and_unit_and_once_for_each_post(office: Office) -> None:
    office_unit = unit(office, "Phòng Tổng hợp")
    enrol(office, "", person=office.drafter, post="Phó phòng", unit=office_unit)
    entries = [entry for entry in those(office) if entry.person == office.drafter]
    assert [(entry.name, entry.post, entry.unit) for entry in entries] == [
        ("Ngô Văn Soạn", "Chuyên viên", ""),
        ("Ngô Văn Soạn", "Phó phòng", "Phòng Tổng hợp"),
    ]


def test_a_post_counts_from_its_first_day_to_its_last(office: Office) -> None:
    until = office.day + 3 * DAY
    enrol(office, "Hồ Thị Tạm", until=until)
    assert "Hồ Thị Tạm" not in names(office, office.day - DAY)
    assert "Hồ Thị Tạm" in names(office)
    assert "Hồ Thị Tạm" in names(office, until)
    assert "Hồ Thị Tạm" not in names(office, until + DAY)


def test_a_post_that_was_ended_is_over_the_day_after(office: Office) -> None:
    end(office, "post_held", 1)
    assert "Trần Văn Giám" in names(office)
    assert "Trần Văn Giám" not in names(office, office.day + DAY)


def test_a_name_of_no_words_is_no_stumbling_block(office: Office) -> None:
    enrol(office, " ")
    assert names(office)[2] == " "


def test_people_of_a_body_that_is_not_there_are_not_found(office: Office) -> None:
    asked = PeopleAsked(body=9, day=office.day)
    with pytest.raises(NotFoundError):
        office.desk.read(people_on, asked)
    with pytest.raises(NotFoundError):
        office.desk.read(delegations_on, asked)


def test_units_come_as_entered_over_any_number_of_blocks(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "BLOCK", 2)
    for name in ("Thanh tra", "Phòng Tổng hợp"):
        unit(office, name, name[0])
    units = office.desk.read(units_of, BodyAsked(body=office.body))
    assert [(each.unit, each.name, each.letters) for each in units] == [
        (1, "Văn phòng", "VP"),
        (2, "Thanh tra", "T"),
        (3, "Phòng Tổng hợp", "P"),
    ]
    assert office.desk.read(units_of, BodyAsked(body=9)) == ()


def test_powers_that_hold_that_day_come_with_the_deputys_name(office: Office) -> None:
    ended = make.delegate(office)
    end(office, "delegation", ended)
    standing = make.delegate(office, number="06/QĐ-SMM")
    asked = PeopleAsked(body=office.body, day=office.day + DAY)
    (entry,) = office.desk.read(delegations_on, asked)
    assert (entry.id, entry.delegate) == (standing, "Phạm Thị Phó")
    assert entry.power == make.delegation(office, number="06/QĐ-SMM")
    today = office.desk.read(delegations_on, replace(asked, day=office.day))
    assert [each.id for each in today] == [ended, standing]


def test_names_are_told_by_the_peoples_rows(office: Office) -> None:
    with working(office) as work:
        told = {office.head: "Trần Văn Giám", office.drafter: "Ngô Văn Soạn"}
        assert names_of(work, (office.drafter, office.head, 999)) == told
