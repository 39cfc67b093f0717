"""What the papers about a document's secrecy say of it and its office; the rest is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_papers import ChangePaperFacts, NoticeCopies, SecretFacts
from bmnn_desk.domain.change_stamps import stamp_of_change
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_counts import notice_deadline
from bmnn_desk.services.change_detail import bases_of_change, papers_of_change, told_holders
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.office_facts import head_post, name_on
from bmnn_desk.services.secrecy_now import secrets_now
from bmnn_desk.services.secret_holders import holders_now
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.term_list import ToldHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePaperAsked:
    """The papers of a document that is to be changed, to which level (None: none).

    `day` is the paper's own: the office is named and headed as it was that day. `change` is the
    recorded one, which then says it all; `holders` (their rows) are those that a notice is for,
    empty for all of them.
    """

    body: int
    item: int
    day: date
    kind: ChangeKind = ChangeKind.EXTENDED
    level: SecrecyLevel | None = None
    change: int | None = None
    holders: tuple[int, ...] = ()


@allowed(Role.CLERK, Role.LEADER)
def change_paper_facts(work: Work, asked: ChangePaperAsked, _after: int) -> Block[ChangePaperFacts]:
    """The facts of a change that is recorded, or of one that is to be decided.

    Raises:
        NotFoundError: the body has no such item or change, or the item stands in no register.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Item, asked.item, asked.body)
    change = None
    if asked.change is not None:
        change = work.find(t.SecrecyChange, asked.change, asked.body)
    facts = _facts(work, asked, change)
    return Block(rows=(facts,), next_key=None)


def _facts(work: Work, asked: ChangePaperAsked, change: t.SecrecyChange | None) -> ChangePaperFacts:
    names, head = name_on(work, asked.body, asked.day), head_post(work, asked.body, asked.day)
    kind = asked.kind if change is None else ChangeKind(change.kind)
    level = asked.level if change is None else change.level
    day = asked.day if change is None else change.day
    stamp = stamp_of_change(kind, level)
    deadline = notice_deadline(work, kind, day)
    at_once = kind is ChangeKind.DELISTED
    found = ChangePaperFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        kind=kind,
        secret=_secret(work, asked, change),
        head="" if head is None else head.title,
        signer="" if head is None else work.find(t.Person, head.person).name,
        changed_on=day,
        level=level,
        stamp="" if stamp is None else work.law.on(day).stamps[stamp].name,
        notice_days=None if at_once or deadline is None else deadline.count,
        holders=_holders(_told(work, asked, change)),
    )
    return found if change is None else _recorded(work, change, found)


def _recorded(work: Work, change: t.SecrecyChange, found: ChangePaperFacts) -> ChangePaperFacts:
    papers = {paper.paper: paper for paper in papers_of_change(work, change.id)}
    minutes = papers.get(DeclassificationPaper.MINUTES)
    council = papers.get(DeclassificationPaper.COUNCIL_DECISION)
    return replace(
        found,
        number=change.number,
        until=change.until,
        bases=bases_of_change(work, change),
        reason=change.reason,
        released=change.released,
        decision=change.number,
        minutes=("", None) if minutes is None else (minutes.number, minutes.day),
        council=("", None) if council is None else (council.number, council.day),
    )


def _secret(work: Work, asked: ChangePaperAsked, change: t.SecrecyChange | None) -> SecretFacts:
    now = secrets_now(work, (asked.item,), asked.day).get(asked.item)
    if now is None:
        raise NotFoundError(t.Line.__tablename__, asked.item)
    name = line_names(work, (now.line,))[now.line]
    before = None if change is None else change.old_level
    return SecretFacts(
        reference=name.reference,
        type_name=name.type_name,
        day=name.document_day,
        level=before or now.level,
        determined_on=now.determined_on,
        until=now.until if change is None else change.old_until,
    )


def _told(
    work: Work, asked: ChangePaperAsked, change: t.SecrecyChange | None
) -> Iterable[ToldHolder]:
    if change is None:
        return holders_now(work, asked.item)
    told = told_holders(work, change.id)
    return [each for each in told if not asked.holders or each.holder in asked.holders]


def _holders(holders: Iterable[ToldHolder]) -> tuple[NoticeCopies, ...]:
    return tuple(
        NoticeCopies(
            name=holder.name,
            numbers=tuple(copy.number for copy in holder.copies if copy.number is not None),
            unnumbered=sum(copy.number is None for copy in holder.copies),
            holder=holder.holder,
        )
        for holder in holders
        if holder.kind.is_told
    )
