"""Record what came out of the printer, as the clerk said it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.errors import DeskError, SavedNotAnchoredError
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat


def record_prints(
    seat: Seat, matter: IssueMatter, what: PrintedWhat, prints: tuple[CopyPrint, ...]
) -> tuple[bool, str]:
    """Whether the prints are on record, and what is to be said of it."""
    request = CopyPrintsRequest(
        request_id=new_request_id(),
        body=seat.body,
        day=matter.day,
        item=matter.detail.item,
        what=what,
        prints=prints,
    )
    try:
        seat.desk.do(record_copy_prints, request)
    except SavedNotAnchoredError as error:
        return True, sentence(error)
    except DeskError as error:
        return False, sentence(error)
    return True, ""


def answered(prints: Sequence[CopyPrint], unsaid: str) -> tuple[CopyPrint, ...]:
    """The same prints, a spoiled one without its reason with the words that none was given."""
    return tuple(
        replace(each, reason=each.reason or unsaid)
        if each.outcome is PrintOutcome.SPOILED
        else each
        for each in prints
    )


def paper_came_out() -> CopyPrint:
    """The print of a paper that is of no copy."""
    return CopyPrint(copy_number=0, outcome=PrintOutcome.CAME_OUT, pages=1)
