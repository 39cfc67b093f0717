"""The notice and the report about an irregularity of what came, as a PDF. For the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
    from bmnn_desk.ui.seat import Seat

_WORDS = "incoming_notice"


def notice_paper(seat: Seat, facts: IncomingNoticeFacts) -> bytes:
    """Drawn by the words of the regime of its day.

    Raises:
        DeskError: the words of that day cannot be read, or the worker failed.
    """
    regime = seat.desk.law.on(facts.day)
    levels = dict(regime.level_words)
    return seat.worker.do(jobs.DRAW_INCOMING_NOTICE, regime.sheet(_WORDS), facts, levels)
