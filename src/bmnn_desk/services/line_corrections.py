"""Read what was corrected of register lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.corrections import Correction
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.services.work import Work


def corrections_of(
    work: Work, lines: Iterable[int], until_act: int | None = None
) -> dict[int, list[Correction]]:
    """The corrections of each line in their order; those of acts before `until_act` alone."""
    found: dict[int, list[Correction]] = {}
    for chunk in in_chunks(list(lines)):
        asked = (
            select(t.LineCorrection)
            .where(t.LineCorrection.line_id.in_(chunk))
            .order_by(t.LineCorrection.id)
        )
        if until_act is not None:
            asked = asked.where(t.LineCorrection.act_seq < until_act)
        for row in work.session.scalars(asked):
            said = Correction(
                field=row.field, old=row.old, new=row.new, reason=row.reason, day=row.day
            )
            found.setdefault(row.line_id, []).append(said)
    return found
