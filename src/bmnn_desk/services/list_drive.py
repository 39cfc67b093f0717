"""The office's list of removable drives, by serial: what may carry a package in or out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.drives import ListedDrive
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import (
    AlreadyThereError,
    DriveNotListedError,
    DriveWithoutSerialError,
    ReasonMissingError,
)
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DriveRequest:
    """A drive for the list: its serial and model as the system tells them, its holder, why."""

    request_id: str
    day: date
    body: int
    serial: str
    model: str
    holder: str
    ground: str


@allowed(Role.OFFICER)
def list_drive(work: Work, request: DriveRequest) -> int:
    """Put a drive that the system encrypts on the list; its number comes back.

    Raises:
        NotFoundError: there is no such body.
        DriveWithoutSerialError, ReasonMissingError: no serial, or no ground.
        AlreadyThereError: it stands on the list.
    """
    return _listed(work, request, self_encrypting=False)


@allowed(Role.OFFICER, second=SecondAct.EXPORT)
def approve_drive(work: Work, request: DriveRequest) -> int:
    """Put a drive that encrypts itself on the list: to the system it looks plain.

    So two persons answer for it, as they do for an export.

    Raises:
        NotFoundError, DriveWithoutSerialError, ReasonMissingError, AlreadyThereError: as
            `list_drive`.
    """
    return _listed(work, request, self_encrypting=True)


@allowed(*Role)
def listed_drives(work: Work, asked: BodyAsked, after: int) -> Block[ListedDrive]:
    """Every drive that stands or stood on the list, with its last day there."""
    rows = _entries(
        work,
        select(t.Drive)
        .where(t.Drive.body_id == asked.body, t.Drive.id > after)
        .order_by(t.Drive.id)
        .limit(BLOCK),
    )
    return Block(rows=rows, next_key=rows[-1].id if len(rows) == BLOCK else None)


def drive_on(work: Work, drive: int, body: int, day: date) -> ListedDrive:
    """The drive by its number, as it stands on the list that day.

    Raises:
        NotFoundError: the body has no such drive.
        DriveNotListedError: the drive is off the list that day.
    """
    row = work.find(t.Drive, drive, body)
    entry = _entry(row, endings(work, t.Drive.__tablename__).get(row.id))
    if not entry.is_listed_on(day):
        raise DriveNotListedError(entry.serial)
    return entry


def drives_on(work: Work, body: int, day: date) -> tuple[ListedDrive, ...]:
    """The drives that stand on a body's list that day, in the order of their numbers."""
    return tuple(each for each in every_drive(work, body) if each.is_listed_on(day))


def every_drive(work: Work, body: int) -> tuple[ListedDrive, ...]:
    """The drives that stand or stood on a body's list, in the order of their numbers."""
    return _entries(work, select(t.Drive).where(t.Drive.body_id == body).order_by(t.Drive.id))


def _listed(work: Work, request: DriveRequest, *, self_encrypting: bool) -> int:
    serial = request.serial.strip()
    if not serial:
        raise DriveWithoutSerialError
    if not request.ground.strip():
        raise ReasonMissingError
    work.find(t.Body, request.body)
    same = select(t.Drive).where(t.Drive.body_id == request.body, t.Drive.serial == serial)
    if any(each.ended_on is None for each in _entries(work, same)):
        raise AlreadyThereError(t.Drive.__tablename__)
    row = work.keep(
        t.Drive(
            body_id=request.body,
            serial=serial,
            model=request.model.strip(),
            holder=request.holder.strip(),
            ground=request.ground.strip(),
            self_encrypting=self_encrypting,
            since=request.day,
        )
    )
    work.about("drive", row.id)
    return row.id


def _entries(work: Work, rows: Select[t.Drive]) -> tuple[ListedDrive, ...]:
    ends = endings(work, t.Drive.__tablename__)
    return tuple(_entry(row, ends.get(row.id)) for row in work.session.scalars(rows))


def _entry(row: t.Drive, ended_on: date | None) -> ListedDrive:
    return ListedDrive(
        id=row.id,
        serial=row.serial,
        model=row.model,
        holder=row.holder,
        ground=row.ground,
        self_encrypting=row.self_encrypting,
        since=row.since,
        ended_on=ended_on,
    )
