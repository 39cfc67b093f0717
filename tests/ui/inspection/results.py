"""Results of inspections made up for the widgets that show them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.inspection_report import (
    InspectionFinding,
    InspectionResult,
    RecordKind,
    RecordRef,
    grouped,
)
from bmnn_desk.domain.old_register import OldBook

if TYPE_CHECKING:
    from collections.abc import Iterable

TIES = {"PDX-02": (1, 39, 44), "KK-01": (60, 61)}
LINE = RecordRef(kind=RecordKind.OUTGOING, number=7, item=3)


def finding(**other: object) -> InspectionFinding:
    """A block about a line of Sổ đi, but for what is said otherwise."""
    given: dict[str, Any] = {
        "rule": "PDX-02",
        "sentence": "Căn cứ còn thiếu. Mở phiếu, gõ phần còn thiếu.",
        "basis": "Luật bịa, phần một",
        "severity": Severity.BLOCK,
        "confidence": Confidence.HIGH,
        "book": OldBook.OUTGOING,
        "ref": LINE,
        "label": "01/BC-SMM",
        "day": date(2025, 3, 10),
    }
    return InspectionFinding(**{**given, **other})


def old(import_number: int, row: int, **other: object) -> InspectionFinding:
    """A finding about a row of a register that was brought in."""
    ref = RecordRef(kind=RecordKind.OLD_LINE, number=import_number, row=row)
    return finding(ref=ref, imported=True, **other)


def unsure(**other: object) -> InspectionFinding:
    """A reminder by a text that nobody read."""
    return finding(
        rule="KK-01",
        sentence="Bản này chưa ghi người giữ. Nên ghi đủ.",
        severity=Severity.WARN,
        confidence=Confidence.UNREAD,
        **other,
    )


def result(
    findings: Iterable[InspectionFinding] = (), looked_at: dict[OldBook, int] | None = None
) -> InspectionResult:
    """The result that these findings are."""
    found = tuple(findings)
    return InspectionResult(
        groups=grouped(found, TIES),
        findings=found,
        looked_at=Counter(looked_at or {OldBook.OUTGOING: 1200, OldBook.SLIPS: 1198}),
        imported=Counter(),
        since=date(2024, 1, 1),
        until=date(2025, 3, 10),
    )


def mixed() -> InspectionResult:
    """Four blocks, two reminders, one excused: of own books and of two imports, of two years."""
    return result(
        (
            finding(),
            finding(label="02/BC-SMM", day=date(2024, 6, 1)),
            old(4, 13, label="12/PĐX", book=OldBook.SLIPS, day=date(2024, 5, 5)),
            old(5, 2, label="9/CV-SMM", detail="3-5"),
            unsure(label="03/BC-SMM"),
            unsure(
                label="2025",
                book=None,
                ref=RecordRef(kind=RecordKind.YEAR, number=2025),
            ),
            finding(label="04/BC-SMM", excused=True, detail="45/QĐ-SMM"),
        )
    )
