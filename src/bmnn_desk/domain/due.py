"""What is due (việc hôm nay): late, due today, near, missing without a day, or coming later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.books import BookKind
    from bmnn_desk.domain.inspection_report import RecordRef

# From how far a day is near: our choice, no law's.
_NEAR = timedelta(days=30)


class DueKind(StrEnum):
    """What kind of work waits, in the order in which lists show it."""

    HAND_OVER = "hand_over"
    RECEIPT = "receipt"
    RECALL = "recall"
    LOAN = "loan"
    TAKEN_OUT = "taken_out"
    SLIP = "slip"
    SIGNATURE = "signature"
    TERM = "term"
    NOTICE = "notice"
    ANSWER = "answer"
    MARK = "mark"
    DESTRUCTION = "destruction"
    COUNT = "count"
    DIFFERENCE = "difference"
    INCIDENT = "incident"
    COMMITMENT = "commitment"
    TRAINING = "training"
    OFFICE_PAPER = "office_paper"
    STAMPS = "stamps"
    MACHINE = "machine"
    TASK = "task"
    SELF_INSPECTION = "self_inspection"
    REPORT = "report"
    YEAR = "year"
    DRAFT_PRINTS = "draft_prints"
    HOLDER = "holder"
    COPYING = "copying"
    SHEETS = "sheets"
    ARCHIVE = "archive"
    PROVISION = "provision"
    SWEPT_FILE = "swept_file"
    AUTHORISATION = "authorisation"
    BACKUP = "backup"


class DueState(StrEnum):
    """How pressing it is, in the order in which lists show it; `OPEN` has no day of its own.

    What is open can be done now, what comes `LATER` only runs.
    """

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    OPEN = "open"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DueRow:
    """One thing that waits: the record to open, what names it without a title, and its last day.

    `who` is the person or body concerned; `rule` the rule that a delay breaks, "" where none
    does; `count` how many such things the row stands for; `book` whose a volume is; `type_name` the
    type of the document of a slip.
    """

    kind: DueKind
    ref: RecordRef
    label: str
    due: date | None
    who: str = ""
    rule: str = ""
    count: int = 1
    book: BookKind | None = None
    type_name: str = ""

    def state(self, day: date) -> DueState:
        """How pressing it is on a day."""
        if self.due is None:
            return DueState.OPEN
        if self.due == day:
            return DueState.TODAY
        if self.due < day:
            return DueState.LATE
        return DueState.SOON if self.due - day <= _NEAR else DueState.LATER
