"""All about one change of a secret: its bases and papers, who was told, which copies bear it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_notices import AnswerKind, HolderKind
from bmnn_desk.domain.change_stamps import stamp_of_change
from bmnn_desk.domain.secrecy_changes import PaperGiven
from bmnn_desk.domain.term_list import ChangeDetail, CopyOfSecret, RemarkRow, ToldHolder
from bmnn_desk.services.change_counts import is_to_bear
from bmnn_desk.services.change_list import rows_of
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.paper_facts import citation
from bmnn_desk.services.secrecy_now import secrets_now
from bmnn_desk.services.secret_holders import READERS
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.slips import bases_from
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.written_numbers import written_number
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.term_list import ChangeRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAsked:
    """A change of a body's secrets, as it stands on a day."""

    body: int
    change: int
    day: date


@allowed(*READERS)
def change_detail(work: Work, asked: ChangeAsked, _after: int) -> Block[ChangeDetail]:
    """The change with everything that hangs on it.

    Raises:
        NotFoundError: the body has no such change.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    change = work.find(t.SecrecyChange, asked.change, asked.body)
    (row,) = rows_of(work, (change,), asked.day)
    detail = ChangeDetail(
        row=row,
        title=_title(work, row, asked.day),
        reason=change.reason,
        late_reason=change.late_reason,
        sender=change.sender,
        capacity=change.capacity,
        bases=bases_of_change(work, change),
        papers=papers_of_change(work, change.id),
        council_by="" if change.council_by is None else work.find(t.Person, change.council_by).name,
        holders=told_holders(work, change.id),
        own=_own(work, change.id),
        stamp=stamp_of_change(row.kind, change.level),
    )
    return Block(rows=(detail,), next_key=None)


def told_holders(work: Work, change: int) -> tuple[ToldHolder, ...]:
    """Who held copies when a change was entered or was told of it, the newest notice and answer."""
    copies = _copies(work, change)
    notices = _newest_notices(work, change)
    answers = _newest_answers(work, change)
    rows = work.session.scalars(
        select(t.ChangeHolder).where(t.ChangeHolder.change_id == change).order_by(t.ChangeHolder.id)
    )
    found = []
    for row in rows:
        notice, answer = notices.get(row.id), answers.get(row.id)
        found.append(
            ToldHolder(
                holder=row.id,
                name=row.name,
                kind=HolderKind(row.kind),
                copies=tuple(copies[row.id]),
                person=row.person_id,
                unit=row.unit_id,
                notice="" if notice is None else notice.number,
                sent_on=None if notice is None else notice.day,
                answer=None if answer is None else AnswerKind(answer.kind),
                answered_on=None if answer is None else answer.day,
                words="" if answer is None else answer.words,
            )
        )
    return tuple(found)


def _title(work: Work, row: ChangeRow, day: date) -> str:
    now = secrets_now(work, (row.item,), day).get(row.item)
    if now is None:
        return ""
    name = line_names(work, (now.line,))[now.line]
    return name.title if reads_title(work, now.level, name.drafter) else ""


def bases_of_change(work: Work, change: t.SecrecyChange) -> tuple[str, ...]:
    """The entries that a change rests on, as papers of its day cite them."""
    entries = work.session.scalars(
        select(t.ChangeBasis.secret_item_id)
        .where(t.ChangeBasis.change_id == change.id)
        .order_by(t.ChangeBasis.id)
    ).all()
    words = work.law.on(change.day).words
    bases = bases_from(work, entries, change.body_id, checked_on_paper=False)
    return tuple(citation(basis, words) for basis in bases)


def papers_of_change(work: Work, change: int) -> tuple[PaperGiven, ...]:
    """The papers of its file, in the order in which they were given."""
    rows = work.session.scalars(
        select(t.ChangePaper).where(t.ChangePaper.change_id == change).order_by(t.ChangePaper.id)
    )
    return tuple(
        PaperGiven(
            paper=DeclassificationPaper(row.paper), number=row.number, day=row.day, words=row.words
        )
        for row in rows
    )


def _copies(work: Work, change: int) -> defaultdict[int, list[CopyOfSecret]]:
    rows = work.session.execute(
        select(
            t.ChangeCopy.holder_id,
            t.ChangeCopy.copy_id,
            t.ChangeCopy.is_own,
            written_number().label("number"),
            t.CopyNow.state,
            t.CopyNow.place,
        )
        .join(t.ChangeHolder, t.ChangeHolder.id == t.ChangeCopy.holder_id)
        .join(t.Copy, t.Copy.id == t.ChangeCopy.copy_id)
        .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
        .where(t.ChangeHolder.change_id == change)
        .order_by(t.ChangeCopy.copy_id)
    )
    found: defaultdict[int, list[CopyOfSecret]] = defaultdict(list)
    for row in rows:
        found[row.holder_id].append(
            CopyOfSecret(
                copy=row.copy_id,
                number=row.number,
                state=row.state,
                place=row.place,
                is_own=row.is_own,
            )
        )
    return found


def _newest_notices(work: Work, change: int) -> dict[int, t.ChangeNotice]:
    rows = work.session.scalars(
        select(t.ChangeNotice)
        .join(t.ChangeHolder, t.ChangeHolder.id == t.ChangeNotice.holder_id)
        .where(t.ChangeHolder.change_id == change)
        .order_by(t.ChangeNotice.id)
    )
    return {row.holder_id: row for row in rows}


def _newest_answers(work: Work, change: int) -> dict[int, t.NoticeAnswer]:
    rows = work.session.scalars(
        select(t.NoticeAnswer)
        .join(t.ChangeHolder, t.ChangeHolder.id == t.NoticeAnswer.holder_id)
        .where(t.ChangeHolder.change_id == change)
        .order_by(t.NoticeAnswer.id)
    )
    return {row.holder_id: row for row in rows}


def _own(work: Work, change: int) -> tuple[RemarkRow, ...]:
    """The own copies that are to bear it; none where a later change's mark counts."""
    remarked = dict(
        work.session.execute(
            select(t.CopyRemark.copy_id, t.CopyRemark.day).where(t.CopyRemark.change_id == change)
        ).all()
    )
    rows = work.session.execute(
        select(t.ChangeCopy.copy_id, written_number(), t.CopyNow.holder, t.CopyNow.place)
        .join(t.ChangeHolder, t.ChangeHolder.id == t.ChangeCopy.holder_id)
        .join(t.SecrecyChange, t.SecrecyChange.id == t.ChangeHolder.change_id)
        .join(t.Copy, t.Copy.id == t.ChangeCopy.copy_id)
        .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
        .where(t.SecrecyChange.id == change, is_to_bear())
        .order_by(t.ChangeCopy.copy_id)
    )
    return tuple(
        RemarkRow(
            copy=copy, number=number, holder=holder, place=place, remarked_on=remarked.get(copy)
        )
        for copy, number, holder, place in rows
    )
