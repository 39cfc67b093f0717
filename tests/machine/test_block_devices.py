from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.drives import Encryption
from bmnn_desk.machine.block_devices import Below, BlockDevices
from tests.machine.drive_tree import laid_out
from tests.machine.test_removable_drives import tree

if TYPE_CHECKING:
    from pathlib import Path


def test_a_disk_is_told_by_the_bus_it_hangs_on(tmp_path: Path) -> None:
    (disk,) = BlockDevices(laid_out(tree("luks1"), tmp_path)).disks()
    assert disk.serial == "USB-LUKS1-001"
    assert disk.port.endswith("usb2/2-1")
    assert disk.is_removable  # though its own file says 0
    assert not disk.read_only


def test_what_lies_under_a_volume_is_its_disk_and_its_encryption(tmp_path: Path) -> None:
    devices = BlockDevices(laid_out(tree("veracrypt"), tmp_path))
    (disk,) = devices.disks()
    sealed, plain = devices.below("254:0"), devices.below("8:1")
    assert sealed == Below(disks=frozenset({disk}), encryption=Encryption.VERACRYPT)
    assert plain == Below(disks=frozenset({disk}), encryption=None)


def test_what_is_no_block_device_stands_on_nothing(tmp_path: Path) -> None:
    devices = BlockDevices(laid_out(tree("plain"), tmp_path))
    for number in ("0:23", "", "../..", "9:9"):
        assert devices.below(number).disks == frozenset()


def test_a_volume_in_a_file_stands_on_the_drive_that_the_file_lies_on(tmp_path: Path) -> None:
    given = tree("in_a_file")
    number = next(line.split(" ")[2] for line in given["mountinfo"] if "/run/four" in line)
    below = BlockDevices(laid_out(given, tmp_path)).below(number)
    assert below.encryption is Encryption.LUKS2
    assert {disk.serial for disk in below.disks} == {"USB-PLAIN-001"}
