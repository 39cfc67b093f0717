"""Keep the rows of prints of copies: how each came out, and why it was spoiled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.prints import CopyPrint
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOf:
    """What was printed that day, of which item; `copy_id` is None for a paper of no copy."""

    item_id: int
    copy_id: int | None
    what: str
    day: date


def keep_print(work: Work, of: PrintOf, each: CopyPrint) -> None:
    """Keep a row for a print.

    Raises:
        ReasonMissingError: it was spoiled and nobody says why.
    """
    if each.outcome is PrintOutcome.SPOILED and not each.reason.strip():
        raise ReasonMissingError
    work.keep(
        t.PrintJob(
            item_id=of.item_id,
            copy_id=of.copy_id,
            what=of.what,
            day=of.day,
            prints=1,
            pages=each.pages,
            outcome=each.outcome.value,
            reason=each.reason,
        )
    )
