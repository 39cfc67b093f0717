"""Meetings with documents given out, as a list and a pane show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, union_all

from bmnn_desk.domain.meetings import MeetingCopyRow, MeetingDetail, MeetingRow, meeting_state
from bmnn_desk.domain.numbers import fold
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.away_copies import copies_now
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.meeting_copies import given_copies
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.trip_list import (
    READERS,
    AwayAsked,
    AwayRowsAsked,
    names_of,
    references,
    says,
)
from bmnn_desk.services.word_like import copies_like, rows_like
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import ColumnElement


@allowed(*READERS)
def meeting_ids(work: Work, asked: AwayAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of a body's meetings, newest first."""
    meetings = select(t.Meeting.id).where(t.Meeting.body_id == asked.body)
    if asked.only_open:
        meetings = meetings.where(has_copies_given())
    wanted = fold(asked.words).split()
    ids = ids_of(work, meetings.where(*map(_may_have, wanted)))
    if wanted:
        ids = [
            row.id
            for chunk in in_chunks(ids)
            for row in rows_of_meetings(work, asked.body, asked.day, chunk)
            if says(wanted, row.name, row.place, row.chair, row.references)
        ]
    return ids_block(ids, newest_first=True)


@allowed(*READERS)
def meeting_rows(work: Work, asked: AwayRowsAsked, _after: int) -> Block[MeetingRow]:
    """The meetings in the order asked; one that the body has not gives no row."""
    found = {row.id: row for row in rows_of_meetings(work, asked.body, asked.day, asked.ids)}
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


@allowed(*READERS)
def meeting_detail(work: Work, asked: AwayRowsAsked, _after: int) -> Block[MeetingDetail]:
    """Meetings with every copy that was given out there.

    Raises:
        NotFoundError: the body has no such meeting.
    """
    rows = {row.id: row for row in rows_of_meetings(work, asked.body, asked.day, asked.ids)}
    found: list[MeetingDetail] = []
    for number in asked.ids:
        if number not in rows:
            raise NotFoundError(t.Meeting.__tablename__, number)
        meeting = work.find(t.Meeting, number, asked.body)
        found.append(
            MeetingDetail(row=rows[number], note=meeting.note, copies=_copies(work, meeting))
        )
    return Block(rows=tuple(found), next_key=None)


def _may_have(word: str) -> ColumnElement[bool]:
    """The condition on `meeting` by which what is looked into may have a word."""
    meeting, copy = t.Meeting, t.MeetingCopy
    texts = (meeting.name, meeting.place, meeting.chair)
    of_copies = select(copy.meeting_id).where(copy.copy_id.in_(copies_like(word)))
    return meeting.id.in_(union_all(rows_like(word, *texts), of_copies))


def has_copies_given() -> ColumnElement[bool]:
    """The condition on `meeting`: a copy was not collected yet."""
    newest = is_there(t.CopyNow.copy_id, t.CopyNow.event_id == t.MeetingCopy.event_id)
    return is_there(t.MeetingCopy.id, t.MeetingCopy.meeting_id == t.Meeting.id, newest)


def rows_of_meetings(
    work: Work, body: int, day: date, ids: Collection[int]
) -> tuple[MeetingRow, ...]:
    """The meetings of those numbers that the body has, as they stand that day."""
    meetings = work.session.scalars(
        select(t.Meeting)
        # A sum, for which there is no index: their own numbers are to be gone by.
        .where(t.Meeting.id.in_(ids), t.Meeting.body_id + 0 == body)
        .order_by(t.Meeting.id)
    ).all()
    given = given_copies(work, [each.id for each in meetings])
    copies = {meeting: [each.row.copy_id for each in rows] for meeting, rows in given.items()}
    names = references(work, body, [copy for each in copies.values() for copy in each])
    found: list[MeetingRow] = []
    for each in meetings:
        out = sum(copy.is_out for copy in given[each.id])
        found.append(
            MeetingRow(
                id=each.id,
                name=each.name,
                place=each.place,
                since=each.since,
                until=each.until,
                chair=each.chair,
                references=names_of(copies[each.id], names),
                copies=len(copies[each.id]),
                out=out,
                state=meeting_state(each.until, day, out=out),
            )
        )
    return tuple(found)


def _copies(work: Work, meeting: t.Meeting) -> tuple[MeetingCopyRow, ...]:
    given = given_copies(work, [meeting.id])[meeting.id]
    now = copies_now(work, meeting.body_id, [each.row.copy_id for each in given])
    return tuple(
        MeetingCopyRow(
            id=row.copy_id,
            item=now[row.copy_id].at.item,
            reference=now[row.copy_id].at.reference,
            number=now[row.copy_id].at.number,
            level=now[row.copy_id].level,
            type_name=now[row.copy_id].at.type_name,
            title=now[row.copy_id].at.title,
            receiver=row.receiver,
            unit=row.unit,
            back=each.back,
            is_gone=each.is_gone,
        )
        for each, row in ((each, each.row) for each in given)
    )
