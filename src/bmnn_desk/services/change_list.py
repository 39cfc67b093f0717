"""The changes of secrets as lists show them: their ids, their rows, all of one document."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, union_all
from sqlalchemy.orm import aliased

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy
from bmnn_desk.domain.term_list import ChangeRow
from bmnn_desk.services.change_counts import (
    bears_old_mark,
    counts_of,
    notice_deadline,
    waits_for_answer,
    waits_for_notice,
)
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.people import names_of
from bmnn_desk.services.secrecy_now import registered_line, secrets_now
from bmnn_desk.services.secret_holders import READERS, HoldersAsked
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.waiting_copies import MOST_ROWS
from bmnn_desk.services.word_like import is_like, items_like
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.change_counts import ChangeCounts
    from bmnn_desk.services.line_names import LineName
    from bmnn_desk.services.secrecy_now import SecretNow


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChangesAsked:
    """The changes of a body's secrets, and what narrows them; an empty set of kinds is all.

    `waiting` asks for those alone of which somebody is still to be told or to answer, or a copy
    bears the old mark. `words` are found without marks in the decision's number, in who decided
    or told it, and in the document's number.
    """

    body: int
    day: date
    words: str = ""
    kinds: frozenset[ChangeKind] = frozenset()
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRowsAsked:
    """Changes by their numbers, 500 at most, as they stand on a day."""

    body: int
    day: date
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Beside:
    """What is read of all changes of a block at once."""

    secrets: dict[int, SecretNow]
    names: dict[int, LineName]
    counts: dict[int, ChangeCounts]
    deciders: dict[int, str]


@allowed(*READERS)
def change_ids(work: Work, asked: ChangesAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the changes, newest first.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    words = search_words(asked.words)
    # Where words are looked for, what may have them is gone by, and not all that the body has.
    body = t.SecrecyChange.body_id + 0 if words.phrases else t.SecrecyChange.body_id
    changes = select(t.SecrecyChange.id).where(body == asked.body)
    if asked.kinds:
        changes = changes.where(t.SecrecyChange.kind.in_([kind.value for kind in asked.kinds]))
    if asked.waiting:
        changes = changes.where(_waits())
    for word in chain.from_iterable(words.phrases):
        changes = changes.where(_may_have(work, word))
    ids = ids_of(work, changes)
    if words.phrases:
        ids = [each for each, told in _told(work, ids).items() if words.are_in(told)]
    return ids_block(ids, newest_first=True)


@allowed(*READERS)
def change_rows(work: Work, asked: ChangeRowsAsked, _after: int) -> Block[ChangeRow]:
    """The changes in the order asked; one that the body has not gives no row.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    changes = work.session.scalars(
        select(t.SecrecyChange).where(
            # A sum, for which there is no index: the changes' own numbers are to be gone by.
            t.SecrecyChange.body_id + 0 == asked.body,
            t.SecrecyChange.id.in_(asked.ids),
        )
    ).all()
    rows = {row.change: row for row in rows_of(work, changes, asked.day)}
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


@allowed(*READERS)
def item_changes(work: Work, asked: HoldersAsked, after: int) -> Block[ChangeRow]:
    """Everything that became of one document's secrecy, oldest first.

    Raises:
        NotFoundError: the body has no such item.
    """
    work.find(t.Item, asked.item, asked.body)
    changes = work.session.scalars(
        select(t.SecrecyChange)
        .where(t.SecrecyChange.item_id == asked.item, t.SecrecyChange.id > after)
        .order_by(t.SecrecyChange.id)
        .limit(BLOCK)
    ).all()
    if not changes:
        return Block(rows=(), next_key=None)
    rows = rows_of(work, changes, max(change.day for change in changes))
    return Block(rows=rows, next_key=changes[-1].id if len(changes) == BLOCK else None)


def rows_of(work: Work, changes: Sequence[t.SecrecyChange], day: date) -> tuple[ChangeRow, ...]:
    """Changes as lists show them on a day, in their order."""
    secrets = secrets_now(work, sorted({change.item_id for change in changes}), day)
    beside = _Beside(
        secrets=secrets,
        names=line_names(work, [now.line for now in secrets.values()]),
        counts=counts_of(work, [change.id for change in changes]),
        deciders=names_of(work, {row.decided_by for row in changes if row.decided_by is not None}),
    )
    return tuple(_row(work, change, beside) for change in changes)


def _row(work: Work, change: t.SecrecyChange, beside: _Beside) -> ChangeRow:
    now, counts = beside.secrets.get(change.item_id), beside.counts[change.id]
    name = None if now is None else beside.names[now.line]
    by = change.decided_by
    kind = ChangeKind(change.kind)
    level = change.old_level if now is None else now.level
    if level is None:
        raise ValueError(change.id)
    due = None if change.by_sender else notice_deadline(work, kind, change.day)
    drafter = None if name is None else name.drafter
    return ChangeRow(
        change=change.id,
        item=change.item_id,
        reference="" if name is None else name.reference,
        level=level,
        kind=kind,
        by_sender=change.by_sender,
        number=change.number,
        day=change.day,
        decided_by=change.sender if by is None else beside.deciders[by],
        position=change.position,
        until=change.until,
        new_level=change.level,
        released=change.released if reads_title(work, level, drafter) else "",
        shown=ShownBy(change.shown),
        notice_by=None if due is None else due.after(change.day),
        told=counts.told,
        sent=counts.sent,
        answered=counts.answered,
        copies=counts.copies,
        remarked=counts.remarked,
    )


def _waits() -> ColumnElement[bool]:
    of_change = t.ChangeHolder.change_id == t.SecrecyChange.id
    copy_of = t.ChangeCopy.holder_id == t.ChangeHolder.id
    return or_(
        is_there(t.ChangeHolder.id, of_change, waits_for_notice()),
        is_there(t.ChangeHolder.id, of_change, waits_for_answer()),
        is_there(t.ChangeCopy.id, of_change, copy_of, bears_old_mark()),
    )


def _may_have(work: Work, word: str) -> ColumnElement[bool]:
    """The condition on a change by which `_told` may have a word; of some more it is true too."""
    people = work.session.execute(select(t.Person.id, t.Person.name))
    told, of_item = aliased(t.SecrecyChange), aliased(t.SecrecyChange)
    own = or_(
        is_like(word, told.number, told.sender),
        told.decided_by.in_([person for person, name in people if word in fold(name)]),
    )
    # Each by its own index: asked for together they would want whole rows.
    found = union_all(
        select(told.id).where(own),
        select(of_item.id).where(of_item.item_id.in_(items_like(word))),
    )
    return t.SecrecyChange.id.in_(found)


def _told(work: Work, ids: Sequence[int]) -> dict[int, str]:
    """What words are looked for in: nothing that the row does not show."""
    found: dict[int, str] = {}
    for chunk in in_chunks(ids):
        rows = work.session.execute(
            select(
                t.SecrecyChange.id,
                t.SecrecyChange.number,
                func.coalesce(t.Person.name, t.SecrecyChange.sender).label("decided_by"),
                registered_line().label("line"),
            )
            .join(t.Item, t.Item.id == t.SecrecyChange.item_id)
            .outerjoin(t.Person, t.Person.id == t.SecrecyChange.decided_by)
            .where(t.SecrecyChange.id.in_(chunk))
        ).all()
        names = line_names(work, [row.line for row in rows if row.line is not None])
        for row in rows:
            reference = "" if row.line is None else names[row.line].reference
            found[row.id] = fold(f"{row.number} {row.decided_by} {reference}")
    return found
