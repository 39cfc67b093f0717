"""Find lines in all books at once, by words, places, level, day, number and kind of book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, union_all

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.found_line import FoundLine
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_query import search_query
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.outgoing_stages import line_stands
from bmnn_desk.services.sight import reads_title, seen_items, seen_lines
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable
    from datetime import date

    from sqlalchemy import ColumnElement, Row, Select

    from bmnn_desk.domain.search_query import SearchQuery

MOST_ROWS = 128
_OWN_COLUMNS = (t.OutgoingLine, t.IncomingLine, t.TransferLine, t.CopyLine)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchAsked:
    """What was typed into the box, and the day that completes half a day."""

    body: int
    typed: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAsked:
    """Which of the lines found are shown now."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*Role)
def search_ids(work: Work, asked: SearchAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the lines that hold all that was typed, newest first.

    Nothing typed, or a field that could not be read, finds nothing. Who only drafts finds his
    own alone.
    """
    query = search_query(asked.typed, asked.day)
    if query.is_empty or query.problems:
        return ids_block((), newest_first=True)
    volumes = _volumes(asked.body, query)
    lines = _with_words(query, volumes) if query.phrases or query.places else _without(volumes)
    for narrowing in (*_days(query), *_levels(query), *_numbers(query, volumes)):
        lines = lines.where(narrowing)
    return ids_block(ids_of(work, lines.where(seen_lines(work))), newest_first=True)


@allowed(*Role)
def search_rows(work: Work, asked: FoundAsked, _after: int) -> Block[FoundLine]:
    """The lines of these ids as they stand in their books, in the order asked."""
    outgoing, incoming, transfer, copying = _OWN_COLUMNS
    rows = work.session.execute(
        select(
            t.Line.id,
            t.Line.item_id,
            t.Line.ordinal,
            t.Line.day,
            t.Book.id.label("book"),
            t.Book.kind,
            t.Volume.number.label("volume"),
            t.Item.type_name.label("item_type"),
            t.Item.drafter_id,
            line_stands().label("stands"),
            func.coalesce(
                outgoing.reference, incoming.reference, transfer.reference, copying.reference, ""
            ).label("reference"),
            incoming.arrival_number,
            func.coalesce(outgoing.type_name, incoming.type_name, copying.type_name).label(
                "type_name"
            ),
            func.coalesce(outgoing.title, incoming.title, copying.title, "").label("title"),
            func.coalesce(outgoing.level, incoming.level, transfer.level, copying.level).label(
                "level"
            ),
            outgoing.recipients,
            incoming.sender,
            transfer.recipient,
            copying.recipients.label("copied_to"),
        )
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(outgoing, outgoing.line_id == t.Line.id)
        .outerjoin(incoming, incoming.line_id == t.Line.id)
        .outerjoin(transfer, transfer.line_id == t.Line.id)
        .outerjoin(copying, copying.line_id == t.Line.id)
        .where(t.Line.id.in_(asked.ids), t.Book.body_id == asked.body, seen_items(work))
    )
    found = {row.id: _found(work, row) for row in as_corrected(work, rows)}
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


def _found(work: Work, row: Row[*tuple[Any, ...]]) -> FoundLine:
    return FoundLine(
        line=row.id,
        item=row.item_id,
        kind=BookKind(row.kind),
        book=row.book,
        volume=row.volume,
        ordinal=row.ordinal,
        number=row.arrival_number or "",
        day=row.day,
        reference=row.reference,
        type_name=row.type_name if row.type_name is not None else row.item_type,
        title=row.title if reads_title(work, row.level, row.drafter_id) else "",
        level=row.level,
        whose=tuple(_whose(row)),
        stands=row.stands,
    )


def _whose(row: Row[*tuple[Any, ...]]) -> Iterable[str]:
    """Who sent it, or gets it: an incoming document's own recipients are not told here."""
    if row.kind == BookKind.INCOMING:
        return filter(None, (row.sender,))
    told: Iterable[str] = row.recipients or row.copied_to or filter(None, (row.recipient,))
    return told


def _volumes(body: int, query: SearchQuery) -> Select[int]:
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body)
    )
    if query.books:
        volumes = volumes.where(t.Book.kind.in_(sorted(query.books)))
    return volumes


def _with_words(query: SearchQuery, volumes: Select[int]) -> Select[int]:
    """SQLite shall begin with the few hits: the volume is a sum, for which it has no index."""
    return select(t.Line.id).where(
        t.Line.id.in_(rows_with(LINE_WORDS, _match(query))),
        (t.Line.volume_id + 0).in_(volumes),
    )


def _without(volumes: Select[int]) -> Select[int]:
    return select(t.Line.id).where(t.Line.volume_id.in_(volumes))


def _match(query: SearchQuery) -> str:
    places = (f"places : {match_of((phrase,), is_open=False)}" for phrase in query.places)
    words = match_of(query.phrases, is_open=query.is_open)
    return " AND ".join(filter(None, (words, *places)))


def _days(query: SearchQuery) -> list[ColumnElement[bool]]:
    found = []
    if query.since is not None:
        found.append(t.Line.day >= query.since)
    if query.until is not None:
        found.append(t.Line.day <= query.until)
    return found


def _levels(query: SearchQuery) -> list[ColumnElement[bool]]:
    """Each register has its own index by level; read once, and not line by line."""
    if not 0 < len(query.levels) < len(SecrecyLevel):
        return []
    levelled = [select(own.line_id).where(own.level.in_(query.levels)) for own in _OWN_COLUMNS]
    return [t.Line.id.in_(union_all(*levelled))]


def _numbers(query: SearchQuery, volumes: Select[int]) -> list[ColumnElement[bool]]:
    """The line's ordinal, or the number that the document took with it; by their indexes."""
    if not query.numbers:
        return []
    numbered = select(t.Line.id).where(
        t.Line.volume_id.in_(volumes), t.Line.ordinal.in_(query.numbers)
    )
    taken = [
        select(own.line_id)
        .join(t.NumberTaken, t.NumberTaken.id == own.number_taken_id)
        .where(
            t.NumberTaken.series_id.in_(select(t.Series.id)),
            t.NumberTaken.number.in_(query.numbers),
        )
        for own in (t.OutgoingLine, t.IncomingLine)
    ]
    return [t.Line.id.in_(union_all(numbered, *taken))]
