"""Record the two copy marks (Bản sao số, Bản sao bí mật nhà nước) on the copies of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_cases import CopyMarkCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.copying import COPY_MARKS
from bmnn_desk.domain.rules.office_order import STAMP_STEP
from bmnn_desk.domain.stamps import Ink
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.copy_lines import (
    COPY_STAMPS,
    copy_line,
    duplicates_of,
)
from bmnn_desk.services.keep_marks import keep_marks, marks_before, require_copies
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.stamp_inventory import stamp_step_case
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyMarksRequest
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.storage import tables as t


@allowed(Role.CLERK)
def record_copy_marks(work: Work, request: CopyMarksRequest) -> tuple[Rule, ...]:
    """Keep which mark came onto which copy, how and where; the rules it breaks and may come back.

    Raises:
        NotFoundError: the body has no such line, or the line no copy of that number.
        WrongStageError: the line was cancelled.
        DaysOutOfOrderError: the day lies before the line's.
        ReasonMissingError: a copy is marked once more, and nobody says why.
        RulesBrokenError: SC-07 or CFG-05B blocks.
    """
    line, _ = copy_line(work, request.line, request.body)
    require_standing(work, line.id, "copied")
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    copies = {copy.number: copy for copy in duplicates_of(work, line.id)}
    require_copies(request, copies)
    before = marks_before(work, copies)
    again = any((mark.copy_number, mark.stamp) in before for mark in request.marks)
    if again and not request.reason.strip():
        raise ReasonMissingError
    case = _case(work, request, copies, before)
    step = stamp_step_case(work, request.body, request.marks, request.day)
    broken = (
        *work.require(request.day, case, COPY_MARKS, request.other_cases),
        *work.require(request.day, step, STAMP_STEP, request.other_cases),
    )
    keep_marks(work, request, copies, lambda _mark: request.reason.strip())
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("line", line.id)
    return broken


def _case(
    work: Work,
    request: CopyMarksRequest,
    copies: Mapping[int, t.Copy],
    before: frozenset[tuple[int, Stamp]],
) -> CopyMarkCase:
    after = before | {(mark.copy_number, mark.stamp) for mark in request.marks}
    touched = {mark.copy_number for mark in request.marks}
    return CopyMarkCase(
        first=min(copies, default=0),
        black=frozenset(mark.copy_number for mark in request.marks if mark.ink is Ink.BLACK),
        black_accepted=bool(settings_of(work, request.body).black_rule),
        complete=bool(touched)
        and all((number, stamp) in after for number in touched for stamp in COPY_STAMPS),
    )
