"""Record what became of a volume on paper: opening page, closing page, binding with its seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheets import SheetMark, SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    SheetCountError,
    WrongStageError,
)
from bmnn_desk.services.open_volume import takes_lines
from bmnn_desk.services.record_register_print import sheet_states
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

_OPEN, _FINISHED = "volume_open", "volume_finished"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VolumeEventRequest:
    """What became of a volume, and how many sheets the signed page says.

    `person` is who signed: the head on the opening and closing page.
    """

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    kind: VolumeEventKind
    sheets: int | None = None
    person: int | None = None
    paper: str = ""
    reason: str = ""


@allowed(Role.CLERK, Role.OFFICER)
def record_volume_event(work: Work, request: VolumeEventRequest) -> None:
    """Keep that a page of the volume was signed, or that it was bound and sealed.

    The printed sheets of a bound volume are bound with it.

    Raises:
        NotFoundError: the body has no such book, the book no such volume, or there is no person.
        DaysOutOfOrderError: the day lies before the volume was opened.
        AlreadyThereError: that is on record already.
        WrongStageError: it is closed or bound while lines still go into it, or bound while a
            sheet of it is not signed.
        SheetCountError: it is bound with another number of sheets than were printed.
    """
    asked = VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    volume = volume_row(work, asked)
    book = work.find(t.Book, request.book, request.body)
    if request.day < volume.opened_on:
        raise DaysOutOfOrderError(request.day, volume.opened_on)
    if request.person is not None:
        work.find(t.Person, request.person)
    _require_new(work, volume, request.kind)
    if request.kind is not VolumeEventKind.OPENED and not book.hand_written:
        if takes_lines(work, volume):
            raise WrongStageError(_OPEN, _FINISHED)
        if request.kind is VolumeEventKind.BOUND:
            _bind_sheets(work, volume, request)
    row = work.keep(
        t.VolumeEvent(
            volume_id=volume.id,
            kind=request.kind.value,
            day=request.day,
            sheets=request.sheets,
            person_id=request.person,
            paper=request.paper.strip(),
            reason=request.reason.strip(),
        )
    )
    work.about("volume", row.volume_id)


def _require_new(work: Work, volume: t.Volume, kind: VolumeEventKind) -> None:
    found = work.session.scalar(
        select(t.VolumeEvent.id).where(
            t.VolumeEvent.volume_id == volume.id, t.VolumeEvent.kind == kind.value
        )
    )
    if found is not None:
        raise AlreadyThereError(t.VolumeEvent.__tablename__)


def _bind_sheets(work: Work, volume: t.Volume, request: VolumeEventRequest) -> None:
    states = sheet_states(work, volume.id)
    if request.sheets is not None and request.sheets != len(states):
        raise SheetCountError(request.sheets, len(states))
    for sheet, state in states.items():
        if state is SheetState.PRINTED:
            raise WrongStageError(state.value, SheetState.SIGNED.value)
        if state is SheetState.SIGNED:
            work.session.add(
                t.SheetEvent(sheet_id=sheet, state=SheetMark.BOUND.value, day=request.day)
            )
