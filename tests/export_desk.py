"""Requests around drives, other desks and packages that go through, to vary."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.packages import (
    Container,
    Manifest,
    PackageFigure,
    PackageFile,
    packed_file,
)
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.machine.package_age import new_identity
from bmnn_desk.services.list_drive import DriveRequest, approve_drive, list_drive
from bmnn_desk.services.peers import IdentityRequest, PeerRequest, enter_peer
from bmnn_desk.services.record_export import (
    Exported,
    ExportRequest,
    OrderRequest,
    order_export,
    record_export,
)
from bmnn_desk.services.take_in_package import TakeInRequest, take_in_package
from tests import make

if TYPE_CHECKING:
    from tests.make import Office

SERIAL = "USB-MAU-001"
FILES = (
    PackageFile(name="thong-ke.pdf", data=b"%PDF-1.7 mau"),
    PackageFile(name="so-di.csv", data=b"so;ngay\n1;2025-03-10\n"),
)


def drive(at: Office, **changes: Any) -> DriveRequest:  # noqa: ANN401
    """A drive for the list; each has a serial of its own unless it is said."""
    plain = DriveRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        serial=make.request_id(),
        model="Ổ mẫu 64 GB",
        holder="Lê Thị Văn Thư",
        ground="Quyết định số 12/QĐ-SMM",
    )
    return replace(plain, **changes)


def listed(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A drive on the list."""
    return at.desk.do(list_drive, drive(at, **changes))


def approved(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A drive that encrypts itself, on the list; the head will sign for it."""
    return at.desk.do(approve_drive, drive(at, **changes), PaperWord(person=at.head))


def order(at: Office, **changes: Any) -> OrderRequest:  # noqa: ANN401
    """An order for a drive that was just listed, unless one is named."""
    plain = OrderRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        drive=changes.pop("drive", None) or listed(at),
        year=at.day.year,
        packed=tuple(map(packed_file, FILES)),
    )
    return replace(plain, **changes)


def ordered(at: Office, **changes: Any) -> OrderRequest:  # noqa: ANN401
    """An order on record."""
    request = order(at, **changes)
    at.desk.do(order_export, request, PaperWord(person=at.head))
    return request


def export(at: Office, given: OrderRequest | None = None, **changes: Any) -> ExportRequest:  # noqa: ANN401
    """What lies on the drive after an order."""
    found = given or ordered(at)
    digest = hashlib.sha256(found.request_id.encode()).hexdigest()
    plain = ExportRequest(
        day=at.day,
        order=found,
        level=SecrecyLevel.TOI_MAT,
        container=Container.SEVEN_ZIP,
        name="bmnn-2025-ABCD-EFGH-IJKL.7z",
        sha256=digest,
        size=4321,
    )
    return replace(plain, **changes)


def exported(at: Office, **changes: Any) -> Exported:  # noqa: ANN401
    """A package on record."""
    return at.desk.do(record_export, export(at, **changes))


def peer(at: Office, **changes: Any) -> PeerRequest:  # noqa: ANN401
    """Another desk; each has a name and a key of its own unless it is said."""
    plain = PeerRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name=f"Phòng {make.request_id()}",
        recipient=new_identity()[0],
        reports_to_us=True,
    )
    return replace(plain, **changes)


def entered_peer(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """Another desk on record."""
    return at.desk.do(enter_peer, peer(at, **changes))


def identity(at: Office) -> IdentityRequest:
    """A key pair for this desk."""
    return IdentityRequest(request_id=make.request_id(), day=at.day)


def manifest(at: Office, figures: tuple[PackageFigure, ...] = (), **changes: Any) -> Manifest:  # noqa: ANN401
    """What a unit's package says of itself."""
    year = at.day.year
    plain = Manifest(
        unit="PHÒNG MẪU MỰC",
        sender="",
        year=year,
        since=date(year - 1, 12, 15),
        until=date(year, 12, 14),
        day=at.day,
        level=SecrecyLevel.MAT,
        figures=figures or (figure(SecrecyLevel.MAT, "issued", 3),),
        files=tuple(map(packed_file, FILES)),
    )
    return replace(plain, **changes)


def figure(
    level: SecrecyLevel, kind: str, documents: int, copies: int | None = None
) -> PackageFigure:
    """A figure; of as many copies as documents unless it is said."""
    return PackageFigure(
        level=level,
        kind=kind,
        documents=documents,
        copies=documents if copies is None else copies,
    )


def take_in(at: Office, **changes: Any) -> TakeInRequest:  # noqa: ANN401
    """A package of a unit that was just entered, unless one is named."""
    given = changes.pop("manifest", None) or manifest(at)
    unit = changes.pop("peer", None) or entered_peer(at)
    name = make.request_id()
    plain = TakeInRequest(
        request_id=name,
        day=at.day,
        body=at.body,
        peer=unit,
        manifest=given,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
    )
    return replace(plain, **changes)


def taken_in(at: Office, **changes: Any) -> int:  # noqa: ANN401
    """A package on record."""
    return at.desk.do(take_in_package, take_in(at, **changes))
