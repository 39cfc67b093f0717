"""Order an export, and record it once the drive gave back what was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import ExportNotOrderedError
from bmnn_desk.services.list_drive import drive_on
from bmnn_desk.services.new_item import NewItem, keep_item
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.drives import ListedDrive
    from bmnn_desk.domain.packages import Container, PackedFile
    from bmnn_desk.domain.secrecy import SecrecyLevel

CARRIER = "carrier"
ON_DRIVE = "on_drive"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OrderRequest:
    """What is to go onto which drive: every file by its digest; `peer` is None for a passphrase."""

    request_id: str
    day: date
    body: int
    drive: int
    year: int
    packed: tuple[PackedFile, ...]
    peer: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExportRequest:
    """What lies on the drive now, by its digest, read back and compared.

    `level` is the highest of what is in it, `size` bytes.
    """

    day: date
    order: OrderRequest
    level: SecrecyLevel
    container: Container
    name: str
    sha256: str
    size: int

    @property
    def request_id(self) -> str:
        """One order ends in one export."""
        return f"{self.order.request_id}-done"

    @property
    def body(self) -> int:
        """The body whose order it was."""
        return self.order.body


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The number of the export, and of the carrier that it made of the drive."""

    export: int
    item: int


@allowed(Role.CLERK, Role.OFFICER, second=SecondAct.EXPORT)
def order_export(work: Work, request: OrderRequest) -> None:
    """Put on record that these files may go onto this drive, before the first byte does.

    Raises:
        NotFoundError: the body has no such drive, or knows no such desk.
        DriveNotListedError: the drive is off the list that day.
    """
    drive = drive_on(work, request.drive, request.body, request.day)
    if request.peer is not None:
        work.find(t.PeerDesk, request.peer, request.body)
    work.about("drive", drive.id)


@allowed(Role.CLERK, Role.OFFICER)
def record_export(work: Work, request: ExportRequest) -> Exported:
    """Record what was written and read back; the package is a carrier (vật chứa) of its own.

    Raises:
        ExportNotOrderedError: this very order is not on record for this drive.
        AlreadySavedError: the order was used.
        NotFoundError, DriveNotListedError: as `order_export`.
    """
    order = request.order
    drive = drive_on(work, order.drive, order.body, order.day)
    act = work.session.scalars(select(t.Act).where(t.Act.request_id == order.request_id)).first()
    if act is None or (act.verb, act.object_kind, act.object_id) != (
        order_export.__name__,
        "drive",
        drive.id,
    ):
        raise ExportNotOrderedError
    item = _carrier(work, request, drive)
    row = work.keep(
        t.Export(
            body_id=order.body,
            drive_id=drive.id,
            item_id=item,
            year=order.year,
            day=request.day,
            container=request.container.value,
            name=request.name,
            sha256=request.sha256,
            size=request.size,
            contents=[[each.name, each.sha256, str(each.size)] for each in order.packed],
            peer_id=order.peer,
        )
    )
    work.about("export", row.id)
    return Exported(export=row.id, item=item)


def _carrier(work: Work, request: ExportRequest, drive: ListedDrive) -> int:
    new = NewItem(
        body=request.body,
        kind=CARRIER,
        title=request.name,
        level=request.level,
        since=request.day,
    )
    item = keep_item(work, new)
    copy = work.keep(t.Copy(item_id=item, number=1, kind=CopyKind.ORIGINAL))
    work.keep(
        t.CopyEvent(
            copy_id=copy.id,
            kind=CARRIER,
            day=request.day,
            holder=drive.holder,
            place=drive.serial,
            state=ON_DRIVE,
            paper=request.name,
        )
    )
    return item
