"""Record that printed sheets were signed by hand, or bound with the paging seal (giáp lai)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.record_register_print import sheet_row, sheet_state
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

_BEFORE = {SheetState.SIGNED: SheetState.PRINTED, SheetState.BOUND: SheetState.SIGNED}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetsRequest:
    """Sheets of a volume by their numbers, and how far they are now: signed, or bound."""

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    numbers: tuple[int, ...]
    state: SheetState
    paper: str = ""


@allowed(Role.CLERK, Role.OFFICER)
def record_sheets(work: Work, request: SheetsRequest) -> int:
    """Keep the new state of each sheet, all or none; how many they were comes back.

    Raises:
        NotFoundError: the volume has no such sheet.
        WrongStageError: a sheet is not printed (to be signed) or not signed (to be bound).
        DaysOutOfOrderError: the day lies before the sheet's last printing or signing.
    """
    asked = VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    volume = volume_row(work, asked)
    numbers = sorted(set(request.numbers))
    for number in numbers:
        sheet = sheet_row(work, volume.id, number)
        state = sheet_state(work, sheet.id)
        needed = _BEFORE.get(request.state)
        if needed is not state:
            raise WrongStageError(state.value, (needed or state).value)
        last = work.session.scalar(
            select(func.max(t.SheetEvent.day)).where(t.SheetEvent.sheet_id == sheet.id)
        )
        if last is not None and request.day < last:
            raise DaysOutOfOrderError(request.day, last)
        work.session.add(
            t.SheetEvent(
                sheet_id=sheet.id,
                state=request.state.value,
                day=request.day,
                paper=request.paper.strip(),
            )
        )
    work.about("volume", volume.id)
    return len(numbers)
