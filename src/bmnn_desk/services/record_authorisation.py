"""The second person's papers: those that are waited for, and one that came back signed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.authorisations import AuthorisationEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import DaysOutOfOrderError, PaperCodeMismatchError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationRequest:
    """The signed paper: of which authorisation, the code on it, its day, where it is filed."""

    request_id: str
    day: date
    body: int
    authorisation: int
    code: str
    signed_on: date
    filed_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationsAsked:
    """The authorisations of a body; `waiting_alone` leaves out those whose paper came back."""

    body: int
    waiting_alone: bool = False


@allowed(Role.CLERK, Role.OFFICER)
def record_authorisation(work: Work, request: AuthorisationRequest) -> None:
    """Record that the named person signed; also late, which the list goes on showing.

    Raises:
        NotFoundError: the body has no such authorisation.
        PaperCodeMismatchError: the paper is another act's.
        DaysOutOfOrderError: signed before the act, or after today.
        AlreadyThereError: it was recorded before.
    """
    row = work.find(t.Authorisation, request.authorisation, request.body)
    if "".join(filter(str.isalnum, request.code.upper())) != row.code.replace("-", ""):
        raise PaperCodeMismatchError
    act = work.session.scalars(select(t.Act).where(t.Act.seq == row.act_seq)).one()
    if request.signed_on < act.day:
        raise DaysOutOfOrderError(request.signed_on, act.day)
    if request.signed_on > request.day:
        raise DaysOutOfOrderError(request.day, request.signed_on)
    work.keep(
        t.AuthorisationPaper(
            authorisation_id=row.id, signed_on=request.signed_on, filed_in=request.filed_in
        )
    )
    work.about("authorisation", row.id)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def authorisations(work: Work, asked: AuthorisationsAsked, after: int) -> Block[AuthorisationEntry]:
    """The acts that a second person was to sign for on paper, oldest first."""
    rows = work.session.execute(
        select(t.Authorisation, t.Person.name, t.Act.day, t.AuthorisationPaper.signed_on)
        .join(t.Person, t.Person.id == t.Authorisation.person_id)
        .join(t.Act, t.Act.seq == t.Authorisation.act_seq)
        .outerjoin(
            t.AuthorisationPaper, t.AuthorisationPaper.authorisation_id == t.Authorisation.id
        )
        .where(t.Authorisation.body_id == asked.body, t.Authorisation.id > after)
        .order_by(t.Authorisation.id)
        .limit(BLOCK)
    ).all()
    entries = tuple(
        AuthorisationEntry(
            authorisation=row.id,
            act=SecondAct(row.act),
            verb=row.verb,
            object_kind=row.object_kind,
            object_id=row.object_id,
            person=name,
            done_on=day,
            due=row.due,
            code=row.code,
            signed_on=signed_on,
        )
        for row, name, day, signed_on in rows
        if not (asked.waiting_alone and signed_on is not None)
    )
    return Block(rows=entries, next_key=rows[-1][0].id if len(rows) == BLOCK else None)
