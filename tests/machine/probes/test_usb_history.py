from __future__ import annotations

import gzip
import os
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import DriveSeen
from bmnn_desk.machine.probes.usb_history import usb_history
from tests.machine.probes.trees import refuse, written

if TYPE_CHECKING:
    from pathlib import Path

STICK = """\
2025-02-03T08:11:02.1+07:00 may kernel: [  88.1] usb 1-2: new high-speed USB device number 5
2025-02-03T08:11:02.2+07:00 may kernel: [  88.2] usb 1-2: Product: Ultra
2025-02-03T08:11:02.2+07:00 may kernel: [  88.2] usb 1-2: SerialNumber: 4C530001
2025-02-03T08:11:02.3+07:00 may kernel: usb-storage 1-2:1.0: USB Mass Storage device detected
"""
KEYBOARD = """\
2025-02-04T08:00:00 may kernel: usb 1-3: new low-speed USB device number 6 using xhci_hcd
2025-02-04T08:00:00 may kernel: usb 1-3: SerialNumber: BANPHIM
2025-02-04T08:00:00 may kernel: input: Keyboard as /devices/input7
"""
OLD_WAY = """\
Feb  9 10:00:00 may kernel: usb 2-1.4: new SuperSpeed USB device number 2 using xhci_hcd
Feb  9 10:00:00 may kernel: usb 2-1.4: SerialNumber: HDD-77
Feb  9 10:00:01 may kernel: uas 2-1.4:1.0: USB Attached SCSI device
"""


def test_a_stick_is_told_with_its_serial_and_its_day(tmp_path: Path) -> None:
    root = written(tmp_path, {"var/log/kern.log": STICK + KEYBOARD})
    assert usb_history(root) == (DriveSeen(serial="4C530001", model="Ultra", day=date(2025, 2, 3)),)


def test_packed_logs_are_read_and_the_last_day_of_a_drive_stands(tmp_path: Path) -> None:
    root = written(tmp_path, {"var/log/syslog": STICK})
    later = STICK.replace("2025-02-03", "2025-03-01")
    (root / "var/log/syslog.2.gz").write_bytes(gzip.compress(later.encode()))
    (drive,) = usb_history(root) or ()
    assert drive.day == date(2025, 3, 1)


def test_of_many_logs_those_written_last_are_read(tmp_path: Path) -> None:
    names = [f"var/log/syslog-202501{day:02}" for day in range(1, 32)]
    root = written(tmp_path, dict.fromkeys(names, KEYBOARD))
    for age, name in enumerate(reversed(names)):
        os.utime(root / name, (1_700_000_000 - age, 1_700_000_000 - age))
    (root / names[0]).write_text(STICK, "utf-8")
    os.utime(root / names[0], (1_600_000_000, 1_600_000_000))
    assert usb_history(root) == ()
    (root / names[-1]).write_text(STICK, "utf-8")
    assert [drive.serial for drive in usb_history(root) or ()] == ["4C530001"]


def test_the_older_way_of_writing_has_no_year_and_so_no_day(tmp_path: Path) -> None:
    root = written(tmp_path, {"var/log/messages": OLD_WAY})
    assert usb_history(root) == (DriveSeen(serial="HDD-77", model="", day=None),)


def test_a_port_that_is_used_anew_forgets_the_drive_before(tmp_path: Path) -> None:
    nameless = STICK.replace("usb 1-2: SerialNumber: 4C530001\n", "usb 1-2: Manufacturer: X\n")
    root = written(tmp_path, {"var/log/kern.log": STICK + nameless})
    assert [drive.serial for drive in usb_history(root) or ()] == ["4C530001", "?"]


def test_a_log_that_is_no_text_and_a_broken_packed_one_are_passed_over(tmp_path: Path) -> None:
    root = written(tmp_path, {"var/log/syslog": "\0" * 2000 + "\n" + STICK})
    (root / "var/log/syslog.1.gz").write_bytes(b"\x1f\x8bkhong phai")
    assert len(usb_history(root) or ()) == 1


def test_without_a_readable_log_nothing_is_known(tmp_path: Path) -> None:
    assert usb_history(tmp_path) is None
    root = written(tmp_path, {"var/log/alternatives.log": STICK})
    assert usb_history(root) is None
    written(root, {"var/log/kern.log": STICK})
    refused = refuse(root / "var/log/kern.log")
    assert (usb_history(root) is None) is refused


def test_a_log_without_any_drive_is_known_to_have_none(tmp_path: Path) -> None:
    assert usb_history(written(tmp_path, {"var/log/kern.log": KEYBOARD})) == ()
