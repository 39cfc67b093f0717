"""Destroy the copies of a proposal (biên bản tiêu hủy): the act itself, rules TH-10."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import DESTRUCTION
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import DaysOutOfOrderError, DestructionUnseenError
from bmnn_desk.services.destruction_case import copies_of, destruction_case
from bmnn_desk.services.destruction_copies import (
    copies_to_destroy,
    keep_destroyed,
    lines_stand,
)
from bmnn_desk.services.end_contents import end_contents
from bmnn_desk.services.record_destruction_papers import open_proposal
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date
    from typing import Protocol

    from bmnn_desk.domain.destruction import DestroyCopiesRequest, DestructionPlace, KeptFile
    from bmnn_desk.domain.findings import Rule

    class _Act(Protocol):
        """What both ways of destroying say: when, where and how, by which minutes."""

        @property
        def day(self) -> date:
            """The day of the act."""

        @property
        def done(self) -> DestructionPlace:
            """Where and how, and who saw it."""

        @property
        def minutes(self) -> str:
            """The number of the minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Destroyed:
    """What comes back: the destruction, its copies, which kept files went or stayed, warnings."""

    destruction: int
    copies: int
    files: tuple[KeptFile, ...] = ()
    warnings: tuple[Rule, ...] = ()

    @property
    def contents(self) -> int:
        """How many kept files went."""
        return sum(not each.stays for each in self.files)


@allowed(Role.CLERK, Role.OFFICER, second=SecondAct.DESTROY)
def destroy_copies(work: Work, request: DestroyCopiesRequest) -> Destroyed:
    """The copies of a proposal are no more; lines, titles and moves stay.

    Raises:
        NotFoundError: the body has no such proposal or holder of a post.
        CopyAwayError: a copy is lent or taken out.
        WrongStageError: the proposal was ended, or a copy is no longer in the office.
        DestructionUnseenError: nobody says where, how, or who saw it.
        DaysOutOfOrderError: the day lies before the last move of a copy, the proposal or one of
            its papers.
        RulesBrokenError: TH-10 blocks.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    row = open_proposal(work, request.body, request.destruction)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    require_place(request.done)
    copies = copies_of(work, row.id)
    kind = DestructionKind.DECIDED
    rows = copies_to_destroy(work, request.body, copies, request.day, kind)
    keep_minutes(work, row.id, request)
    end = new_end(row.id, request, lines_kept=lines_stand(work, request.body, copies))
    if request.holder is not None:
        held = work.find(t.AuthorityHeld, request.holder, request.body)
        end.held_id = held.id
        name = work.find(t.Person, held.person_id).name
        end.decided_by = ", ".join(filter(None, (held.title, name)))
    end.decided_on = request.decided_on
    case = destruction_case(work, row, end, request.day)
    broken = work.require(request.day, case, DESTRUCTION, request.other_cases)
    work.session.add(end)
    keep_destroyed(work, rows, request.day, request.minutes)
    files = end_contents(work, request.body, row.id, copies) if request.wipe else ()
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Destruction.__tablename__, row.id)
    return Destroyed(destruction=row.id, copies=len(rows), files=files, warnings=broken)


def require_place(done: DestructionPlace) -> None:
    """Refuse a destruction of which nobody says where, how, or who saw it.

    Raises:
        DestructionUnseenError: one of the three is missing.
    """
    if not (done.place.strip() and done.method.strip() and any(map(str.strip, done.witnesses))):
        raise DestructionUnseenError


def keep_minutes(work: Work, destruction: int, request: _Act) -> None:
    """Keep the number of the destruction minutes among the papers, where it is told."""
    if request.minutes.strip():
        work.session.add(
            t.DestructionPaperGiven(
                destruction_id=destruction,
                kind=DestructionPaper.DESTRUCTION_MINUTES.value,
                number=request.minutes.strip(),
                day=request.day,
            )
        )
        work.session.flush()


def new_end(destruction: int, request: _Act, *, lines_kept: bool) -> t.DestructionEnd:
    """The end of a destruction by the act, not kept yet."""
    return t.DestructionEnd(
        destruction_id=destruction,
        state=DestructionState.DESTROYED.value,
        day=request.day,
        place=request.done.place.strip(),
        method=request.done.method.strip(),
        witnesses=[each.strip() for each in request.done.witnesses if each.strip()],
        lines_kept=lines_kept,
    )
