"""An invented package to vary: the figures and files of a small office's year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.packages import (
    MANIFEST_NAME,
    Manifest,
    PackageFigure,
    PackageFile,
    packed_file,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.machine.package_manifest import manifest_bytes

PASSPHRASE = "ngựa nâu uống nước bên bờ suối"
FILES = (
    PackageFile(name="thong-ke.pdf", data=b"%PDF-1.7 " + bytes(range(256)) * 40),
    PackageFile(name="Sổ đăng ký đi.csv", data="số;trích yếu\n1;về việc mẫu\n".encode() * 200),
)
FIGURES = tuple(
    PackageFigure(level=level, kind=kind, documents=documents, copies=documents * 4)
    for level in SecrecyLevel
    for kind, documents in (("opening", 5), ("issued", 30), ("closing", 35))
)


def manifest(**changes: Any) -> Manifest:  # noqa: ANN401
    plain = Manifest(
        unit="PHÒNG MẪU MỰC",
        sender="",
        year=2026,
        since=date(2025, 12, 15),
        until=date(2026, 12, 14),
        day=date(2026, 12, 15),
        level=SecrecyLevel.TUYET_MAT,
        figures=FIGURES,
        files=tuple(map(packed_file, FILES)),
        journal_seq=812,
        journal_head="ab" * 32,
    )
    return replace(plain, **changes)


def files(**changes: Any) -> tuple[PackageFile, ...]:  # noqa: ANN401
    """The manifest first, then what it tells of."""
    first = PackageFile(name=MANIFEST_NAME, data=manifest_bytes(manifest(**changes)))
    return (first, *FILES)
