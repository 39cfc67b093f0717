"""What was recorded about register lines after they were printed: corrections, cancellations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.code_check import LineSince
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.services.work import Work


def lines_since(work: Work, ordinals: Mapping[int, int], act: int) -> tuple[LineSince, ...]:
    """The acts about the lines (their ordinals by their numbers) after `act`, by ordinal.

    The lines are those of one sheet, so few.
    """
    corrected = select(t.LineCorrection.line_id, t.LineCorrection.day).where(
        t.LineCorrection.line_id.in_(ordinals), t.LineCorrection.act_seq > act
    )
    gone = select(t.LineCancel.line_id, t.LineCancel.day).where(
        t.LineCancel.line_id.in_(ordinals), t.LineCancel.act_seq > act
    )
    found = {
        LineSince(ordinal=ordinals[line], day=day, cancelled=asked is gone)
        for asked in (corrected, gone)
        for line, day in work.session.execute(asked)
    }
    return tuple(sorted(found, key=lambda each: (each.ordinal, each.day, each.cancelled)))
