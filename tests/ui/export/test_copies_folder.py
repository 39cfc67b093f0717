from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drives import DriveFound, Encryption, ListedDrive, VolumeFound
from bmnn_desk.errors import (
    DriveNotEncryptedError,
    DriveNotListedError,
    DriveReadOnlyError,
    FilesNotSavedError,
    FolderNotWritableError,
    FolderRefusedError,
)
from bmnn_desk.machine.drive_kind import DriveKind
from bmnn_desk.machine.store_places import Around
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of, write_files
from bmnn_desk.ui.write_file import write_beside
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SERIAL = "USB0001"
FILES = (("a-ban-01.pdf", b"mot"), ("a-ban-02.pdf", b"hai"))


def around(folder: Path, kind: DriveKind = DriveKind.FIXED) -> Around:
    """A machine where the tests' own folder is no temporary one."""
    return Around(home=folder, environment={}, temporary=(), drive=lambda _path: kind)


def listed(serial: str = SERIAL) -> tuple[ListedDrive, ...]:
    return (
        ListedDrive(
            id=1,
            serial=serial,
            model="Mẫu",
            holder="Văn thư",
            ground="01/QĐ-SMM",
            self_encrypting=False,
            since=make.OLD,
            ended_on=None,
        ),
    )


def drive(
    *, encryption: Encryption | None = Encryption.VERACRYPT, read_only: bool = False
) -> Callable[[Path], DriveFound | None]:
    volume = VolumeFound(
        mount="/media/mau",
        device="8:17",
        encryption=encryption,
        file_system="ext4",
        read_only=read_only,
        size=10**9,
        free=10**9,
    )
    found = DriveFound(port="1-1", serial=SERIAL, model="Mẫu", volumes=(volume,))
    return lambda _path: found


def nowhere(_path: Path) -> None:
    return None


def test_a_folder_of_this_pc_has_no_serial_and_the_offices_drive_has(tmp_path: Path) -> None:
    assert serial_of(tmp_path, (), around(tmp_path), nowhere) == ""
    assert serial_of(tmp_path, listed(), around(tmp_path), drive()) == SERIAL


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("OneDrive - Sở Mẫu", DriveKind.FIXED, "cloud"),
        ("rieng", DriveKind.NETWORK, "network"),
        ("rieng", DriveKind.REMOVABLE, "removable"),
    ],
)
def test_a_place_that_leaves_the_machine_is_refused(
    tmp_path: Path, name: str, kind: DriveKind, why: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    with pytest.raises(FolderRefusedError) as refused:
        serial_of(folder, (), around(tmp_path, kind), nowhere)
    assert refused.value.kind == why


def test_a_drive_must_be_encrypted_listed_and_writable(tmp_path: Path) -> None:
    here = around(tmp_path)
    with pytest.raises(DriveNotEncryptedError):
        serial_of(tmp_path, listed(), here, drive(encryption=None))
    with pytest.raises(DriveNotListedError):
        serial_of(tmp_path, listed("USB9999"), here, drive())
    with pytest.raises(DriveReadOnlyError):
        serial_of(tmp_path, listed(), here, drive(read_only=True))


def test_every_file_is_written_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    (tmp_path / FILES[0][0]).write_bytes(b"cu")
    write_files(tmp_path, FILES)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == dict(FILES)


def test_a_stick_that_is_pulled_out_tells_how_many_files_lie_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    def pulled(path: Path, data: bytes) -> None:
        if path.name == FILES[1][0]:
            stick.rename(tmp_path / "gone")
        write_beside(path, data)

    monkeypatch.setattr(copies_folder, "write_beside", pulled)
    with pytest.raises(FilesNotSavedError) as told:
        write_files(stick, FILES)
    assert (told.value.done, told.value.count) == (1, 2)


def test_a_folder_that_refuses_writing_says_so(tmp_path: Path) -> None:
    (tmp_path / FILES[0][0]).mkdir()
    with pytest.raises(FolderNotWritableError):
        write_files(tmp_path, FILES)


def test_each_file_is_told_of_before_it_is_written(tmp_path: Path) -> None:
    there: list[int] = []
    write_files(tmp_path, FILES, lambda _done: there.append(len(list(tmp_path.iterdir()))))
    assert there == list(range(len(FILES)))
