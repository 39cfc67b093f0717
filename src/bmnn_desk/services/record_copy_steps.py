"""Record the steps of a copying: counted, surplus destroyed, signed, sealed, executor signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.copying import COPY_STEPS
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import AlreadyThereError, DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.copies_to_give import newest_state
from bmnn_desk.services.copy_lines import copy_line, steps_done
from bmnn_desk.services.copy_steps_findings import step_case
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_cases import CopyStepCase
    from bmnn_desk.domain.copying import CopyStepsRequest
    from bmnn_desk.domain.findings import Rule

Step = tuple[CopyStepKind, int, str]


@allowed(Role.CLERK)
def record_copy_steps(work: Work, request: CopyStepsRequest) -> tuple[Rule, ...]:
    """Keep what was done with a copying; the rules it breaks and still may come back.

    Where fewer copies were made than permitted, the last numbers are kept as never made.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
        WrongStageError: the line was cancelled, or what was handed on is said to be not made.
        DaysOutOfOrderError: the day lies before the line's.
        AlreadyThereError: a step stands already; counts and signatures are recorded once.
        RulesBrokenError: SC-05, SC-07B, SC-09B, SC-09C or SC-10 blocks.
    """
    line, columns = copy_line(work, request.line, request.body)
    require_standing(work, line.id, "copied")
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    done, steps = steps_done(work, line.id), _steps(request)
    if any(kind in done for kind, _, _ in steps):
        raise AlreadyThereError(t.CopyStep.__tablename__)
    case = step_case(work, request, columns)
    broken = work.require(request.day, case, COPY_STEPS, request.other_cases)
    work.session.add_all(
        t.CopyStep(line_id=line.id, kind=kind.value, day=request.day, count=count, words=words)
        for kind, count, words in steps
    )
    _keep_unmade(work, request, case)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("line", line.id)
    return broken


def _steps(request: CopyStepsRequest) -> tuple[Step, ...]:
    steps: list[Step] = []
    if request.made is not None:
        steps.append((CopyStepKind.MADE, request.made, ""))
    if request.destroyed:
        steps.append((CopyStepKind.DESTROYED, request.destroyed, request.how.strip()))
    for kind, is_done, words in (
        (CopyStepKind.SIGNED, request.signed, ""),
        (CopyStepKind.SEALED, request.sealed, ""),
        (CopyStepKind.LEVEL_STAMPED, request.level_stamped, ""),
        (CopyStepKind.EXECUTOR_SIGNED, request.executor_signed, request.proof.strip()),
    ):
        if is_done:
            steps.append((kind, 1, words))
    return tuple(steps)


def _keep_unmade(work: Work, request: CopyStepsRequest, case: CopyStepCase) -> None:
    counts = request.made is not None or request.destroyed > 0
    if case.made is None or not counts:
        return
    kept = max(0, case.made - case.destroyed)
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy.id,
            kind=CopyState.NOT_MADE.value,
            day=request.day,
            holder="",
            place="",
            state=CopyState.NOT_MADE.value,
            paper=request.how.strip(),
        )
        for copy in _still_to_make(work, request.line, kept)
    )


def _still_to_make(work: Work, line: int, kept: int) -> list[t.Copy]:
    """The copies behind the kept ones, but for those that are known as never made.

    Raises:
        WrongStageError: one of them was handed on, so that it was made.
    """
    found = work.session.execute(
        select(t.Copy, newest_state())
        .where(t.Copy.line_id == line)
        .order_by(t.Copy.number)
        .offset(kept)
    )
    rest = {copy: state for copy, state in found if state != CopyState.NOT_MADE}
    if any(state != CopyState.AT_CLERK for state in rest.values()):
        msg = "handed_on"
        raise WrongStageError(msg, CopyState.AT_CLERK.value)
    return list(rest)
