from __future__ import annotations

from pathlib import Path

from bmnn_desk.machine.mount_table import mount_of, mounts, seen

TABLE = """\
21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw,errors=remount-ro
22 21 8:17 / /mnt/th\\303\\240nh\\040ph\\134x rw shared:1 master:2 - vfat /dev/sdb1 rw
23 21 8:33 /trong /mnt/b ro - ext4 /dev/sdc1 rw
24 21 8:49 / /mnt/c rw - iso9660 /dev/sdd1 ro,nojoliet
25 21 0:40 / /mnt/c rw - tmpfs t rw
what is no line
"""


def table(root: Path) -> Path:
    (root / "proc/self").mkdir(parents=True)
    (root / "proc/self/mountinfo").write_text(TABLE, "utf-8")
    return root


def test_names_are_read_as_the_kernel_writes_them(tmp_path: Path) -> None:
    found = mounts(table(tmp_path))
    assert [each.point for each in found] == ["/", "/mnt/thành ph\\x", "/mnt/b", "/mnt/c", "/mnt/c"]
    assert [each.device for each in found] == ["8:1", "8:17", "8:33", "8:49", "0:40"]
    assert [each.inside for each in found] == ["/", "/", "/trong", "/", "/"]
    assert [each.file_system for each in found] == ["ext4", "vfat", "ext4", "iso9660", "tmpfs"]


def test_a_mount_is_read_only_by_itself_or_by_its_file_system(tmp_path: Path) -> None:
    found = mounts(table(tmp_path))
    assert [each.read_only for each in found] == [False, False, True, True, False]


def test_of_mounts_on_one_point_the_last_one_counts(tmp_path: Path) -> None:
    found = mounts(table(tmp_path))
    assert [each.device for each in seen(found)] == ["8:1", "8:17", "8:33", "0:40"]
    inside = mount_of(Path("/mnt/c/goi"), found)
    assert inside is not None
    assert inside.device == "0:40"


def test_a_path_lies_on_the_nearest_mount_above_it(tmp_path: Path) -> None:
    found = mounts(table(tmp_path))
    for path, device in (("/mnt/b", "8:33"), ("/mnt/bb", "8:1"), ("/", "8:1"), ("/x/y", "8:1")):
        mount = mount_of(Path(path), found)
        assert mount is not None
        assert mount.device == device


def test_a_system_without_the_table_has_no_mounts(tmp_path: Path) -> None:
    assert mounts(tmp_path) == ()
    assert mount_of(Path("/x"), ()) is None
