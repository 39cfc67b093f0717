from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.drafting_log import drafting_log, was_drafted_here
from bmnn_desk.services.end_drafting import end_drafting
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.work import Actor
from tests import make
from tests.services.drafting import gets_up, read_print, sits_down
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_two_drafters_and_their_sessions_are_told_oldest_first(office: Office) -> None:
    item = make.approved(office).item
    first = office.desk.do(begin_drafting, sits_down(office))
    office.desk.do(begin_drafting, sits_down(office, item, person=office.deputy, hour="09:15"))
    office.desk.do(end_drafting, gets_up(office, first))
    told = office.desk.read(drafting_log, BodyAsked(body=office.body))
    assert [
        (entry.person, entry.item, entry.hour, entry.ended_on, entry.ended_at) for entry in told
    ] == [
        ("Ngô Văn Soạn", None, "08:05", office.day, "10:40"),
        ("Phạm Thị Phó", item, "09:15", None, ""),
    ]
    assert {(entry.unit, entry.day) for entry in told} == {("Văn phòng", office.day)}


def test_what_came_of_a_session_is_told_where_it_began_without_a_slip(office: Office) -> None:
    one, other = (make.approved(office).item for _ in range(2))
    begun = [office.desk.do(begin_drafting, sits_down(office, item)) for item in (None, one)]
    for session in begun:
        office.desk.do(end_drafting, gets_up(office, session, item=other))
    told = office.desk.read(drafting_log, BodyAsked(body=office.body))
    assert [entry.item for entry in told] == [other, one]


def test_a_text_that_came_of_a_session_was_drafted_here(office: Office) -> None:
    one, other = (make.approved(office).item for _ in range(2))
    session = office.desk.do(begin_drafting, sits_down(office))
    with working(office) as work:
        assert not was_drafted_here(work, one)
    office.desk.do(end_drafting, gets_up(office, session, item=one))
    with working(office) as work:
        assert [was_drafted_here(work, item) for item in (one, other)] == [True, False]
    assert office.desk.do(print_for_signature, read_print(office, one)) == ()


def test_the_log_of_another_body_is_its_own(office: Office) -> None:
    office.desk.do(begin_drafting, sits_down(office))
    assert office.desk.read(drafting_log, BodyAsked(body=2)) == ()
    with working(office) as work:
        assert drafting_log(work, BodyAsked(body=office.body), 1).rows == ()


def test_a_text_is_drafted_here_once_its_own_session_is_on_record(office: Office) -> None:
    one, other = (make.approved(office).item for _ in range(2))
    office.desk.do(begin_drafting, sits_down(office))
    office.desk.do(begin_drafting, sits_down(office, one))
    with working(office) as work:
        assert [was_drafted_here(work, item) for item in (one, other)] == [True, False]
    assert office.desk.do(print_for_signature, read_print(office, one)) == ()
    warned = office.desk.do(print_for_signature, read_print(office, other))
    assert [rule.id for rule in warned] == ["IT-06"]


@pytest.mark.parametrize("role", Role)
def test_whoever_looks_after_secrets_reads_the_log(office: Office, role: Role) -> None:
    actor = Actor(account=1, person=1, roles=frozenset({role}))
    desk = Desk(office.desk._vault, office.desk.law, actor)
    if role is Role.DRAFTER:
        with pytest.raises(NotAllowedError):
            desk.read(drafting_log, BodyAsked(body=office.body))
    else:
        assert desk.read(drafting_log, BodyAsked(body=office.body)) == ()
