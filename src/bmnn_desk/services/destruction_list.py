"""Which destructions a body has: their ids, and their rows a block at a time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

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
from bmnn_desk.services.destruction_case import (
    copies_of,
    highest_level,
    newest_papers,
    seats_of,
)
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array

    from sqlalchemy import Select

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
                t.Destruction.id.in_(asked.ids), t.Destruction.body_id == asked.body
            )
        )
    }
    found = tuple(row_of(work, rows[each]) for each in asked.ids if each in rows)
    return Block(rows=found, next_key=None)


def row_of(work: Work, row: t.Destruction) -> DestructionRow:
    """A destruction as the list shows it."""
    end, copies = end_of(work, row.id), copies_of(work, row.id)
    report = work.session.scalar(
        select(t.DestructionReport.day).where(t.DestructionReport.destruction_id == row.id)
    )
    papers = newest_papers(work, row.id)
    return DestructionRow(
        id=row.id,
        kind=DestructionKind(row.kind),
        state=DestructionState.PROPOSED if end is None else DestructionState(end.state),
        day=row.day,
        copies=len(copies),
        level=highest_level(work, copies),
        proposed_by=work.find(t.Person, row.proposed_by).name,
        reason=row.reason,
        papers=tuple(
            NumberedPaper(kind=kind, number=papers[kind].number, day=papers[kind].day)
            for kind in DestructionPaper
            if kind in papers
        ),
        has_council=bool(seats_of(work, row.id)),
        ended_on=None if end is None else end.day,
        reported_on=report,
    )


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
    paper = t.DestructionPaperGiven
    told = work.session.execute(
        select(
            t.Destruction.id,
            t.Destruction.reason,
            t.Person.name,
            func.coalesce(func.group_concat(paper.number, " "), ""),
        )
        .join(t.Person, t.Person.id == t.Destruction.proposed_by)
        .outerjoin(paper, paper.destruction_id == t.Destruction.id)
        .where(t.Destruction.body_id == asked.body)
        .group_by(t.Destruction.id)
    )
    with_words = [number for number, *texts in told if words.are_in(fold(" ".join(texts)))]
    return chosen.where(t.Destruction.id.in_(with_words))
