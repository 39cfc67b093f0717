"""Copies to tick: what is kept here for a taking out or a meeting, what is out for a recall."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.trips import CopyChoice
from bmnn_desk.services.away_copies import KEPT, OUT, copies_now
from bmnn_desk.services.still_out import SENT
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from bmnn_desk.services.away_copies import CopyAt

MOST_CHOICES = 200
"""How many are shown at once: who wants another one types words of it."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChoicesAsked:
    """Copies of a body whose register lines have these words; `also` are there all the same.

    They are those kept here; with `out` the sent ones that left and are not back. `item` is a
    document whose copies alone are asked for.
    """

    body: int
    words: str = ""
    also: tuple[int, ...] = ()
    out: bool = False
    item: int = 0


@allowed(Role.CLERK)
def away_choices(work: Work, asked: ChoicesAsked, _after: int) -> Block[CopyChoice]:
    """The copies, by the newest documents first and then by number, 200 at most."""
    rows = (
        select(t.CopyNow.copy_id)
        .join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
        .join(t.LineText, t.LineText.line_id == t.Copy.line_id)
        .where(t.CopyNow.body_id == asked.body, *_of_kind(asked))
        .order_by(t.CopyNow.copy_id.desc())
        .limit(MOST_CHOICES)
    )
    for word in fold(asked.words).split():
        rows = rows.where(t.LineText.words.contains(word, autoescape=True))
    ids = list(dict.fromkeys((*asked.also, *work.session.scalars(rows))))
    now = copies_now(work, asked.body, ids)
    fits = [now[each] for each in ids if each in now and _fits(now[each], asked)]
    fits.sort(key=lambda copy: (-copy.at.item, copy.at.number or 0, copy.at.id))
    return Block(rows=tuple(map(_choice, fits)), next_key=None)


def _of_kind(asked: ChoicesAsked) -> list[ColumnElement[bool]]:
    kinds: list[ColumnElement[bool]] = [t.CopyNow.state.in_(sorted(OUT if asked.out else KEPT))]
    if asked.out:
        kinds.append(t.Copy.kind.in_(SENT))
    else:
        kinds.append(t.CopyNow.ours.is_(True))
    if asked.item:
        kinds.append(t.Copy.item_id == asked.item)
    return kinds


def _fits(copy: CopyAt, asked: ChoicesAsked) -> bool:
    return copy.is_out if asked.out else copy.is_kept


def _choice(copy: CopyAt) -> CopyChoice:
    return CopyChoice(
        id=copy.at.id,
        item=copy.at.item,
        reference=copy.at.reference,
        day=copy.at.day,
        number=copy.at.number,
        level=copy.level,
        type_name=copy.at.type_name,
        title=copy.at.title,
        where=copy.event.holder,
        recipient=copy.at.recipient,
        state=copy.event.state,
    )
