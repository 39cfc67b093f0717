"""A drive for windows: a folder of the test that looks like an encrypted one, and what is on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.drives import DriveFound, Encryption, VolumeFound
from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.machine.disk_hands import DiskHands
from bmnn_desk.ui.export.year_parts import YearPaper, YearParts
from tests import export_desk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.make import Office

SERIAL = "USB-MAU-001"
PDF = b"%PDF-1.7 " + bytes(range(256)) * 20


def plugged(folder: Path, **changes: Any) -> DriveFound:  # noqa: ANN401
    """The drive, with one volume that lies in `folder`; `changes` are of the volume."""
    folder.mkdir(exist_ok=True)
    plain: dict[str, Any] = {
        "mount": str(folder),
        "device": DiskHands().device(folder),
        "encryption": Encryption.LUKS2,
        "file_system": "vfat",
        "read_only": False,
        "size": 64 * 10**9,
        "free": 60 * 10**9,
    }
    serial = changes.pop("serial", SERIAL)
    volume = VolumeFound(**{**plain, **changes})
    return DriveFound(port="usb1/1-1", serial=serial, model="Ổ mẫu 64 GB", volumes=(volume,))


def parts(at: Office, **changes: Any) -> YearParts:  # noqa: ANN401
    """A year of which there are statistics and a report."""
    year = at.day.year
    plain: dict[str, Any] = {
        "year": year,
        "since": date(year - 1, 12, 15),
        "until": date(year, 12, 14),
        "figures": lambda: (
            export_desk.figure(SecrecyLevel.MAT, "issued", 3, 12),
            export_desk.figure(SecrecyLevel.TOI_MAT, "closing", 2, 2),
        ),
        "papers": (paper("statistics", "Thống kê"), paper("report", "Báo cáo năm")),
    }
    return YearParts(**{**plain, **changes})


def paper(key: str, words: str) -> YearPaper:
    """A part of one file."""
    return YearPaper(key=key, words=words, make=lambda: (PackageFile(name=f"{key}.pdf", data=PDF),))


def names(folder: Path) -> list[str]:
    """What lies on the drive."""
    return sorted(path.name for path in folder.iterdir())
