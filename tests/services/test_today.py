from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.today import TodayAsked, due_rows
from tests import copying_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def kinds(at: Office) -> set[str]:
    asked = TodayAsked(body=at.body, day=at.day)
    return {row.kind.value for row in at.desk.read(due_rows, asked)}


def test_every_part_tells_its_own(office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    copying_desk.copied(office)

    assert {"slip", "copying"} <= kinds(office)


def test_who_only_drafts_is_told_of_no_book(office: Office) -> None:
    make.signed(office)
    copying_desk.copied(office)
    drafter = make.seated(office, make.account(office, Role.DRAFTER))

    assert kinds(drafter) == {"signature"}


def test_no_row_carries_a_title(office: Office) -> None:
    secret = "về vùng nước đục"
    office.desk.do(propose_level, make.proposal(office, title=secret))
    asked = TodayAsked(body=office.body, day=office.day)

    rows = office.desk.read(due_rows, asked)

    assert rows
    assert not any(secret in f"{row.label} {row.who}" for row in rows)
