"""Which destructions a body has: their ids, and their rows a block at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select, union_all
from sqlalchemy.orm import aliased

from bmnn_desk.domain.destruction import (
    DestructionKind,
    DestructionRow,
    DestructionState,
    NumberedPaper,
)
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.destruction_case import newest_papers
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.people import names_of
from bmnn_desk.services.word_like import is_like
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.domain.search_words import SearchWords

_TOLD = (
    select(
        t.Destruction.id,
        t.Destruction.reason,
        t.Person.name,
        func.coalesce(func.group_concat(t.DestructionPaperGiven.number, " "), ""),
    )
    .join(t.Person, t.Person.id == t.Destruction.proposed_by)
    .outerjoin(t.DestructionPaperGiven, t.DestructionPaperGiven.destruction_id == t.Destruction.id)
    .group_by(t.Destruction.id)
)
READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
MOST_ROWS = 500


class DestructionPart(StrEnum):
    """What the list of destructions shows."""

    ALL = "all"
    OPEN = "open"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestructionsAsked:
    """A body's destructions, and what narrows them.

    `words` are found without marks in reason, proposer, and the numbers of papers.
    """

    body: int
    part: DestructionPart = DestructionPart.ALL
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionRowsAsked:
    """Destructions of a body by their rows' numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Beside:
    """What is read of all destructions of a block at once, by their rows."""

    copies: dict[int, tuple[int, SecrecyLevel]]
    papers: dict[int, dict[DestructionPaper, t.DestructionPaperGiven]]
    ends: dict[int, t.DestructionEnd]
    reported: dict[int, date]
    councils: frozenset[int]
    proposers: dict[int, str]


@allowed(*READERS)
def destruction_ids(work: Work, asked: DestructionsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every such destruction, the newest first."""
    return ids_block(ids_of(work, _chosen(work, asked)), newest_first=True)


@allowed(*READERS)
def destruction_rows(work: Work, asked: DestructionRowsAsked, _after: int) -> Block[DestructionRow]:
    """The destructions in the order asked; one that the body has not gives no row."""
    rows = {
        row.id: row
        for row in work.session.scalars(
            select(t.Destruction).where(
                # A sum, for which there is no index: their own numbers are to be gone by.
                t.Destruction.id.in_(asked.ids),
                t.Destruction.body_id + 0 == asked.body,
            )
        )
    }
    found = rows_of(work, [rows[each] for each in asked.ids if each in rows])
    return Block(rows=found, next_key=None)


def rows_of(work: Work, rows: Sequence[t.Destruction]) -> tuple[DestructionRow, ...]:
    """Destructions as the list shows them, in their order."""
    ids = [row.id for row in rows]
    ends = work.session.scalars(
        select(t.DestructionEnd).where(t.DestructionEnd.destruction_id.in_(ids))
    )
    reports = select(t.DestructionReport.destruction_id, t.DestructionReport.day).where(
        t.DestructionReport.destruction_id.in_(ids)
    )
    seats = select(t.DestructionSeat.destruction_id).where(
        t.DestructionSeat.destruction_id.in_(ids)
    )
    beside = _Beside(
        copies=_copies(work, ids),
        papers=newest_papers(work, ids),
        ends={end.destruction_id: end for end in ends},
        reported=dict(work.session.execute(reports).all()),
        councils=frozenset(work.session.scalars(seats)),
        proposers=names_of(work, {row.proposed_by for row in rows}),
    )
    return tuple(_row(row, beside) for row in rows)


def _row(row: t.Destruction, beside: _Beside) -> DestructionRow:
    (copies, level), end = beside.copies[row.id], beside.ends.get(row.id)
    papers = beside.papers.get(row.id, {})
    return DestructionRow(
        id=row.id,
        kind=DestructionKind(row.kind),
        state=DestructionState.PROPOSED if end is None else DestructionState(end.state),
        day=row.day,
        copies=copies,
        level=level,
        proposed_by=beside.proposers[row.proposed_by],
        reason=row.reason,
        papers=tuple(
            NumberedPaper(kind=kind, number=papers[kind].number, day=papers[kind].day)
            for kind in DestructionPaper
            if kind in papers
        ),
        has_council=row.id in beside.councils,
        ended_on=None if end is None else end.day,
        reported_on=beside.reported.get(row.id),
    )


def _copies(work: Work, destructions: Sequence[int]) -> dict[int, tuple[int, SecrecyLevel]]:
    """How many copies each is about, and the highest level that their documents have now."""
    level = newest_level(t.Copy.item_id)
    rows = work.session.execute(
        select(t.DestructionCopy.destruction_id, level, func.count())
        .join(t.Copy, t.Copy.id == t.DestructionCopy.copy_id)
        .where(t.DestructionCopy.destruction_id.in_(destructions))
        .group_by(t.DestructionCopy.destruction_id, level)
    )
    found: dict[int, tuple[int, SecrecyLevel]] = {}
    for destruction, now, count in rows:
        before, highest = found.get(destruction, (0, SecrecyLevel.MAT))
        found[destruction] = before + count, max(highest, now or highest)
    return found


def end_of(work: Work, destruction: int) -> t.DestructionEnd | None:
    """How a destruction ended; None while it is open."""
    return work.session.scalars(
        select(t.DestructionEnd).where(t.DestructionEnd.destruction_id == destruction)
    ).one_or_none()


def open_destructions(body: int) -> Select[*tuple[int]]:
    """The proposals of a body that wait for their act."""
    ended = select(t.DestructionEnd.id).where(t.DestructionEnd.destruction_id == t.Destruction.id)
    return select(t.Destruction.id).where(
        t.Destruction.body_id == body,
        t.Destruction.kind == DestructionKind.DECIDED.value,
        ~ended.exists(),
    )


def unreported(body: int) -> Select[*tuple[int]]:
    """The emergencies of a body that nobody reported."""
    told = select(t.DestructionReport.id).where(
        t.DestructionReport.destruction_id == t.Destruction.id
    )
    return select(t.Destruction.id).where(
        t.Destruction.body_id == body,
        t.Destruction.kind == DestructionKind.EMERGENCY.value,
        ~told.exists(),
    )


def _chosen(work: Work, asked: DestructionsAsked) -> Select[Any]:
    if asked.part is DestructionPart.OPEN:
        chosen: Select[Any] = open_destructions(asked.body)
    elif asked.part is DestructionPart.UNREPORTED:
        chosen = unreported(asked.body)
    else:
        chosen = select(t.Destruction.id).where(t.Destruction.body_id == asked.body)
    words = search_words(asked.words)
    if not words.phrases:
        return chosen
    # The longest first: where nothing has it, the others are not looked for.
    for word in sorted(chain.from_iterable(words.phrases), key=len, reverse=True):
        chosen = chosen.where(_may_have(work, word))
    return chosen.where(t.Destruction.id.in_(_with_words(work, ids_of(work, chosen), words)))


def _may_have(work: Work, word: str) -> ColumnElement[bool]:
    """The condition on a destruction by which reason, proposer or a paper may have a word."""
    row, paper = aliased(t.Destruction), t.DestructionPaperGiven
    people = work.session.execute(select(t.Person.id, t.Person.name))
    by_them = row.proposed_by.in_([person for person, name in people if word in fold(name)])
    found = union_all(
        select(row.id).where(or_(is_like(word, row.reason), by_them)),
        select(paper.destruction_id).where(is_like(word, paper.number)),
    )
    return t.Destruction.id.in_(found)


def _with_words(work: Work, ids: Sequence[int], words: SearchWords) -> list[int]:
    found: list[int] = []
    for chunk in in_chunks(ids):
        told = work.session.execute(_TOLD.where(t.Destruction.id.in_(chunk)))
        found += [number for number, *texts in told if words.are_in(fold(" ".join(texts)))]
    return found
