"""The places that backups go to: listed by the officer, never on the store's own folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.backups import BackupPlace
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AlreadyThereError, PlaceRefusedError, ReasonMissingError
from bmnn_desk.services.list_drive import drive_on
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.backups import BackupPlaceRequest
    from bmnn_desk.services.settings import BodyAsked


@allowed(Role.OFFICER)
def list_backup_place(work: Work, request: BackupPlaceRequest) -> int:
    """Put a place on the list; its number comes back.

    Raises:
        NotFoundError, DriveNotListedError: there is no such body or drive, or it is off the list.
        ReasonMissingError: it has no name.
        PlaceRefusedError: a folder of this machine that is not whole, or lies within the store.
        AlreadyThereError: it stands on the list.
    """
    work.find(t.Body, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    path = request.path.strip()
    if request.drive is None:
        _require_outside(work, path)
    else:
        drive_on(work, request.drive, request.body, request.day)
    if any(
        (place.path, place.drive) == (path, request.drive) and place.stands_on(request.day)
        for place in places_of(work, request.body)
    ):
        raise AlreadyThereError(t.BackupPlace.__tablename__)
    row = work.keep(
        t.BackupPlace(
            body_id=request.body,
            words=request.words.strip(),
            path=path,
            drive_id=request.drive,
            since=request.day,
        )
    )
    work.about(t.BackupPlace.__tablename__, row.id)
    return row.id


@allowed(*Role)
def backup_places(work: Work, asked: BodyAsked, after: int) -> Block[BackupPlace]:
    """Every place that stands or stood on the list."""
    rows = [place for place in places_of(work, asked.body) if place.id > after][:BLOCK]
    return Block(rows=tuple(rows), next_key=rows[-1].id if len(rows) == BLOCK else None)


def places_of(work: Work, body: int) -> tuple[BackupPlace, ...]:
    """Every place of a body, in the order of their numbers."""
    ends = endings(work, t.BackupPlace.__tablename__)
    rows = work.session.scalars(
        select(t.BackupPlace).where(t.BackupPlace.body_id == body).order_by(t.BackupPlace.id)
    )
    return tuple(
        BackupPlace(
            id=row.id,
            words=row.words,
            path=row.path,
            drive=row.drive_id,
            since=row.since,
            ended_on=ends.get(row.id),
        )
        for row in rows
    )


def _require_outside(work: Work, path: str) -> None:
    folder = Path(path)
    if not folder.is_absolute():
        kind = "relative"
        raise PlaceRefusedError(kind)
    store = work.folder
    if store is not None and folder.resolve().is_relative_to(store.resolve()):
        kind = "own_store"
        raise PlaceRefusedError(kind)
