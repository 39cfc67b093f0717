from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.person_files import (
    PersonAsked,
    gone_by,
    here_on,
    person_events,
    person_files,
    posts_by_person,
    seated_without_post,
)
from tests import make
from tests.custody_desk import came
from tests.office_desk import committed, holds_copies, left, newcomer, trained
from tests.services.at_work import working
from tests.services.each_office import fresh_body

if TYPE_CHECKING:
    from bmnn_desk.domain.person_files import PersonFile
    from tests.make import Office


def files(at: Office, day: date | None = None) -> dict[int, PersonFile]:
    found = at.desk.read(person_files, PeopleAsked(body=at.body, day=day or at.day))
    return {each.id: each for each in found}


def test_a_file_has_post_commitment_training_and_what_he_holds(office: Office) -> None:
    committed(office)
    trained(office)
    holds_copies(office, came(office)[0], person=office.drafter)
    his, heads = files(office)[office.drafter], files(office)[office.head]
    assert (his.post, his.is_here, his.held) == ("Chuyên viên", True, 1)
    assert (his.committed_on, his.trained_on) == (office.day, office.day)
    assert (heads.committed_on, heads.trained_on, heads.held) == (None, None, 0)
    assert his.is_trained_in(office.day.year)
    assert not his.is_trained_in(office.day.year + 1)
    assert "Chuyên viên" not in repr(his)


def test_who_sits_at_the_desk_without_a_post_is_told_apart(office: Office) -> None:
    asked = PeopleAsked(body=office.body, day=office.day)
    make.account(office, Role.DRAFTER)
    (seated,) = office.desk.read(seated_without_post, asked)
    assert (seated.id, seated.post, seated.is_here, seated.lacks_post) == (
        office.clerk,
        "",
        False,
        True,
    )
    assert not files(office)[office.head].lacks_post
    with pytest.raises(NotFoundError):
        list(office.desk.read(seated_without_post, replace(asked, body=99)))


def test_what_was_signed_later_is_not_known_before(office: Office) -> None:
    committed(office)
    assert files(office, office.day - timedelta(days=1))[office.drafter].committed_on is None


def test_who_left_stays_in_the_list_with_his_last_day(office: Office) -> None:
    person = newcomer(office)
    left(office, person)
    assert files(office)[person].is_here
    gone = files(office, office.day + timedelta(days=1))[person]
    assert (gone.is_here, gone.ended_on, gone.left_on) == (False, office.day, office.day)
    assert gone.leaving_signed_on == office.day


def test_here_and_gone_go_by_every_post_of_a_person(office: Office) -> None:
    person = newcomer(office, until=office.day)
    newcomer(office, person=person, name="", day=office.day, post="Trưởng phòng")
    ended = newcomer(office, "Tạ Văn Cũ", until=office.day)
    tomorrow = office.day + timedelta(days=1)
    with working(office) as work:
        posts = posts_by_person(work, office.body)
        assert person in here_on(posts, tomorrow)
        assert ended not in here_on(posts, tomorrow)
        assert gone_by(posts, tomorrow) == {ended: office.day}
        assert gone_by(posts, office.day) == {}


def test_the_past_of_a_person_comes_in_its_order(office: Office) -> None:
    person = newcomer(office)
    trained(office, person)
    committed(office, person, day=office.day - timedelta(days=5))
    committed(office, person, kind=CommitmentKind.LEAVING, day=office.day)
    left(office, person, signed_on=None, filed_in="")
    asked = PersonAsked(body=office.body, person=person)
    events = office.desk.read(person_events, asked)
    assert [event.kind for event in events] == [
        "post_held",
        "commitment",
        "commitment",
        "training",
        "leaving",
    ]
    assert events[0].until == office.day
    with pytest.raises(NotFoundError):
        office.desk.read(person_events, PersonAsked(body=office.body, person=99))


def test_many_people_make_no_more_than_a_few_statements(office: Office) -> None:
    for number in range(30):
        newcomer(office, f"Người {number}")
    assert len(files(office)) == 33


def test_another_bodys_people_are_not_listed(office: Office) -> None:
    assert files(fresh_body(office)) == {}
    assert files(make.on(office, 1))
