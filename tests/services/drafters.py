"""An office with two drafters, and what comes of it when one asks about the other's things."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.errors import DeskError
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.work import Actor
from tests import make
from tests.services.each_read import EACH_READ
from tests.services.each_write import entries
from tests.services.ledger import counts

if TYPE_CHECKING:
    from tests.make import Office

# What a drafter may call that names an item, its print or its session.
NAMES_ONE = (
    "begin_drafting",
    "compare_marks",
    "distribution_facts",
    "draft_findings",
    "draft_text_facts",
    "end_draft_prints",
    "end_drafting",
    "kept_copies",
    "kept_file",
    "marks_used",
    "outgoing_detail",
    "print_for_signature",
    "record_copy_prints",
    "record_draft_print",
    "rewrite_text",
    "slip_as_request",
    "slip_facts",
)


def seated(at: Office, person: int, *roles: Role) -> Office:
    actor = Actor(account=1, person=person, roles=frozenset(roles))
    return replace(at, desk=Desk(at.desk._vault, at.desk.law, actor))


@dataclass(frozen=True, kw_only=True)
class Two:
    """An office with two drafters: where the clerk sits, the one drafter, and the other."""

    clerk: Office
    his: Office
    hers: Office


def two_drafters(office: Office) -> Two:
    """The office with a second drafter."""
    other = office.desk.do(
        enrol_person,
        PersonRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            name="Đỗ Thị Nháp",
            kind=PostKind.OTHER,
            post="Chuyên viên",
        ),
    )
    return Two(
        clerk=office,
        his=seated(office, office.drafter, Role.DRAFTER),
        hers=replace(seated(office, other, Role.DRAFTER), drafter=other),
    )


def of(two: Two, drafter: Office) -> Office:
    """The clerk's desk where he types what this drafter wrote on paper."""
    return replace(two.clerk, drafter=drafter.drafter)


def answer(at: Office, name: str, request: Any) -> DeskError | None:  # noqa: ANN401
    """What comes of it; a refusal writes nothing."""
    verb: Any = entries()[name]
    before = counts(at.desk)
    try:
        at.desk.read(verb, request) if name in EACH_READ else at.desk.do(verb, request)
    except DeskError as error:
        assert counts(at.desk) == before
        return error
    return None
