"""The register of cipher devices (thiết bị cơ yếu): received, moved, given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.cipher_devices import DeviceEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DriveWithoutSerialError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.people import names_of
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.cipher_devices import DeviceMoveRequest, DeviceRequest
    from bmnn_desk.services.settings import BodyAsked


@allowed(Role.OFFICER, Role.CLERK)
def record_device(work: Work, request: DeviceRequest) -> int:
    """Enter a device that came; its number comes back.

    Raises:
        NotFoundError: there is no such body, or its keeper never had a post in it.
        DriveWithoutSerialError: it has no serial.
        ReasonMissingError: its kind, its place or where it came from is not said.
        AlreadyThereError: a device of that serial is in the office's hands.
    """
    work.find(t.Body, request.body)
    require_people(work, request.body, (request.keeper,))
    if not request.serial.strip():
        raise DriveWithoutSerialError
    told = (request.kind, request.received_from, request.place)
    if not all(each.strip() for each in told):
        raise ReasonMissingError
    held = (each for each in _devices(work, request.body) if each.returned_on is None)
    if request.serial.strip().casefold() in {each.serial.casefold() for each in held}:
        raise AlreadyThereError(t.CipherDevice.__tablename__)
    row = work.keep(
        t.CipherDevice(
            body_id=request.body,
            kind=request.kind.strip(),
            serial=request.serial.strip(),
            received_on=request.day,
            received_from=request.received_from.strip(),
            paper=request.paper.strip(),
            keeper_id=request.keeper,
            place=request.place.strip(),
        )
    )
    work.about(t.CipherDevice.__tablename__, row.id)
    return row.id


@allowed(Role.OFFICER, Role.CLERK)
def move_device(work: Work, request: DeviceMoveRequest) -> int:
    """Keep who keeps a device now, or that it was given back; the move's number comes back.

    Raises:
        NotFoundError: the body has no such device, or the keeper never had a post in it.
        WrongStageError: it was given back before.
        ReasonMissingError: its place is not said, or by which paper it was given back.
        DaysOutOfOrderError: that day lies before the device's last one.
    """
    row = work.find(t.CipherDevice, request.device, request.body)
    if request.keeper is not None:
        require_people(work, request.body, (request.keeper,))
    told = request.paper if request.keeper is None else request.place
    if not told.strip():
        raise ReasonMissingError
    last = _newest_moves(work, request.body).get(row.id)
    if last is not None and last.keeper_id is None:
        at, needs = "device_returned", "held"
        raise WrongStageError(at, needs)
    since = row.received_on if last is None else last.day
    if request.day < since:
        raise DaysOutOfOrderError(request.day, since)
    move = work.keep(
        t.CipherDeviceMove(
            device_id=row.id,
            day=request.day,
            keeper_id=request.keeper,
            place=request.place.strip(),
            paper=request.paper.strip(),
        )
    )
    work.about(t.CipherDevice.__tablename__, row.id)
    return move.id


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def devices_of(work: Work, asked: BodyAsked, _after: int) -> Block[DeviceEntry]:
    """Every cipher device of a body, then the sticks of the drives' list, with negative ids.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    return Block(rows=(*_devices(work, asked.body), *_drives(work, asked)), next_key=None)


def devices_kept_by(work: Work, body: int, person: int) -> tuple[DeviceEntry, ...]:
    """The devices that a person keeps."""
    return tuple(
        each for each in _devices(work, body) if each.keeper == person and each.returned_on is None
    )


def _devices(work: Work, body: int) -> Iterator[DeviceEntry]:
    moves = _newest_moves(work, body)
    rows = work.session.scalars(
        select(t.CipherDevice).where(t.CipherDevice.body_id == body).order_by(t.CipherDevice.id)
    ).all()
    keepers = {row.keeper_id for row in rows}
    keepers |= {move.keeper_id for move in moves.values() if move.keeper_id is not None}
    names = names_of(work, keepers)
    for row in rows:
        move = moves.get(row.id)
        keeper = row.keeper_id if move is None else move.keeper_id
        yield DeviceEntry(
            id=row.id,
            kind=row.kind,
            serial=row.serial,
            received_on=row.received_on,
            received_from=row.received_from,
            paper=row.paper if move is None else move.paper or row.paper,
            keeper=keeper,
            keeper_name="" if keeper is None else names[keeper],
            place=row.place if move is None else move.place,
            returned_on=move.day if move is not None and keeper is None else None,
        )


def _drives(work: Work, asked: BodyAsked) -> Iterator[DeviceEntry]:
    for drive in listed_drives(work, asked, 0).rows:
        yield DeviceEntry(
            id=-drive.id,
            kind="",
            serial=drive.serial,
            received_on=drive.since,
            received_from=drive.model,
            paper=drive.ground,
            keeper=None,
            keeper_name=drive.holder,
            place="",
            returned_on=drive.ended_on,
            is_listed_drive=True,
        )


def _newest_moves(work: Work, body: int) -> dict[int, t.CipherDeviceMove]:
    newest = (
        select(func.max(t.CipherDeviceMove.id))
        .join(t.CipherDevice, t.CipherDevice.id == t.CipherDeviceMove.device_id)
        .where(t.CipherDevice.body_id == body)
        .group_by(t.CipherDeviceMove.device_id)
    )
    rows = work.session.scalars(select(t.CipherDeviceMove).where(t.CipherDeviceMove.id.in_(newest)))
    return {row.device_id: row for row in rows}
