"""Read what was corrected of register lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, select

from bmnn_desk.domain.corrections import Correction
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.work import Work


def is_asked(line: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """The condition that a line is among `these`, one value for any number of them.

    So the statement stays the same: lists ask for each block that they show.
    """
    asked = func.json_each(bindparam("lines")).table_valued("value")
    return line.in_(select(asked.c.value))


def these(lines: Iterable[int]) -> dict[str, str]:
    """The value that a statement with `is_asked` is executed with."""
    return {"lines": json.dumps(list(lines))}


_CORRECTIONS = (
    select(
        t.LineCorrection.line_id,
        t.LineCorrection.field,
        t.LineCorrection.old,
        t.LineCorrection.new,
        t.LineCorrection.reason,
        t.LineCorrection.day,
    )
    .where(is_asked(t.LineCorrection.line_id))
    .order_by(t.LineCorrection.id)
)


def corrections_of(
    work: Work, lines: Iterable[int], until_act: int | None = None
) -> dict[int, list[Correction]]:
    """The corrections of each line in their order; those of acts before `until_act` alone."""
    asked = _CORRECTIONS
    if until_act is not None:
        asked = asked.where(t.LineCorrection.act_seq < until_act)
    found: dict[int, list[Correction]] = {}
    for line, field, old, new, reason, day in work.session.execute(asked, these(lines)):
        said = Correction(field=field, old=old, new=new, reason=reason, day=day)
        found.setdefault(line, []).append(said)
    return found
