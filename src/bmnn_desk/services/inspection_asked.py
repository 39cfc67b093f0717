"""What an inspection of the own store asks for, and what every one of its reads needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from bmnn_desk.domain.inspection_result import InspectionPeriod
from bmnn_desk.domain.office import Delegation, PostHeld, heads_on
from bmnn_desk.services.office_facts import delegation, posts_of
from bmnn_desk.services.work import BLOCK, Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bmnn_desk.services.work import Work

Row = TypeVar("Row")

LINES = 120
"""How many records a block is about: each gives up to four rows, 500 are the most (`BLOCK`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionAsked:
    """What is inspected of a body: from `since` to `until`, as it stands on `day` (today).

    `own` are the office's own books; `imports` the numbers of old registers that were brought in.
    """

    body: int
    since: date
    until: date
    day: date
    own: bool = True
    imports: tuple[int, ...] = ()

    @property
    def period(self) -> InspectionPeriod:
        """The days of it."""
        return InspectionPeriod(since=self.since, until=self.until)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OtherCases:
    """The rules that a "Trường hợp khác" set aside, by act, by item and by line."""

    by_act: Mapping[int, frozenset[str]]
    by_item: Mapping[int, frozenset[str]]
    by_line: Mapping[int, frozenset[str]]

    def of(self, *, item: int = 0, line: int = 0, act: int = 0) -> frozenset[str]:
        """Those of a record; of an act, an item, a line, as far as they are given."""
        none: frozenset[str] = frozenset()
        return (
            self.by_act.get(act, none) | self.by_item.get(item, none) | self.by_line.get(line, none)
        )


@dataclass(slots=True, kw_only=True, repr=False)
class OfficePast:
    """Who was head of a body when, and which powers were given; read once a block."""

    work: Work
    body: int
    posts: tuple[PostHeld, ...]
    _heads: dict[date, tuple[int, ...]] = field(default_factory=dict)
    _powers: dict[int, Delegation | None] = field(default_factory=dict)

    def heads(self, day: date) -> tuple[int, ...]:
        """The persons who were head that day."""
        if day not in self._heads:
            self._heads[day] = tuple(post.person for post in heads_on(self.posts, day))
        return self._heads[day]

    def power(self, number: int | None) -> Delegation | None:
        """A delegation by its row, None without one."""
        if number is None:
            return None
        if number not in self._powers:
            self._powers[number] = delegation(self.work, self.body, number)
        return self._powers[number]


def office_past(work: Work, body: int) -> OfficePast:
    """The past of a body's people."""
    return OfficePast(work=work, body=body, posts=posts_of(work, body))


def other_cases(work: Work, body: int) -> OtherCases:
    """Every "Trường hợp khác" of a body: they are few."""
    by_act: dict[int, frozenset[str]] = {}
    by_item: dict[int, frozenset[str]] = {}
    by_line: dict[int, frozenset[str]] = {}
    rows = work.session.execute(
        select(t.OtherCase.act_seq, t.OtherCase.rule, t.Act.object_kind, t.Act.object_id)
        .join(t.Act, t.Act.seq == t.OtherCase.act_seq)
        .where(t.OtherCase.body_id == body)
    )
    about = {t.Item.__tablename__: by_item, t.Line.__tablename__: by_line}
    for act, rule, kind, number in rows:
        by_act[act] = by_act.get(act, frozenset()) | {rule}
        if kind in about:
            about[kind][number] = about[kind].get(number, frozenset()) | {rule}
    return OtherCases(by_act=by_act, by_item=by_item, by_line=by_line)


def block_of(rows: Sequence[Row], after: int) -> Block[Row]:
    """The block behind so many rows of a read that finds all of its rows each time."""
    key = after + BLOCK
    return Block(rows=tuple(rows[after:key]), next_key=key if len(rows) > key else None)


def next_key(rows: Sequence[Row], key: int) -> int | None:
    """Where the next block begins behind a block whose last record has that key; None at the end.

    A block that is not full is the last.
    """
    return key if len(rows) == LINES else None
