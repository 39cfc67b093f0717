"""Documents whose sent copies are called back, as a list and a pane show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, union_all

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.recalls import RecallCopyRow, RecallDetail, RecallRow, recall_state
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.away_copies import levels_now
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.list_ids import ids_among, ids_block
from bmnn_desk.services.outgoing_stages import standing_line_of_item
from bmnn_desk.services.sent_copies import is_stamped, sent_copies, stamped_days
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.still_out import has_copy_out
from bmnn_desk.services.trip_list import READERS, AwayAsked, AwayRowsAsked, says
from bmnn_desk.services.word_like import is_like, items_like
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import Row, Select

    from bmnn_desk.services.sent_copies import SentCopy


@allowed(*READERS)
def recall_ids(work: Work, asked: AwayAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the documents that are called back, newest first."""
    wanted = fold(asked.words).split()
    ids = _called_back(work, asked, _may_have(work, wanted) if wanted else None)
    if asked.only_open or wanted:
        ids = [
            row.id
            for chunk in in_chunks(ids)
            for row in rows_of_recalls(work, asked.body, asked.day, chunk).values()
            if (row.out or not asked.only_open)
            and says(wanted, row.reference, row.number, row.ground)
        ]
    return ids_block(ids, newest_first=True)


@allowed(*READERS)
def recall_rows(work: Work, asked: AwayRowsAsked, _after: int) -> Block[RecallRow]:
    """The documents in the order asked; one that is not called back gives no row."""
    found = rows_of_recalls(work, asked.body, asked.day, asked.ids)
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


@allowed(*READERS)
def recall_detail(work: Work, asked: AwayRowsAsked, _after: int) -> Block[RecallDetail]:
    """Documents with every sent copy of theirs, called back or not.

    Raises:
        NotFoundError: the body has no such document with a line in the outgoing register.
    """
    rows = rows_of_recalls(work, asked.body, asked.day, asked.ids)
    lines, sent = _lines(work, asked.body, asked.ids), sent_copies(work, asked.ids)
    stamped, levels = stamped_days(work, asked.ids), levels_now(work, asked.ids)
    found: list[RecallDetail] = []
    for item in asked.ids:
        if item not in lines:
            raise NotFoundError(t.Item.__tablename__, item)
        line = lines[item]
        level = levels.get(item, line.level)
        found.append(
            RecallDetail(
                row=rows.get(item),
                item=item,
                reference=line.reference,
                day=line.document_day,
                type_name=line.type_name,
                title=line.title if reads_title(work, level) else "",
                level=level,
                stamped=stamped.get(item),
                copies=_copies(work, asked.body, sent.get(item, [])),
            )
        )
    return Block(rows=tuple(found), next_key=None)


def rows_of_recalls(work: Work, body: int, day: date, ids: Collection[int]) -> dict[int, RecallRow]:
    """Documents that are called back, by their items, as they stand that day."""
    sent, lines = sent_copies(work, ids), _lines(work, body, ids)
    stamped, levels = stamped_days(work, ids), levels_now(work, ids)
    newest = {
        row.item_id: row
        for row in work.session.scalars(
            select(t.Recall).where(t.Recall.item_id.in_(ids)).order_by(t.Recall.id)
        )
    }
    found: dict[int, RecallRow] = {}
    for item, line in lines.items():
        copies = [copy for copy in sent.get(item, []) if copy.due is not None]
        call = newest.get(item)
        dues = [copy.due for copy in copies if copy.due is not None and copy.is_out]
        due = min(dues, default=stamped.get(item) if call is None else call.due)
        if due is None:
            continue
        out = sum(copy.is_out for copy in copies)
        found[item] = RecallRow(
            id=item,
            reference=line.reference,
            level=levels.get(item, line.level),
            due=due,
            copies=len(copies),
            out=out,
            called=None if call is None else call.day,
            number="" if call is None else call.number,
            ground="" if call is None else call.ground,
            state=recall_state(due, day, out=out, late=sum(map(came_late, copies))),
        )
    return found


def came_late(copy: SentCopy) -> bool:
    """True for a copy that came back after its day."""
    return copy.back is not None and copy.due is not None and copy.back > copy.due


def _copies(work: Work, body: int, sent: Collection[SentCopy]) -> tuple[RecallCopyRow, ...]:
    names = copies_to_give(work, body, [copy.copy for copy in sent])
    return tuple(
        RecallCopyRow(
            id=copy.copy,
            number=names[copy.copy].number,
            recipient=names[copy.copy].recipient,
            holder=copy.holder,
            due=copy.due,
            back=copy.back,
            paper=copy.paper,
        )
        for copy in sent
        if copy.copy in names and not copy.is_gone
    )


def _stamped(body: int) -> Select[int]:
    return (
        select(t.Slip.item_id)
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .where(t.Slip.body_id == body, t.Slip.recall_on.is_not(None), is_stamped())
    )


def _called(body: int) -> Select[int]:
    return select(t.Recall.item_id).where(t.Recall.body_id == body)


def _called_back(work: Work, asked: AwayAsked, among: set[int] | None) -> list[int]:
    """The items of which copies are called back, by a stamp or by an act, all or among these."""
    stamped, called = _stamped(asked.body), _called(asked.body)
    if asked.only_open:
        # Those that came back are many in the end, and are not even built.
        stamped = stamped.where(has_copy_out(t.Slip.item_id))
        called = called.where(has_copy_out(t.Recall.item_id))
    return sorted(ids_among(work, stamped, among) | ids_among(work, called, among))


def _may_have(work: Work, wanted: Iterable[str]) -> set[int]:
    """The items of which what is looked into may have every word."""
    said = t.Recall.number, t.Recall.ground
    each = (
        union_all(select(t.Recall.item_id).where(is_like(word, *said)), items_like(word))
        for word in wanted
    )
    return set.intersection(*(set(work.session.scalars(items)) for items in each))


def _lines(work: Work, body: int, items: Collection[int]) -> dict[int, Row[*tuple[Any, ...]]]:
    """The line of the outgoing register that stands for each document, as it was corrected."""
    rows = work.session.execute(
        select(
            t.Item.id,
            t.OutgoingLine.line_id,
            t.OutgoingLine.reference,
            t.OutgoingLine.document_day,
            t.OutgoingLine.type_name,
            t.OutgoingLine.title,
            t.OutgoingLine.level,
        )
        .join(t.OutgoingLine, t.OutgoingLine.line_id == standing_line_of_item())
        .where(t.Item.id.in_(items), t.Item.body_id == body)
    )
    return {row.id: row for row in as_corrected(work, rows, "line_id")}
