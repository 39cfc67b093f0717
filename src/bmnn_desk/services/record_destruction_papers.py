"""Record the council and the papers of a destruction as they come (hồ sơ tiêu hủy)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError, WrongStageError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.destruction import DestructionPapersRequest, NumberedPaper


@allowed(Role.CLERK, Role.OFFICER)
def record_destruction_papers(work: Work, request: DestructionPapersRequest) -> None:
    """Keep papers and, where it is told, the whole council of an open proposal.

    Raises:
        NotFoundError: the body has no such proposal, there is no such person, or nothing is told.
        WrongStageError: it is no proposal, or was ended.
        ReasonMissingError: a paper has no number, or a seat no name.
        DaysOutOfOrderError: a paper is of a later day, or of one before the proposal.
    """
    row = open_proposal(work, request.body, request.destruction)
    if not request.papers and not request.seats:
        raise NotFoundError(t.DestructionPaperGiven.__tablename__, 0)
    for paper in request.papers:
        _keep_paper(work, row, paper, request.day)
    for seat in request.seats:
        if not seat.name.strip():
            raise ReasonMissingError
        if seat.person is not None:
            work.find(t.Person, seat.person)
        work.keep(
            t.DestructionSeat(
                destruction_id=row.id,
                role=seat.role.value,
                name=seat.name.strip(),
                post=seat.post.strip(),
                person_id=seat.person,
            )
        )
    work.about(t.Destruction.__tablename__, row.id)


def _keep_paper(work: Work, row: t.Destruction, paper: NumberedPaper, day: date) -> None:
    if not paper.number.strip():
        raise ReasonMissingError
    for later, earliest in ((paper.day, row.day), (day, paper.day)):
        if later < earliest:
            raise DaysOutOfOrderError(later, earliest)
    work.session.add(
        t.DestructionPaperGiven(
            destruction_id=row.id,
            kind=paper.kind.value,
            number=paper.number.strip(),
            day=paper.day,
        )
    )


def open_proposal(work: Work, body: int, destruction: int) -> t.Destruction:
    """A proposal of the body that neither the act nor giving up has ended.

    Raises:
        NotFoundError: the body has no such destruction.
        WrongStageError: it is no proposal, or was ended.
    """
    row = work.find(t.Destruction, destruction, body)
    if row.kind != DestructionKind.DECIDED:
        raise WrongStageError(row.kind, DestructionKind.DECIDED.value)
    state = work.session.scalar(
        select(t.DestructionEnd.state).where(t.DestructionEnd.destruction_id == row.id)
    )
    if state is not None:
        at = f"destruction_{state}"
        raise WrongStageError(at, DestructionState.PROPOSED.value)
    return row
