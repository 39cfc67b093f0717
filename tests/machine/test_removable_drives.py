"""Trees of /sys and mounts as the machine of `python -m tests.hunt drives` showed them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bmnn_desk.domain.drives import DriveFound, Encryption
from bmnn_desk.machine.removable_drives import DriveSources, drive_of, removable_drives
from tests.machine.drive_tree import laid_out, recorded_tree

TREES = Path(__file__).parent / "drives"
ROOM = (64_000_000, 60_000_000)
# Written out: mount points and encryption of every volume, by the serial of its drive.
SEEN: dict[str, dict[str, dict[str, Encryption | None]]] = {
    "nothing": {},
    "locked": {"USB-LUKS2-001": {}},
    "luks2": {"USB-LUKS2-001": {"/run/thẻ nhớ": Encryption.LUKS2}},
    "read_only": {"USB-LUKS2-001": {"/run/thẻ nhớ": Encryption.LUKS2}},
    "luks1": {"USB-LUKS1-001": {"/run/one": Encryption.LUKS1}},
    "veracrypt": {
        "USB-VERACRYPT-001": {"/run/beside": None, "/run/two": Encryption.VERACRYPT},
    },
    "truecrypt": {"USB-TRUECRYPT-001": {"/run/three": Encryption.VERACRYPT}},
    "plain": {"USB-PLAIN-001": {"/run/plain": None}},
    "two": {"USB-PLAIN-001": {"/run/plain": None}, "USB-TRUECRYPT-001": {}},
    "in_a_file": {
        "USB-PLAIN-001": {"/run/plain": None, "/run/four": Encryption.LUKS2},
    },
}


def tree(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((TREES / f"{name}.json").read_text("utf-8"))
    return found


def sources(root: Path) -> DriveSources:
    return DriveSources(root=root, usage=lambda _point: ROOM)


def seen(given: dict[str, Any], root: Path) -> tuple[DriveFound, ...]:
    return removable_drives(sources(laid_out(given, root)))


def replaced(given: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """The same tree, where one text stands for another throughout."""
    changed: dict[str, Any] = json.loads(json.dumps(given).replace(old, new))
    return changed


def test_every_recorded_tree_has_its_row() -> None:
    assert {path.stem for path in TREES.glob("*.json")} == set(SEEN)


@pytest.mark.parametrize("name", sorted(SEEN))
def test_a_real_machines_drives_are_seen_as_they_were(name: str, tmp_path: Path) -> None:
    drives = seen(tree(name), tmp_path)
    found = {
        drive.serial: {volume.mount: volume.encryption for volume in drive.volumes}
        for drive in drives
    }
    assert found == SEEN[name]
    for drive in drives:
        assert drive.model == "QEMU QEMU HARDDISK"
        for volume in drive.volumes:
            assert (volume.size, volume.free) == ROOM
            assert volume.read_only == (name == "read_only")


def test_a_tree_laid_out_again_is_recorded_as_it_was(tmp_path: Path) -> None:
    for name in SEEN:
        given = tree(name)
        again = recorded_tree(laid_out(given, tmp_path / name))
        assert again["links"] == given["links"]
        assert again["mountinfo"] == given["mountinfo"]


@pytest.mark.parametrize(
    ("uuid", "encryption"),
    [
        ("CRYPT-BITLK-stick", Encryption.BITLOCKER),
        ("CRYPT-LUKS1-574eec5e-stick", Encryption.LUKS1),
        ("CRYPT-TCRYPT-stick", Encryption.VERACRYPT),
        ("CRYPT-PLAIN-stick", None),
        ("LVM-574eec5e", None),
        ("", None),
    ],
)
def test_what_cryptsetup_opened_is_known_by_its_name(
    uuid: str, encryption: Encryption | None, tmp_path: Path
) -> None:
    given = replaced(tree("luks2"), "CRYPT-LUKS2-574eec5e70274f8285778496ea5e90c2-stick", uuid)
    (drive,) = seen(given, tmp_path)
    assert [volume.encryption for volume in drive.volumes] == [encryption]


def test_what_veracrypt_itself_opened_is_known_by_the_name_it_gives(tmp_path: Path) -> None:
    given = tree("luks2")
    given["files"]["sys/devices/virtual/block/dm-0/dm/uuid"] = ""
    given["files"]["sys/devices/virtual/block/dm-0/dm/name"] = "veracrypt1"
    (drive,) = seen(given, tmp_path)
    assert [volume.encryption for volume in drive.volumes] == [Encryption.VERACRYPT]


def test_a_volume_over_an_encrypted_device_is_encrypted(tmp_path: Path) -> None:
    given = tree("luks2")
    above = "sys/devices/virtual/block/dm-1"
    files = {"dm/uuid": "LVM-1", "dm/name": "nhom-o", "removable": "0", "ro": "0", "size": "9"}
    given["files"] |= {f"{above}/{name}": text for name, text in files.items()}
    given["links"] |= {
        "sys/block/dm-1": above,
        "sys/dev/block/254:1": above,
        f"{above}/slaves/dm-0": "sys/devices/virtual/block/dm-0",
    }
    given = replaced(given, "26 254:0 / /run", "26 254:1 / /run")
    (drive,) = seen(given, tmp_path)
    assert [volume.encryption for volume in drive.volumes] == [Encryption.LUKS2]


def test_a_device_that_stands_on_itself_is_no_endless_way_down(tmp_path: Path) -> None:
    given = tree("luks2")
    dm = "sys/devices/virtual/block/dm-0"
    given["links"][f"{dm}/slaves/dm-0"] = dm
    (drive,) = seen(given, tmp_path)
    assert drive.serial == "USB-LUKS2-001"


def test_a_volume_over_two_drives_belongs_to_neither(tmp_path: Path) -> None:
    given = tree("two")
    dm = "sys/devices/virtual/block/dm-0"
    files = {"dm/uuid": "CRYPT-LUKS2-1-x", "dm/name": "x", "removable": "0", "ro": "0", "size": "9"}
    given["files"] |= {f"{dm}/{name}": text for name, text in files.items()}
    given["links"] |= {"sys/block/dm-0": dm, "sys/dev/block/254:0": dm}
    for name in ("sda", "sdb"):
        given["links"][f"{dm}/slaves/{name}"] = given["links"][f"sys/block/{name}"]
    given["mountinfo"].append("90 26 254:0 / /run/x rw - ext4 /dev/mapper/x rw")
    assert all(
        volume.mount != "/run/x" for drive in seen(given, tmp_path) for volume in drive.volumes
    )


def test_the_drive_that_the_system_runs_from_is_none(tmp_path: Path) -> None:
    given = replaced(tree("plain"), "/run/plain", "/boot")
    assert seen(given, tmp_path) == ()


def test_a_disk_that_is_built_in_is_none(tmp_path: Path) -> None:
    given = replaced(tree("plain"), "/usb2/2-1/2-1:1.0/", "/ata1/")
    built_in = {
        name: "0" if name.endswith("block/sda/removable") else text
        for name, text in given["files"].items()
        if "idVendor" not in name
    }
    assert seen({**given, "files": built_in}, tmp_path) == ()


def test_a_reader_without_a_card_and_a_disc_are_none(tmp_path: Path) -> None:
    given = tree("plain")
    empty = {
        name: "0" if name.endswith("block/sda/size") else text
        for name, text in given["files"].items()
    }
    assert seen({**given, "files": empty}, tmp_path / "empty") == ()
    disc = replaced(replaced(given, "block/sda", "block/sr0"), "8:0", "11:0")
    assert seen(disc, tmp_path / "disc") == ()


def test_a_card_in_a_reader_of_the_board_is_a_drive_by_its_own_serial(tmp_path: Path) -> None:
    card = "sys/devices/pci0000:00/mmc_host/mmc0/mmc0:0001/block/mmcblk0"
    about = {"device/type": "SD", "device/serial": "0x1234", "device/name": "SC64G"}
    given = {
        "links": {"sys/block/mmcblk0": card, "sys/dev/block/179:0": card},
        "files": {f"{card}/{name}": text for name, text in about.items()}
        | {f"{card}/removable": "0", f"{card}/ro": "0", f"{card}/size": "99"},
        "mountinfo": ["90 26 179:0 / /media/the rw - vfat /dev/mmcblk0 rw"],
    }
    (drive,) = seen(given, tmp_path)
    assert (drive.serial, drive.model) == ("0x1234", "SC64G")


def test_a_drive_that_tells_no_serial_has_none_of_the_bus_it_hangs_on(tmp_path: Path) -> None:
    given = tree("luks2")
    serial = next(name for name in given["files"] if name.endswith("usb2/2-1/serial"))
    del given["files"][serial]
    (drive,) = seen(given, tmp_path)
    assert drive.serial == ""


def test_two_drives_of_one_serial_are_two(tmp_path: Path) -> None:
    given = replaced(tree("two"), "USB-TRUECRYPT-001", "USB-PLAIN-001")
    assert [drive.serial for drive in seen(given, tmp_path)] == ["USB-PLAIN-001"] * 2


def test_a_folder_of_a_drive_that_is_shown_elsewhere_is_not_the_drive(tmp_path: Path) -> None:
    given = tree("plain")
    given["mountinfo"].append("90 26 8:0 /trong /srv rw - vfat /dev/sda rw")
    (drive,) = seen(given, tmp_path)
    assert [volume.mount for volume in drive.volumes] == ["/run/plain"]


def test_a_mount_that_another_covers_is_not_seen(tmp_path: Path) -> None:
    given = tree("luks2")
    given["mountinfo"].append("90 26 0:99 / /run/thẻ\\040nhớ rw - tmpfs t rw")
    (drive,) = seen(given, tmp_path)
    assert drive.volumes == ()


def test_a_disk_with_its_lock_on_is_read_only_whatever_the_mount_says(tmp_path: Path) -> None:
    given = tree("luks2")
    switch = next(name for name in given["files"] if name.endswith("block/sda/ro"))
    given["files"][switch] = "1"
    (drive,) = seen(given, tmp_path)
    assert [volume.read_only for volume in drive.volumes] == [True]


def test_a_path_on_a_drive_is_told_from_a_folder_of_the_pc(tmp_path: Path) -> None:
    at = sources(laid_out(tree("veracrypt"), tmp_path))
    inside = drive_of(Path("/run/two/gói/bmnn.7z"), at)
    assert inside is not None
    assert [volume.encryption for volume in inside.volumes] == [Encryption.VERACRYPT]
    beside = drive_of(Path("/run/beside/bmnn.7z"), at)
    assert beside is not None
    assert [volume.encryption for volume in beside.volumes] == [None]
    assert drive_of(Path("/run/two-khac/bmnn.7z"), at) is None
    assert drive_of(Path("/root/bmnn.7z"), at) is None


def test_this_machine_can_be_asked_without_any_rights() -> None:
    drives = removable_drives()
    assert all(drive.port for drive in drives)
    if sys.platform == "linux":
        assert drive_of(Path(__file__)) is None or drives


def test_a_machine_without_such_folders_has_no_drives(tmp_path: Path) -> None:
    assert removable_drives(sources(tmp_path)) == ()
