"""Which documents' terms end on which day, for very many: read by indexes, and not row by row.

What holds of nearly all documents is read at once. What is true of few (a cancelled line, a term
or level that was changed, no term on record) is asked for them alone, as `secrecy_now` says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.list_ids import as_ids, ids_of
from bmnn_desk.services.secrecy_now import registered_line
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks
from bmnn_desk.storage.tables.secrecy_changes import ENDED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work

    # None stands for those of which nothing says when it ends.
    ItemsByDay = dict[date | None, set[int]]

# So many are asked for by their numbers; more of them in one go with all others.
_FEW = 5_000
_REGISTERS = (BookKind.OUTGOING.value, BookKind.INCOMING.value)


def term_days(
    work: Work, body: int, counted: Select[int, date | None], last: date | None = None
) -> ItemsByDay:
    """The registered documents of a body by the last day of their term.

    `counted` gives items with their lines and that day; it is asked for those alone that have no
    term on record, if there are any. With `last` only what ends by that day need be there.
    """
    until, registered = t.ItemTerm.until, registered_items(work, body)
    rows = select(until, func.group_concat(t.ItemTerm.item_id)).group_by(until)
    if last is not None:
        rows = rows.where(until <= last)
    found: ItemsByDay = {
        day: registered.intersection(as_ids(joined)) for day, joined in work.session.execute(rows)
    }
    # What already went with another day has several terms.
    changed = set[int]()
    if last is None:
        for items in found.values():
            changed |= items - registered
            registered -= items
    else:
        changed.update(*found.values())
        registered.difference_update(ids_of(work, select(t.ItemTerm.item_id)))
    _put_newest(work, found, changed)
    if registered:
        untold = t.ItemTerm.id.is_(None)
        _put(found, work, counted.where(t.Line.id == registered_line(), untold))
    return found


def days_of_lines(work: Work, counted: Select[int, date | None], lines: Select[int]) -> ItemsByDay:
    """The same of the documents whose standing line is one of these."""
    found: ItemsByDay = {}
    # A sum, for which there is no index: the lines are to be gone by.
    stands = t.Line.id + 0 == registered_line()
    _put(found, work, counted.where(t.Line.id.in_(lines), stands))
    return found


def registered_items(work: Work, body: int) -> set[int]:
    """The items of a body that stand in its registers: those with a `registered_line`."""
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body)
    )
    lines = select(t.Line.item_id).where(
        t.Line.volume_id.in_(volumes.where(t.Book.kind.in_(_REGISTERS)))
    )
    # What was copied from a paper of no register came in with its line of copying.
    copied = (
        select(t.Line.item_id)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(t.CopyLine.source_copy_id.is_(None), (t.Line.volume_id + 0).in_(volumes))
    )
    found = {*ids_of(work, lines), *ids_of(work, copied)}
    cancelled = select(t.Line.item_id).where(t.Line.id.in_(select(t.LineCancel.line_id)))
    unsure = found.intersection(ids_of(work, cancelled))
    return found - unsure | set(_chosen(work, unsure, registered_line().is_not(None)))


def ended_items(work: Work) -> frozenset[int]:
    """The items that ceased to be secrets."""
    ends = select(t.SecrecyChange.item_id).where(text(f"({ENDED})"))
    return frozenset(ids_of(work, ends))


def items_of_levels(work: Work, levels: Collection[SecrecyLevel]) -> frozenset[int]:
    """The items whose newest level is one of these."""
    rows = select(t.ItemLevel.level, func.group_concat(t.ItemLevel.item_id))
    found, others = set[int](), set[int]()
    for level, joined in work.session.execute(rows.group_by(t.ItemLevel.level)):
        (found if level in levels else others).update(as_ids(joined))
    now = newest_level(t.Item.id).in_(levels)
    return frozenset(found - others | set(_chosen(work, found & others, now)))


def _put(found: ItemsByDay, work: Work, rows: Select[int, date | None]) -> None:
    for item, until in work.session.execute(rows):
        found.setdefault(until, set()).add(item)


def _put_newest(work: Work, found: ItemsByDay, changed: set[int]) -> None:
    """Of several terms of an item the newest holds, not the last day."""
    if not changed:
        return
    for items in found.values():
        items.difference_update(changed)
    newest: dict[int, tuple[int, date | None]] = {}
    for until, of, terms in _terms(work, changed):
        for item, term in zip(of, terms, strict=True):
            if item in changed and (item not in newest or newest[item][0] < term):
                newest[item] = term, until
    for item, (_term, until) in newest.items():
        found.setdefault(until, set()).add(item)


def _terms(
    work: Work, items: set[int]
) -> Iterator[tuple[date | None, Sequence[int], Sequence[int]]]:
    """Days with the items that have a term till then, and those terms; of others too."""
    term = t.ItemTerm
    if len(items) <= _FEW:
        for chunk in in_chunks(sorted(items)):
            rows = select(term.until, term.item_id, term.id).where(term.item_id.in_(chunk))
            for until, item, number in work.session.execute(rows):
                yield until, (item,), (number,)
        return
    joined = func.group_concat(term.item_id), func.group_concat(term.id)
    for until, of, numbers in work.session.execute(
        select(term.until, *joined).group_by(term.until)
    ):
        yield until, as_ids(of), as_ids(numbers)


def _chosen(work: Work, items: Collection[int], which: ColumnElement[bool]) -> Iterator[int]:
    for chunk in in_chunks(sorted(items)):
        yield from work.session.scalars(select(t.Item.id).where(t.Item.id.in_(chunk), which))
