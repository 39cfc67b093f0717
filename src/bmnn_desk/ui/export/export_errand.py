"""The errand of an export: order, close, write beside, read back, name, record. No widget here."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.packages import (
    MANIFEST_NAME,
    Container,
    Manifest,
    PackageFile,
    highest_of,
    package_code,
    package_name,
    packed_file,
)
from bmnn_desk.errors import AlreadySavedError, DriveGoneError, SavedNotAnchoredError
from bmnn_desk.machine.chosen_drive import chosen_drive
from bmnn_desk.machine.package_age import close_for
from bmnn_desk.machine.package_manifest import manifest_bytes
from bmnn_desk.machine.package_zip import pack_zip
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.machine.write_to_drive import write_to_drive
from bmnn_desk.services.export_list import SenderAsked, sender_facts
from bmnn_desk.services.record_export import (
    ExportRequest,
    OrderRequest,
    order_export,
    record_export,
)
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.drives import ChosenDrive, DriveFound
    from bmnn_desk.domain.export_entries import SenderFacts
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.ui.export.year_parts import YearParts
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Lock:
    """By what a package is closed: a passphrase, or another desk's number and public key."""

    passphrase: str = ""
    peer: int | None = None
    recipient: str = ""

    @property
    def container(self) -> Container:
        """The container that this closes."""
        return Container.SEVEN_ZIP if self.peer is None else Container.AGE


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Errand:
    """What was collected, the drive it is for, and the order that is asked for."""

    files: tuple[PackageFile, ...]
    level: SecrecyLevel
    lock: Lock
    order: OrderRequest
    drive: ChosenDrive
    find: Callable[[], tuple[DriveFound, ...]] = removable_drives


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheDrive:
    """What is on the drive now, read back, compared and on record."""

    code: str
    serial: str
    files: int
    size: int


def the_drive(
    seat: Seat, day: date, find: Callable[[], tuple[DriveFound, ...]] = removable_drives
) -> tuple[ChosenDrive, SenderFacts]:
    """The one drive that may be written now, and who sends.

    Raises:
        DeskError: why there is none (machine.chosen_drive).
    """
    (facts,) = seat.desk.read(sender_facts, SenderAsked(body=seat.body, day=day))
    return chosen_drive(find(), facts.drives), facts


def collected(
    seat: Seat,
    parts: YearParts,
    lock: Lock,
    find: Callable[[], tuple[DriveFound, ...]] = removable_drives,
    told: Callable[[int], object] = lambda _done: None,
) -> Errand:
    """Look for the drive, count, then make every file and the manifest that tells of them.

    `told` hears before each paper how many are made, in this thread.

    Raises:
        DeskError: there is no drive for it, or a paper cannot be made.
    """
    day = seat.today()
    drive, facts = the_drive(seat, day, find)
    files: tuple[PackageFile, ...] = ()
    for done, paper in enumerate(parts.papers):
        told(done)
        files += paper.make()
    figures = parts.figures()
    level = highest_of(figures)
    manifest = Manifest(
        unit=facts.unit,
        sender=facts.recipient,
        year=parts.year,
        since=parts.since,
        until=parts.until,
        day=day,
        level=level,
        figures=figures,
        files=tuple(map(packed_file, files)),
        journal_seq=facts.journal_seq,
        journal_head=facts.journal_head,
    )
    whole = (PackageFile(name=MANIFEST_NAME, data=manifest_bytes(manifest)), *files)
    order = OrderRequest(
        request_id=new_request_id(),
        day=day,
        body=seat.body,
        drive=drive.listed.id,
        year=parts.year,
        packed=tuple(map(packed_file, whole)),
        peer=lock.peer,
    )
    return Errand(files=whole, level=level, lock=lock, order=order, drive=drive, find=find)


def carried_out(seat: Seat, errand: Errand, word: Approval | PaperWord | None = None) -> OnTheDrive:
    """Order it, close it, write it and record it; on any mishap nothing is left on the drive.

    Raises:
        SecondPersonMissingError: the office asks for one; nothing was written.
        DeskError: why it is not there.
    """
    with suppress(SavedNotAnchoredError):  # ordered all the same; the next act anchors it
        seat.desk.do(order_export, errand.order, word)
    data = _closed(seat, errand)
    drive, _facts = the_drive(seat, errand.order.day, errand.find)
    if drive.listed.id != errand.order.drive:
        raise DriveGoneError
    digest = hashlib.sha256(data).hexdigest()
    name = package_name(errand.order.year, digest, errand.lock.container)
    made = write_to_drive(drive.volume, name, data)
    is_recorded = False
    try:
        made.named()
        _record(seat, errand, name, data)
        is_recorded = True
    finally:
        if not is_recorded:
            made.taken_away()
    return OnTheDrive(
        code=package_code(digest),
        serial=drive.listed.serial,
        files=len(errand.files),
        size=len(data),
    )


def _record(seat: Seat, errand: Errand, name: str, data: bytes) -> None:
    request = ExportRequest(
        day=errand.order.day,
        order=errand.order,
        level=errand.level,
        container=errand.lock.container,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
    )
    try:
        seat.desk.do(record_export, request)
    except (AlreadySavedError, SavedNotAnchoredError):
        return


def _closed(seat: Seat, errand: Errand) -> bytes:
    if errand.lock.container is Container.AGE:
        return close_for(pack_zip(errand.files), errand.lock.recipient)
    return seat.worker.do(jobs.PACK_7Z, errand.files, errand.lock.passphrase)
