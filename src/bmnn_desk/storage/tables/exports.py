"""Listed drives, what went onto them, other desks and the packages that came from them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class Drive(Record):
    """A removable drive on the office's list, by serial; `self_encrypting` ones are approved so."""

    __tablename__ = "drive"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    serial: Mapped[str]
    model: Mapped[str]
    holder: Mapped[str]
    ground: Mapped[str]
    self_encrypting: Mapped[bool]
    since: Mapped[date]


class Export(Record):
    """A package that went onto a drive, read back and compared; it is a carrier of its own."""

    __tablename__ = "export"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    drive_id: Mapped[int] = mapped_column(ForeignKey("drive.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    year: Mapped[int]
    day: Mapped[date]
    container: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    contents: Mapped[list[list[str]]]
    peer_id: Mapped[int | None] = mapped_column(ForeignKey("peer_desk.id"))


class PeerDesk(Record):
    """Another desk: its name, its public key (age), whether it is a unit that reports to us."""

    __tablename__ = "peer_desk"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    name: Mapped[str]
    recipient: Mapped[str]
    reports_to_us: Mapped[bool]
    since: Mapped[date]


class DeskIdentity(Record):
    """This desk's key pair (age); the newest row holds. The secret half never leaves the store."""

    __tablename__ = "desk_identity"

    recipient: Mapped[str]
    secret: Mapped[str]
    since: Mapped[date]


class Package(Record):
    """A package of another desk, opened and checked: whose, of which year, its digest."""

    __tablename__ = "package"
    __table_args__ = (UniqueConstraint("body_id", "sha256"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    peer_id: Mapped[int | None] = mapped_column(ForeignKey("peer_desk.id"), index=True)
    unit_name: Mapped[str]
    year: Mapped[int]
    day: Mapped[date]
    sha256: Mapped[str]
    manifest: Mapped[list[list[str]]]


class PackageFigure(Record):
    """A figure that a package brought."""

    __tablename__ = "package_figure"
    __table_args__ = (UniqueConstraint("package_id", "level", "kind"),)

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"))
    level: Mapped[SecrecyLevel]
    kind: Mapped[str]
    documents: Mapped[int]
    copies: Mapped[int]
