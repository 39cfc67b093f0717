"""Put on record that a person leaves: he holds nothing, he signed, and everything of his ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.holdings import LeavingCase
from bmnn_desk.domain.leaving import LeavingRecorded
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.holdings import LEAVING
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotAllowedError,
    ReasonMissingError,
)
from bmnn_desk.services.accounts import AccountsAsked, account_entries, require_other_officer
from bmnn_desk.services.held_by import held_counts
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.domain.leaving import LeavingRequest

Dated = TypeVar("Dated", t.PostHeld, t.AuthorityHeld, t.Delegation, t.OwnPaper)
Held = TypeVar("Held", t.PostHeld, t.AuthorityHeld, t.OwnPaper)


@allowed(Role.OFFICER, second=SecondAct.ACCOUNTS)
def record_leaving(work: Work, request: LeavingRequest) -> LeavingRecorded:
    """End a person's posts, powers, assignments and accounts with his last day, in one act.

    Posts in other bodies stay; his accounts end unless he has one of those.

    Raises:
        NotFoundError: there is no such body, or he or who takes over never had a post in it.
        NotAllowedError: he sits here: another officer does it.
        ReasonMissingError: there is no number of the minutes, or he signed and nobody says where
            the paper lies.
        AlreadyThereError: no post of his is left in the body: he left before.
        DaysOutOfOrderError: a post of his begins after that day, or he signed after it.
        LastOfficerError: nobody could keep accounts any more.
        RulesBrokenError: BG-01, BG-01B: he holds something still, or signed nothing.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    _check(work, request)
    posts = open_rows(work, t.PostHeld, request.body, request.person, request.day)
    if not posts:
        raise AlreadyThereError(t.Leaving.__tablename__)
    if (begins := max(post.since for post in posts)) > request.day:
        raise DaysOutOfOrderError(request.day, begins)
    first = min(post.since for post in posts)
    before = leaving_commitment(work, request.body, request.person, first)
    signed_before = None if before is None else before.day
    case = LeavingCase(
        day=request.day,
        held=held_counts(work, request.body, (request.person,))[request.person],
        signed_on=request.signed_on or signed_before,
    )
    broken = work.require(request.day, case, LEAVING, request.other_cases)
    powers = powers_of(work, request.body, request.person, request.day)
    assignments = open_rows(work, t.OwnPaper, request.body, request.person, request.day)
    authorities = open_rows(work, t.AuthorityHeld, request.body, request.person, request.day)
    for row in (*posts, *powers, *authorities, *assignments):
        work.keep(
            t.Ending(
                kind=row.__tablename__,
                row=row.id,
                day=request.day,
                reason=request.minutes.strip(),
            )
        )
    accounts = _end_accounts(work, request)
    leaving = _keep(work, request, before)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Leaving.__tablename__, leaving)
    return LeavingRecorded(
        leaving=leaving,
        posts=len(posts),
        powers=len(powers) + len(authorities),
        accounts=accounts,
        assignments=len(assignments),
        warnings=broken,
    )


def open_rows(work: Work, table: type[Held], body: int, person: int, day: date) -> list[Held]:
    """A person's dated rows of a body that do not end by that day."""
    return _open(work, table, day, table.body_id == body, table.person_id == person)


def leaving_commitment(work: Work, body: int, person: int, since: date) -> t.Commitment | None:
    """The newest commitment that a person signed as he left, from a day on."""
    return work.session.scalars(
        select(t.Commitment)
        .where(
            t.Commitment.body_id == body,
            t.Commitment.person_id == person,
            t.Commitment.kind == CommitmentKind.LEAVING.value,
            t.Commitment.day >= since,
        )
        .order_by(t.Commitment.day.desc(), t.Commitment.id.desc())
        .limit(1)
    ).first()


def accounts_of(work: Work, person: int, day: date) -> list[AccountEntry]:
    """A person's accounts that do not end by that day."""
    entries = account_entries(work, AccountsAsked(), 0).rows
    return [
        each
        for each in entries
        if each.person == person and (each.until is None or each.until > day)
    ]


def _check(work: Work, request: LeavingRequest) -> None:
    people = [request.person] + ([request.successor] if request.successor else [])
    require_people(work, request.body, people)
    if request.person == work.actor.person:
        raise NotAllowedError(record_leaving.__name__)
    unfiled = request.signed_on is not None and not request.filed_in.strip()
    if not request.minutes.strip() or unfiled:
        raise ReasonMissingError
    if request.signed_on is not None and request.signed_on > request.day:
        raise DaysOutOfOrderError(request.day, request.signed_on)


def powers_of(work: Work, body: int, person: int, day: date) -> list[t.Delegation]:
    """The powers given to a person that do not end by that day.

    Those that he gave himself stay: whether they end with him, no text that was read says.
    """
    own = t.Delegation.delegate_id == person
    return _open(work, t.Delegation, day, t.Delegation.body_id == body, own)


def _open(work: Work, table: type[Dated], day: date, *where: ColumnElement[bool]) -> list[Dated]:
    """The dated rows that do not end by that day."""
    ends = endings(work, table.__tablename__)
    rows = work.session.scalars(select(table).where(*where).order_by(table.id))
    last = ((row, earlier(row.until, ends.get(row.id))) for row in rows)
    return [row for row, until in last if until is None or until > day]


def _end_accounts(work: Work, request: LeavingRequest) -> int:
    """End his accounts with that day; he keeps them where another body has him."""
    others = t.PostHeld.body_id != request.body, t.PostHeld.person_id == request.person
    if _open(work, t.PostHeld, request.day, *others):
        return 0
    entries = accounts_of(work, request.person, request.day)
    for entry in entries:
        require_other_officer(work, entry.slot)
        work.keep(
            t.Account(
                person_id=entry.person,
                slot=entry.slot,
                roles=sorted(str(role) for role in entry.roles),
                until=request.day,
            )
        )
    return len(entries)


def _keep(work: Work, request: LeavingRequest, before: t.Commitment | None) -> int:
    commitment = None if before is None else before.id
    if request.signed_on is not None:
        commitment = work.keep(
            t.Commitment(
                body_id=request.body,
                person_id=request.person,
                kind=CommitmentKind.LEAVING.value,
                day=request.signed_on,
                filed_in=request.filed_in.strip(),
            )
        ).id
    return work.keep(
        t.Leaving(
            body_id=request.body,
            person_id=request.person,
            day=request.day,
            reason=request.reason.value,
            minutes=request.minutes.strip(),
            successor_id=request.successor,
            commitment_id=commitment,
        )
    ).id
