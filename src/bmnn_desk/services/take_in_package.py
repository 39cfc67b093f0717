"""Take in a package of another desk that was opened and checked: its figures are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.packages import Manifest


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakeInRequest:
    """What the package says of itself, its digest, and the desk it came from."""

    request_id: str
    day: date
    body: int
    peer: int
    manifest: Manifest
    sha256: str


@allowed(Role.CLERK, Role.OFFICER)
def take_in_package(work: Work, request: TakeInRequest) -> int:
    """Keep a package's figures; its number comes back.

    A unit may send a year again: the newest package counts, the older ones stay on record.

    Raises:
        NotFoundError: the body knows no such desk.
        AlreadyThereError: this very package was taken in before.
    """
    given = request.manifest
    peer = work.find(t.PeerDesk, request.peer, request.body)
    row = work.keep(
        t.Package(
            body_id=request.body,
            peer_id=peer.id,
            unit_name=given.unit,
            year=given.year,
            day=request.day,
            sha256=request.sha256,
            manifest=[[each.name, each.sha256, str(each.size)] for each in given.files],
        )
    )
    work.session.add_all(
        t.PackageFigure(
            package_id=row.id,
            level=each.level,
            kind=each.kind,
            documents=each.documents,
            copies=each.copies,
        )
        for each in given.figures
    )
    work.about("package", row.id)
    return row.id
