"""Put on record that sheets of a book leave the store as a file, before their first byte does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.save_copies import SAVED, SAVED_FILE
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SaveRegisterRequest:
    """Write `pages` of a volume into a file; `drive` is its serial, "" on this PC."""

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    pages: int
    drive: str = ""


@allowed(Role.CLERK, second=SecondAct.EXPORT)
def save_register_file(work: Work, request: SaveRegisterRequest) -> None:
    """Keep that lines of the volume go out as a file; it makes no sheet of the book.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    asked = VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    volume = volume_row(work, asked)
    work.keep(
        t.PrintJob(
            volume_id=volume.id,
            what=SAVED_FILE,
            day=request.day,
            prints=1,
            outcome=SAVED,
            reason=request.drive,
            pages=request.pages,
        )
    )
    work.about("volume", volume.id)
