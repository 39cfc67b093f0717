"""A package that one store wrote is opened by another, or refused with its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.export_entries import PeerEntry
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import (
    DeskError,
    DriveNotEncryptedError,
    DriveNotListedError,
    FileMissingError,
    IdentityMissingError,
    NotOnADriveError,
    PackageChangedError,
    PackageDamagedError,
    PackageForAnotherError,
    PackagePassphraseError,
)
from bmnn_desk.machine.package_age import new_identity
from bmnn_desk.services.peers import make_identity
from bmnn_desk.ui.export.export_errand import Lock, carried_out, collected
from bmnn_desk.ui.export.take_in_errand import PackagePlace, is_for_a_key, opened, sender_of
from tests import export_desk
from tests.machine.packages import PASSPHRASE
from tests.ui.export.plugged import PDF, SERIAL, names, parts, plugged

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def stick(tmp_path: Path, office: Office) -> Path:
    export_desk.listed(office, serial=SERIAL)
    return tmp_path / "thẻ"


def exported(seat: Seat, at: Office, stick: Path, lock: Lock) -> Path:
    drive = plugged(stick)
    errand = collected(seat, parts(at), lock, lambda: (drive,))
    carried_out(seat, errand, PaperWord(person=at.head))
    return stick / names(stick)[0]


def place(path: Path, passphrase: str = PASSPHRASE, **changes: object) -> PackagePlace:
    drive = plugged(path.parent, **changes)
    return PackagePlace(path=path, passphrase=passphrase, find=lambda _path: drive)


def refused(seat: Seat, asked: PackagePlace, error: type[DeskError]) -> None:
    with pytest.raises(error):
        opened(seat, asked)


def test_what_was_exported_is_read_back_to_the_unit(
    seat: Seat, office: Office, stick: Path
) -> None:
    path = exported(seat, office, stick, Lock(passphrase=PASSPHRASE))
    package = opened(seat, place(path))
    assert package.manifest.figures == parts(office).figures()
    assert [each.data for each in package.files] == [PDF, PDF]
    assert not is_for_a_key(path)


def test_a_package_for_this_desk_opens_without_a_passphrase(
    seat: Seat, office: Office, stick: Path
) -> None:
    own = office.desk.do(make_identity, export_desk.identity(office))
    peer = export_desk.entered_peer(office, recipient=own)
    path = exported(seat, office, stick, Lock(peer=peer, recipient=own))
    assert is_for_a_key(path)
    package = opened(seat, place(path, ""))
    assert package.manifest.sender == own


def test_a_package_of_another_desk_is_not_ours(seat: Seat, office: Office, stick: Path) -> None:
    recipient = new_identity()[0]
    peer = export_desk.entered_peer(office, recipient=recipient)
    path = exported(seat, office, stick, Lock(peer=peer, recipient=recipient))
    refused(seat, place(path), IdentityMissingError)
    office.desk.do(make_identity, export_desk.identity(office))
    refused(seat, place(path), PackageForAnotherError)


def test_a_changed_byte_is_told_from_a_wrong_passphrase(
    seat: Seat, office: Office, stick: Path
) -> None:
    path = exported(seat, office, stick, Lock(passphrase=PASSPHRASE))
    refused(seat, place(path, "sai hẳn rồi nhé"), PackagePassphraseError)
    data = bytearray(path.read_bytes())
    for at in range(0, len(data), len(data) // 7):
        data[at] ^= 1
        path.write_bytes(bytes(data))
        refused(seat, place(path), PackageChangedError)
        refused(seat, place(path, "sai hẳn rồi nhé"), PackageChangedError)
        data[at] ^= 1


def test_a_folder_or_a_drive_that_is_not_the_offices_is_refused(
    seat: Seat, office: Office, stick: Path
) -> None:
    path = exported(seat, office, stick, Lock(passphrase=PASSPHRASE))
    here = PackagePlace(path=path, passphrase=PASSPHRASE, find=lambda _path: None)
    refused(seat, here, NotOnADriveError)
    refused(seat, place(path, encryption=None), DriveNotEncryptedError)
    refused(seat, place(path, serial="USB-LA"), DriveNotListedError)
    assert opened(seat, place(path, read_only=True)).files


def test_this_test_itself_lies_in_a_folder_of_the_pc(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "bmnn.7z"
    path.write_bytes(b"7z")
    refused(seat, PackagePlace(path=path), NotOnADriveError)


def test_a_file_that_is_gone_or_is_no_package_is_told(seat: Seat, stick: Path) -> None:
    plugged(stick)
    refused(seat, place(stick / "khong-co.7z"), FileMissingError)
    (stick / "thu.7z").write_bytes(b"%PDF-1.7")
    refused(seat, place(stick / "thu.7z"), PackageDamagedError)


def test_the_sender_is_found_by_key_then_by_name(office: Office) -> None:
    def peer(number: int, name: str, recipient: str) -> PeerEntry:
        return PeerEntry(
            peer=number, name=name, recipient=recipient, reports_to_us=True, since=office.day
        )

    peers = (peer(1, "Phòng Mẫu Mực", "age1a"), peer(2, "Phòng Khác", "age1b"))
    by_key = export_desk.manifest(office, sender="age1b")
    assert sender_of(by_key, peers) == 2
    assert sender_of(export_desk.manifest(office, sender=""), peers) == 1
    unknown = export_desk.manifest(office, sender="age1c", unit="Phòng Lạ")
    assert sender_of(unknown, peers) is None
