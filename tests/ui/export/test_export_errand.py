"""The whole errand at a real store, onto a folder that stands for the drive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.packages import Container, PackageFigure, PackageFile, name_disagrees
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    DeskError,
    DriveFullError,
    DriveGoneError,
    DriveNotEncryptedError,
    DriveNotListedError,
    DriveReadOnlyError,
    NoDriveError,
    SecondPersonMissingError,
    SeveralDrivesError,
)
from bmnn_desk.machine.disk_hands import DiskHands
from bmnn_desk.machine.package_7z import unpack_7z
from bmnn_desk.machine.package_age import new_identity, open_ours
from bmnn_desk.machine.package_manifest import opened_package
from bmnn_desk.machine.package_zip import unpack_zip
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.export.export_errand import Lock, carried_out, collected, the_drive
from tests import export_desk, make
from tests.machine.packages import PASSPHRASE
from tests.services.ledger import counts, rows
from tests.services.test_list_drive import off_the_list
from tests.ui.export.plugged import PDF, SERIAL, names, parts, plugged

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

LOCK = Lock(passphrase=PASSPHRASE)


@pytest.fixture
def stick(tmp_path: Path, office: Office) -> Path:
    export_desk.listed(office, serial=SERIAL)
    return tmp_path / "thẻ"


def word(at: Office) -> PaperWord:
    return PaperWord(person=at.head)


def test_a_package_by_passphrase_is_on_the_drive_and_on_record(
    seat: Seat, office: Office, stick: Path
) -> None:
    drive = plugged(stick)
    errand = collected(seat, parts(office), LOCK, lambda: (drive,))
    done = carried_out(seat, errand, word(office))
    (name,) = names(stick)
    data = (stick / name).read_bytes()
    (row,) = rows(office, t.Export)
    assert (row.name, row.size, row.container) == (name, len(data), "7z")
    assert done.code in name
    assert not name_disagrees(name, row.sha256)
    opened = opened_package(unpack_7z(data, PASSPHRASE), row.sha256)
    assert [each.data for each in opened.files] == [PDF, PDF]
    assert opened.manifest.figures == parts(office).figures()
    assert (opened.manifest.unit, opened.manifest.level) == ("SỞ MẪU MỰC", SecrecyLevel.TOI_MAT)
    assert opened.manifest.journal_seq > 0
    assert (done.serial, done.files) == (SERIAL, 3)


def test_a_package_for_another_desk_opens_by_its_key_alone(
    seat: Seat, office: Office, stick: Path
) -> None:
    recipient, secret = new_identity()
    peer = export_desk.entered_peer(office, recipient=recipient, reports_to_us=False)
    lock = Lock(peer=peer, recipient=recipient)
    errand = collected(seat, parts(office), lock, lambda: (plugged(stick),))
    carried_out(seat, errand, word(office))
    (name,) = names(stick)
    assert name.endswith(".age")
    stream = open_ours((stick / name).read_bytes(), secret)
    assert len(opened_package(unpack_zip(stream), "").files) == 2
    (row,) = rows(office, t.Export)
    assert (row.peer_id, row.container) == (peer, Container.AGE)


def test_without_the_second_person_not_a_byte_is_written(
    seat: Seat, office: Office, stick: Path
) -> None:
    errand = collected(seat, parts(office), LOCK, lambda: (plugged(stick),))
    before = counts(office.desk)
    with pytest.raises(SecondPersonMissingError):
        carried_out(seat, errand)
    assert names(stick) == []
    assert counts(office.desk) == before
    carried_out(seat, errand, word(office))
    assert len(names(stick)) == 1


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"encryption": None}, DriveNotEncryptedError),
        ({"read_only": True}, DriveReadOnlyError),
        ({"serial": "USB-LA"}, DriveNotListedError),
    ],
)
def test_a_drive_that_will_not_do_stops_it_before_any_paper_is_made(
    seat: Seat,
    office: Office,
    stick: Path,
    changes: dict[str, object],
    error: type[DeskError],
) -> None:
    made: list[str] = []

    def make() -> tuple[PackageFile, ...]:
        made.append("a paper")
        return ()

    def count() -> tuple[PackageFigure, ...]:
        made.append("the figures")
        return ()

    given = parts(office)
    papers = tuple(replace(each, make=make) for each in given.papers)
    wanted = replace(given, papers=papers, figures=count)
    with pytest.raises(error):
        collected(seat, wanted, LOCK, lambda: (plugged(stick, **changes),))
    assert made == []


def test_no_drive_or_two_are_told(seat: Seat, office: Office, stick: Path) -> None:
    drive = plugged(stick)
    two = (drive, replace(drive, port="2"))
    with pytest.raises(NoDriveError):
        the_drive(seat, office.day, lambda: ())
    with pytest.raises(SeveralDrivesError):
        the_drive(seat, office.day, lambda: two)


def test_a_drive_pulled_after_the_order_leaves_an_order_and_no_export(
    seat: Seat, office: Office, stick: Path
) -> None:
    drive = plugged(stick)
    gone = plugged(stick, device="8:99")
    seen: list[DriveFound] = [drive, gone]
    errand = collected(seat, parts(office), LOCK, lambda: (seen.pop(0),))
    with pytest.raises(DriveGoneError):
        carried_out(seat, errand, word(office))
    assert names(stick) == []
    assert rows(office, t.Export) == []
    assert [row.verb for row in rows(office, t.Authorisation)] == ["order_export"]


def test_another_listed_drive_in_its_place_is_not_the_one_that_was_ordered(
    seat: Seat, office: Office, stick: Path
) -> None:
    export_desk.listed(office, serial="USB-HAI")
    seen = [plugged(stick), plugged(stick, serial="USB-HAI")]
    errand = collected(seat, parts(office), LOCK, lambda: (seen.pop(0),))
    with pytest.raises(DriveGoneError):
        carried_out(seat, errand, word(office))
    assert names(stick) == []


def test_what_cannot_be_recorded_is_taken_off_the_drive_again(
    seat: Seat, office: Office, stick: Path
) -> None:
    drive, (entry,) = plugged(stick), rows(office, t.Drive)
    looks: list[int] = []

    def find() -> tuple[DriveFound, ...]:
        """While it is looked for a second time, somebody takes it off the list."""
        looks.append(1)
        if len(looks) > 1:
            off_the_list(make.on(office, -1), entry.id)
        return (drive,)

    errand = collected(seat, parts(office), LOCK, find)
    with pytest.raises(DriveNotListedError):
        carried_out(seat, errand, word(office))
    assert names(stick) == []
    assert rows(office, t.Export) == []


def test_a_full_drive_keeps_nothing(
    seat: Seat, office: Office, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DiskHands, "free", lambda _self, _folder: 1000)
    errand = collected(seat, parts(office), LOCK, lambda: (plugged(stick),))
    with pytest.raises(DriveFullError):
        carried_out(seat, errand, word(office))
    assert names(stick) == []
    assert rows(office, t.Export) == []


def test_a_year_with_no_entries_goes_out_with_its_manifest_alone(
    seat: Seat, office: Office, stick: Path
) -> None:
    empty = parts(office, figures=tuple, papers=())
    errand = collected(seat, empty, LOCK, lambda: (plugged(stick),))
    done = carried_out(seat, errand, word(office))
    (name,) = names(stick)
    opened = opened_package(unpack_7z((stick / name).read_bytes(), PASSPHRASE), "")
    assert (done.files, opened.files, opened.manifest.figures) == (1, (), ())
    assert opened.manifest.level is SecrecyLevel.MAT


def test_with_the_clock_set_back_the_drive_is_not_on_the_list_yet(
    seat: Seat, office: Office, stick: Path
) -> None:
    early = replace(seat, today=lambda: make.on(office, -1).day)
    with pytest.raises(DriveNotListedError):
        collected(early, parts(office), LOCK, lambda: (plugged(stick),))
    assert names(stick) == []
