"""Read the journal: who did what to which object; a clerk his own acts alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, desc, func, or_, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.journal_list import JournalLine
from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import ColumnElement, Select

# Whoever has none of these reads what he did himself.
READ_ALL = frozenset({Role.LEADER, Role.OFFICER, Role.INSPECTOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalAsked:
    """What narrows the journal; nothing is all of it.

    `person` did the act or stood by; the days are the office's, both counted in.
    """

    verb: str = ""
    person: int | None = None
    since: date | None = None
    until: date | None = None
    object_kind: str = ""
    object_id: int | None = None


@allowed(Role.CLERK, *READ_ALL)
def journal_lines(work: Work, asked: JournalAsked, after: int) -> Block[JournalLine]:
    """The acts asked for, newest first; `after` is the last one that was read."""
    account, second_account = aliased(t.Account), aliased(t.Account)
    person, second = aliased(t.Person), aliased(t.Person)
    about, holder, enrolled = aliased(t.Account), aliased(t.Person), aliased(t.Person)
    rows = work.session.execute(
        select(
            t.Act.seq,
            t.Act.at_utc,
            t.Act.day,
            person.name.label("person"),
            second.name.label("second"),
            t.Act.verb,
            t.Act.object_kind,
            t.Act.object_id,
            t.Act.epoch,
            t.Act.result,
            t.Act.app_version,
            func.coalesce(holder.name, enrolled.name, "").label("whose"),
            func.coalesce(t.AccessNote.kind, "").label("access"),
        )
        .join(account, account.id == t.Act.actor_id)
        .join(person, person.id == account.person_id)
        .outerjoin(second_account, second_account.id == t.Act.second_id)
        .outerjoin(second, second.id == second_account.person_id)
        .outerjoin(about, and_(t.Act.object_kind == "account", about.id == t.Act.object_id))
        .outerjoin(holder, holder.id == about.person_id)
        .outerjoin(enrolled, and_(t.Act.object_kind == "person", enrolled.id == t.Act.object_id))
        .outerjoin(t.AccessNote, t.AccessNote.act_seq == t.Act.seq)
        .where(*_conditions(work, asked, after))
        .order_by(desc(t.Act.seq))
        .limit(BLOCK)
    ).all()
    lines = tuple(JournalLine(**{**row._asdict(), "second": row.second or ""}) for row in rows)
    return Block(rows=lines, next_key=lines[-1].seq if len(lines) == BLOCK else None)


def _conditions(work: Work, asked: JournalAsked, after: int) -> Iterator[ColumnElement[bool]]:
    if after:
        yield t.Act.seq < after
    if not READ_ALL & work.actor.roles:
        yield t.Act.actor_id.in_(_accounts_of(work.actor.person))
    if asked.person is not None:
        accounts = _accounts_of(asked.person)
        yield or_(t.Act.actor_id.in_(accounts), t.Act.second_id.in_(accounts))
    if asked.since is not None:
        yield t.Act.day >= asked.since
    if asked.until is not None:
        yield t.Act.day <= asked.until
    for column, wanted in (
        (t.Act.verb, asked.verb or None),
        (t.Act.object_kind, asked.object_kind or None),
        (t.Act.object_id, asked.object_id),
    ):
        if wanted is not None:
            yield column == wanted


def _accounts_of(person: int) -> Select[int]:
    return select(t.Account.id).where(t.Account.person_id == person)
