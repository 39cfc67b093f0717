"""Read which marks came onto each copy of an issued document, where, and how often it printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.prints import PrintedWhat, PrintOutcome
from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.keep_marks import marks_on
from bmnn_desk.services.lines import copies_of, last_line
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.services.paper_facts import ItemAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMade:
    """A copy: its marks as they were last recorded, and how many prints of it came out."""

    copy_number: int
    marks: tuple[MarkMade, ...]
    came_out: int


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER)
def marks_used(work: Work, asked: ItemAsked, _after: int) -> Block[CopyMade]:
    """The copies of the last line of an item, in the order of their numbers.

    A mark put on twice stands once, as it was put on last.

    Raises:
        NotFoundError: the body has no such item.
        WrongStageError: the item has not been issued.
    """
    require_sight(work, asked.item, marks_used)
    work.find(t.Item, asked.item, asked.body)
    line = last_line(work, asked.item)
    if line is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    copies = copies_of(work, line.id)
    marks = marks_on(work, {copy.id: number for number, copy in copies.items()})
    out = _came_out(work, [copy.id for copy in copies.values()])
    rows = tuple(
        CopyMade(
            copy_number=number,
            marks=tuple(marks[number].values()),
            came_out=out[copies[number].id],
        )
        for number in sorted(copies)
    )
    return Block(rows=rows, next_key=None)


def _came_out(work: Work, copies: list[int]) -> Counter[int]:
    rows = work.session.execute(
        select(t.PrintJob.copy_id, func.sum(t.PrintJob.prints))
        .where(
            t.PrintJob.copy_id.in_(copies),
            t.PrintJob.outcome == PrintOutcome.CAME_OUT.value,
            t.PrintJob.what.in_([each.value for each in PrintedWhat if each.is_of_a_copy]),
        )
        .group_by(t.PrintJob.copy_id)
    )
    return Counter({copy: int(count) for copy, count in rows if copy is not None})
