"""Where an outgoing document stands: its stage, and the state that a list shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bmnn_desk.domain.dates import next_working_day


class Stage(StrEnum):
    """A list of outgoing documents; a document may stand in more than one.

    `TO_SIGN` is approved and not signed, `TO_NUMBER` signed without a line that stands,
    `ISSUED` the lines of the register, cancelled ones too: a document whose number was
    cancelled stands in both. `OVERDUE` is signed, never numbered and past the next working day
    (DI-05), or issued by a line that stands and past its day of recall; it stands in its own
    stage as well.
    """

    TO_SIGN = "to_sign"
    TO_NUMBER = "to_number"
    ISSUED = "issued"
    OVERDUE = "overdue"


class RowState(StrEnum):
    """What a document waits for; `TO_CHECK` is a text not yet printed for signature."""

    TO_CHECK = "to_check"
    TO_SIGN = "to_sign"
    TO_NUMBER = "to_number"
    LATE = "late"
    WITH_CLERK = "with_clerk"
    CANCELLED = "cancelled"
    RECALL_DUE = "recall_due"


class LineState(StrEnum):
    """Whether a register line stands."""

    STANDING = "standing"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class StageFacts:
    """What the state of a document is known by.

    `line` is its line that is looked at, None where it has none; `had_number` is true of a
    cancelled line too. `is_printed`: the text as it is now was printed for signature.
    """

    line: LineState | None = None
    recall_on: date | None = None
    is_printed: bool = False
    signed_on: date | None = None
    had_number: bool = False

    def is_late(self, today: date) -> bool:
        """True after the working day that follows the signature, without a number (DI-05).

        A cancelled number was given in time.
        """
        if self.signed_on is None or self.had_number:
            return False
        return self.signed_on <= last_late_signature(today)

    def is_recall_due(self, today: date) -> bool:
        """True after the day of recall of an issued document."""
        stands = self.line is LineState.STANDING
        return stands and self.recall_on is not None and self.recall_on < today


def last_late_signature(today: date) -> date:
    """The last day whose signatures should have a number by now: the next working day is over."""
    day = today - timedelta(days=1)
    while next_working_day(day) >= today:
        day -= timedelta(days=1)
    return day


def row_state(facts: StageFacts, today: date) -> RowState:
    """The state that a list shows on a day."""
    if facts.line is LineState.CANCELLED:
        return RowState.CANCELLED
    if facts.line is LineState.STANDING:
        return RowState.RECALL_DUE if facts.is_recall_due(today) else RowState.WITH_CLERK
    if facts.signed_on is not None:
        return RowState.LATE if facts.is_late(today) else RowState.TO_NUMBER
    return RowState.TO_SIGN if facts.is_printed else RowState.TO_CHECK


def stage_of(facts: StageFacts) -> Stage:
    """The stage of a document by its line and its signature, late or not; never `OVERDUE`.

    A cancelled line is of `ISSUED`, though its document waits in `TO_NUMBER` as well. Whether
    the slip was approved is not asked: what is not signed is of `TO_SIGN`.
    """
    if facts.line is not None:
        return Stage.ISSUED
    return Stage.TO_SIGN if facts.signed_on is None else Stage.TO_NUMBER
