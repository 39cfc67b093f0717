"""What the rules say of the steps of a copying before they are recorded; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.copy_cases import CopyStepCase
from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.domain.rules.copying import COPY_STEPS
from bmnn_desk.services.copy_lines import copy_line, steps_done, unmarked_copies
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyStepsRequest
    from bmnn_desk.domain.findings import Rule


@allowed(Role.CLERK)
def copy_steps_findings(work: Work, asked: CopyStepsRequest, _after: int) -> Block[Rule]:
    """Every rule that the request breaks, blocks and warnings, as recording it would find them.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    _, columns = copy_line(work, asked.line, asked.body)
    found = work.law.on(asked.day).check(step_case(work, asked, columns), COPY_STEPS)
    return Block(rows=found, next_key=None)


def step_case(work: Work, request: CopyStepsRequest, columns: t.CopyLine) -> CopyStepCase:
    """What the rules of the steps look at."""
    form, done = CopyForm(columns.form), steps_done(work, columns.line_id)
    made = request.made if request.made is not None else done.get(CopyStepKind.MADE)
    return CopyStepCase(
        form=form,
        permitted=columns.quantity,
        made=made,
        destroyed=request.destroyed or done.get(CopyStepKind.DESTROYED, 0),
        destroyed_how=bool(request.how.strip()) or CopyStepKind.DESTROYED in done,
        unmarked=len(unmarked_copies(work, columns.line_id)) if form.bears_marks else 0,
        has_record=form.bears_marks or _has_record(work, columns),
        signs=request.signed,
        ends=request.executor_signed,
        has_seal=name_on(work, request.body, request.day).has_seal,
        sealed=request.sealed or CopyStepKind.SEALED in done,
        level_stamped=request.level_stamped or CopyStepKind.LEVEL_STAMPED in done,
    )


def _has_record(work: Work, columns: t.CopyLine) -> bool:
    """Whether the paper of an extract or a photograph came out of the printer."""
    papers = [each.value for each in CopyPaper if each.is_of is CopyForm(columns.form)]
    found = work.session.scalar(
        select(func.count(t.PrintJob.id))
        .join(t.Copy, t.Copy.id == t.PrintJob.copy_id)
        .where(
            t.Copy.line_id == columns.line_id,
            t.PrintJob.what.in_(papers),
            t.PrintJob.outcome == PrintOutcome.CAME_OUT.value,
        )
    )
    return bool(found)
