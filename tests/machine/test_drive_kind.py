from __future__ import annotations

from pathlib import Path

import pytest

from bmnn_desk.machine.drive_kind import DriveKind, drive_kind, kind_by_mounts

MOUNTS = """\
21 1 8:1 / / rw - ext4 /dev/sda1 rw
22 21 8:17 / /mnt/stick rw shared:1 - vfat /dev/sdb1 rw
23 21 0:40 / /mnt/may\\040chu rw - cifs //may-chu/chung rw
24 21 0:41 / /dev/shm rw - tmpfs tmpfs rw
25 21 8:33 / /media/van-thu/USB rw - exfat /dev/sdc1 rw
26 21 8:18 / /mnt/twice rw - ext4 /dev/sda2 rw
27 26 0:42 / /mnt/twice rw - nfs4 may-chu:/x rw
28 21 8:49 / /mnt/usb-disk rw - ext4 /dev/sdd1 rw
29 21 253:0 / /mnt/locked-stick rw - ext4 /dev/mapper/luks-1 rw
30 21 253:1 / /mnt/locked-disk rw - ext4 /dev/mapper/luks-2 rw
31 21 0:43 / /mnt/drive rw - fuse.google-drive-ocamlfuse gdfuse rw
32 21 0:44 / /mnt/onedrive rw - fuse.onedriver onedriver rw
33 21 0:45 / /mnt/host rw - fuse.vmhgfs-fuse vmhgfs rw
34 21 0:46 / /mnt/box rw - vboxsf chung rw
35 21 0:47 / /mnt/parallels rw - prl_fs chung rw
36 21 8:2 / /mnt/windows rw - fuse.ntfs-3g /dev/sda2 rw
37 21 8:2 / /mnt/windows-too rw - fuseblk /dev/sda2 rw
38 21 8:18 / /mnt/stick-of-windows rw - fuseblk /dev/sdb2 rw
"""


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """As /sys/dev/block is: links to disks, and to partitions inside their disks."""
    numbers = tmp_path / "dev"
    numbers.mkdir()
    for disk, number, removable in (
        ("sda", "8:1", "0"),
        ("sdb", "8:17", "1"),
        ("sdc", "8:33", "0"),
    ):
        partition = tmp_path / "block" / disk / f"{disk}1"
        partition.mkdir(parents=True)
        (partition.parent / "removable").write_text(f"{removable}\n")
        (numbers / number).symlink_to(partition)
    (numbers / "8:18").symlink_to(tmp_path / "block" / "sdb" / "sdb1")
    usb = tmp_path / "pci0000:00" / "usb1" / "1-1" / "block" / "sdd" / "sdd1"
    usb.mkdir(parents=True)
    (usb.parent / "removable").write_text("0\n")
    (numbers / "8:49").symlink_to(usb)
    for name, number, below in (("dm-0", "253:0", "sdb"), ("dm-1", "253:1", "sda")):
        slaves = tmp_path / "block" / name / "slaves"
        slaves.mkdir(parents=True)
        (slaves / f"{below}1").symlink_to(tmp_path / "block" / below / f"{below}1")
        (slaves.parent / "removable").write_text("0\n")
        (numbers / number).symlink_to(slaves.parent)
    return numbers


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/van-thu/BMNN", DriveKind.FIXED),
        ("/mnt/stick/kho/chưa-có", DriveKind.REMOVABLE),
        ("/mnt/stick2/kho", DriveKind.FIXED),
        ("/mnt/may chu/kho", DriveKind.NETWORK),
        ("/dev/shm/kho", DriveKind.MEMORY),  # noqa: S108
        ("/media/van-thu/USB/kho", DriveKind.REMOVABLE),
        ("/mnt/twice/kho", DriveKind.NETWORK),
        ("/mnt/usb-disk/kho", DriveKind.REMOVABLE),
        ("/mnt/locked-stick/kho", DriveKind.REMOVABLE),
        ("/mnt/locked-disk/kho", DriveKind.FIXED),
        ("/mnt/drive/kho", DriveKind.NETWORK),
        ("/mnt/onedrive/kho", DriveKind.NETWORK),
        ("/mnt/host/kho", DriveKind.NETWORK),
        ("/mnt/box/kho", DriveKind.NETWORK),
        ("/mnt/parallels/kho", DriveKind.NETWORK),
        ("/mnt/windows/kho", DriveKind.FIXED),
        ("/mnt/windows-too/kho", DriveKind.FIXED),
        ("/mnt/stick-of-windows/kho", DriveKind.REMOVABLE),
    ],
)
def test_the_innermost_mount_says_what_the_drive_is(
    path: str, kind: DriveKind, blocks: Path
) -> None:
    assert kind_by_mounts(Path(path), MOUNTS, blocks) is kind


def test_this_machines_own_disk_is_built_in() -> None:
    assert drive_kind(Path(__file__)) in {DriveKind.FIXED, DriveKind.MEMORY}
