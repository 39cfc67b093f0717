"""Record the marks on an issued item's copies, after the files were made and proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import is_level
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.office_order import STAMP_STEP
from bmnn_desk.domain.rules.stamps import MARKS
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.keep_marks import keep_marks, marks_before, require_copies
from bmnn_desk.services.lines import copies_of, last_line, standing_line
from bmnn_desk.services.mark_case import CopiesToMark, mark_case
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.stamp_inventory import stamp_step_case
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.marks import MarkCase, MarkMade, MarkRequest


@allowed(Role.CLERK)
def record_marks(work: Work, request: MarkRequest) -> tuple[Rule, ...]:
    """Keep which mark came onto which copy, by rubber, overprint or print, and where.

    Returns:
        The rules it breaks and still may.

    Raises:
        WrongStageError: the item has not been issued.
        DaysOutOfOrderError: the day lies before the line's.
        NotFoundError: a copy number does not exist.
        RulesBrokenError: a rule of DAU, DI-01 or CFG-05B blocks.
    """
    line = last_line(work, request.item)
    if line is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    copies = copies_of(work, line.id)
    require_copies(request, copies)
    case = mark_case(
        work,
        request,
        CopiesToMark(
            kinds={number: copy.kind for number, copy in copies.items()},
            already=marks_before(work, copies),
            has_line=standing_line(work, request.item) is not None,
        ),
    )
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, case, MARKS, request.other_cases),
        *work.require(
            request.day,
            stamp_step_case(work, request.body, request.marks, request.day),
            STAMP_STEP,
            request.other_cases,
        ),
    )
    reasons = dict(request.reasons)
    keep_marks(work, request, copies, lambda mark: _reason(mark, case, reasons))
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", request.item)
    return broken


def _reason(mark: MarkMade, case: MarkCase, reasons: dict[str, str]) -> str:
    repeated = (mark.copy_number, mark.stamp) in case.already
    printed_level = is_level(mark.stamp) and mark.way is not MarkWay.RUBBER
    asked = [rule for rule, yes in (("DAU-04", repeated), ("DAU-12", printed_level)) if yes]
    return "\n".join(filter(None, (reasons.get(rule, "") for rule in asked)))
