"""Terms as an inspection looks at them: their ends, what left the lists, old secrets."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.change_cases import DelistingCase
from bmnn_desk.domain.deadlines import DeadlineKind, FixedDayKind
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.term_cases import ExpiryCase, OldTermCase
from bmnn_desk.services.delisted_items import delisted_items
from bmnn_desk.services.due_terms import is_held
from bmnn_desk.services.inspection_asked import LINES, block_of, next_key, other_cases
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.outgoing_stages import is_there, last_of, line_stands
from bmnn_desk.services.secrecy_now import ended_by, newest_term, registered_line
from bmnn_desk.services.term_list import last_of_reminders
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_REMINDERS = (
    DeadlineKind.EXTENSION_FIRST_REMINDER,
    DeadlineKind.EXTENSION_SECOND_REMINDER,
    DeadlineKind.EXTENSION_DECIDED,
)
# More documents than this do not rest on entries that left the lists.
_MOST_DELISTED = 10_000
_ENDED_OTHERWISE = frozenset({ChangeKind.DECLASSIFIED.value, ChangeKind.DELISTED.value})


def term_end_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Terms that ended in those days, or of whose end a reminder has come by today.

    Raises:
        NoRegimeError: no regime that the program knows is in force today.
    """
    last, other = aliased(t.SecrecyChange), aliased(t.SecrecyChange)
    rows = work.session.execute(
        select(
            t.Item.id,
            t.ItemTerm.until,
            registered_line().label("line"),
            ended_by().label("ended"),
            last.kind.label("last"),
            is_there(t.Slip.id, t.Slip.item_id == t.Item.id).label("is_own"),
            is_held(t.Item.id).label("held"),
        )
        .select_from(t.ItemTerm)
        .join(t.Item, t.Item.id == t.ItemTerm.item_id)
        .outerjoin(last, last.id == last_of(other.id, other.item_id == t.Item.id))
        .where(
            t.Item.body_id == asked.body,
            # A sum, for which there is no index: it shall begin with the days, which are few.
            (t.ItemTerm.item_id + 0) > after,
            t.ItemTerm.id == newest_term(),
            t.ItemTerm.until.between(
                asked.since - timedelta(days=1), last_of_reminders(work, asked.day)
            ),
            registered_line().is_not(None),
        )
        .order_by(t.Item.id)
        .limit(LINES)
    ).all()
    spans = work.law.on(asked.day).deadlines.spans
    names = line_names(work, [row.line for row in rows])
    others = other_cases(work, asked.body)
    found = [
        InspectedRow(
            about=_about(row.id, names[row.line].reference),
            day=asked.day,
            case=ExpiryCase(
                day=asked.day,
                until=row.until,
                is_lapsed=row.ended == ChangeKind.EXPIRED.value,
                ended_otherwise=row.ended in _ENDED_OTHERWISE or not row.held,
                # The term of what came in is decided by who sent it.
                is_decided=row.last == ChangeKind.LAPSING.value or not row.is_own,
                reminders=tuple(spans[kind] for kind in _REMINDERS),
            ),
            excused=others.of(item=row.id),
        )
        for row in rows
    ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def delisted_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Documents whose entries left the lists in those days, or before, and are not declassified."""
    found = [
        each
        for each in delisted_items(work, asked.body, asked.day, _MOST_DELISTED, ended_too=True)
        if each.since <= asked.until and (each.since >= asked.since or not each.is_ended)
    ]
    block = block_of(found, after)
    names = line_names(work, [each.line for each in block.rows])
    rows = tuple(
        InspectedRow(
            about=_about(each.item, names[each.line].reference),
            day=max(each.since, asked.since),
            case=DelistingCase(
                day=asked.day, delisted_on=each.since, is_declassified=each.is_ended
            ),
        )
        for each in block.rows
    )
    return Block(rows=rows, next_key=block.next_key)


def old_term_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """What was entered in those days and is older than the law: whether it has a term (TH-13).

    Raises:
        NoRegimeError: no regime that the program knows is in force today.
    """
    days = work.law.on(asked.day).deadlines.days
    old_before = days[FixedDayKind.OLD_SECRETS_BEFORE].day
    term = aliased(t.ItemTerm)
    rows = work.session.execute(
        select(
            t.Line.id,
            t.Line.item_id.label("item"),
            t.IncomingLine.document_day,
            term.until,
            ended_by().label("ended"),
            is_held(t.Item.id).label("held"),
        )
        .select_from(t.Line)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .outerjoin(term, term.id == newest_term())
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
            t.IncomingLine.document_day < old_before,
            line_stands(),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    ).all()
    names = line_names(work, [row.id for row in rows])
    found = [
        InspectedRow(
            about=_about(row.item, names[row.id].reference),
            day=asked.day,
            case=OldTermCase(
                day=asked.day,
                determined_on=row.document_day,
                until=row.until,
                # That its term came late nobody here can mend: it is asked whether it has one.
                fixed_on=None,
                is_settled=row.ended is not None or not row.held,
                old_before=old_before,
                fixed_before=days[FixedDayKind.OLD_TERMS_FIXED_BEFORE].day,
                ended_before=days[FixedDayKind.OLD_TERMS_ENDED_BEFORE].day,
            ),
        )
        for row in rows
    ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def _about(item: int, label: str) -> AboutRecord:
    ref = RecordRef(kind=RecordKind.TERM, number=item, item=item)
    return AboutRecord(book=None, ref=ref, label=label)
