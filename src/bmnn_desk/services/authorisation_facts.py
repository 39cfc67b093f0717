"""What the paper says that a second person signs after an act."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_papers import AuthorisationFacts
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorisationPaperAsked:
    """Which body's authorisation, by the code on its paper."""

    body: int
    code: str


@allowed(Role.CLERK, Role.OFFICER)
def authorisation_facts(
    work: Work, asked: AuthorisationPaperAsked, _after: int
) -> Block[AuthorisationFacts]:
    """The paper's facts, under the body's name of the act's day.

    Raises:
        NotFoundError: the body has no authorisation with this code.
    """
    account, asker = t.Account, t.Person
    row = work.session.execute(
        select(t.Authorisation, t.Act.day, asker.name)
        .join(t.Act, t.Act.seq == t.Authorisation.act_seq)
        .join(account, account.id == t.Act.actor_id)
        .join(asker, asker.id == account.person_id)
        .where(t.Authorisation.body_id == asked.body, t.Authorisation.code == asked.code)
        .order_by(t.Authorisation.id.desc())
        .limit(1)
    ).first()
    if row is None:
        msg = "authorisation"
        raise NotFoundError(msg, 0)
    return Block(rows=(_facts(work, row),), next_key=None)


def _facts(work: Work, found: Row[t.Authorisation, date, str]) -> AuthorisationFacts:
    row, day, asked_by = found
    names = name_on(work, row.body_id, day)
    return AuthorisationFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        act=SecondAct(row.act),
        object_kind=row.object_kind,
        object_id=row.object_id,
        asked_by=asked_by,
        second=work.find(t.Person, row.person_id).name,
        due=row.due,
        code=row.code,
    )
