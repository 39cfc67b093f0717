"""What the rules of marks would say after an issue, before its number is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.office_order import STAMP_STEP
from bmnn_desk.domain.rules.stamps import MARKS
from bmnn_desk.services.keep_marks import require_copies
from bmnn_desk.services.mark_case import CopiesToMark, mark_case
from bmnn_desk.services.slips import plan_of, slip_of
from bmnn_desk.services.stamp_inventory import stamp_step_case
from bmnn_desk.services.work import Block, Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.marks import MarkRequest


@allowed(Role.CLERK)
def marks_check(work: Work, request: MarkRequest, _after: int) -> Block[Rule]:
    """Judge marks as `record_marks` would right after the issue, of which it is the next act.

    The copies are those that the slip plans; they are new and bear nothing yet, and their line
    will stand then. Every broken rule is there, those answered by an other case too.

    Raises:
        NotFoundError: the item has no slip in this body, or a copy number is not planned.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    slip = slip_of(work, request.item, request.body)
    kinds = {copy.number: copy.kind for copy in plan_of(work, slip)}
    require_copies(request, kinds)
    copies = CopiesToMark(kinds=kinds, already=frozenset(), has_line=True)
    case = mark_case(work, request, copies)
    step = stamp_step_case(work, request.body, request.marks, request.day)
    regime = work.law.on(request.day)
    rules = (*regime.check(case, MARKS), *regime.check(step, STAMP_STEP))
    return Block(rows=rules, next_key=None)
