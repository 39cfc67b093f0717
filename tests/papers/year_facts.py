"""Facts of an invented year, to vary: its report and its list of what stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import balanced
from bmnn_desk.domain.year_close import ExceptionsFacts, OpenPoint, OpenPointKind, ReportFacts

PARTS = (
    "Tình hình ổn định.\nNhân sự không đổi.",
    "Đã làm đủ.",
    "Không có vụ nào.",
    "Kiến nghị tập huấn.",
)


def figure(level: SecrecyLevel, kind: str, copies: int, documents: int = 0) -> PackageFigure:
    return PackageFigure(level=level, kind=kind, documents=documents, copies=copies)


def figures() -> tuple[PackageFigure, ...]:
    mat, top = SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT
    return balanced(
        (
            figure(mat, "opening", 7),
            figure(mat, "received", 12, 5),
            figure(mat, "issued", 40, 10),
            figure(mat, "copied", 6, 2),
            figure(mat, "destroyed", 1),
            figure(mat, "sent", 21),
            figure(top, "issued", 2, 1),
        )
    )


def report_facts(**changes: Any) -> ReportFacts:  # noqa: ANN401
    plain = ReportFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2025, 12, 16),
        year=2025,
        since=date(2024, 12, 15),
        until=date(2025, 12, 14),
        counted_on=date(2025, 12, 16),
        figures=figures(),
        before=balanced((figure(SecrecyLevel.MAT, "issued", 45),)),
        parts=PARTS,
        compiler="Lê Thị Văn Thư",
        compiler_position="Văn thư",
        signer="Trần Văn Giám",
        signer_position="Giám đốc",
        code="ABCD-EFGH-IJKL",
    )
    return replace(plain, **changes)


def point(kind: OpenPointKind, **changes: Any) -> OpenPoint:  # noqa: ANN401
    plain = OpenPoint(kind=kind, subject=1, reference="01/BC-SMM", day=date(2025, 3, 10), count=2)
    return replace(plain, **changes)


def exceptions_facts(**changes: Any) -> ExceptionsFacts:  # noqa: ANN401
    plain = ExceptionsFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2025, 12, 31),
        year=2025,
        points=tuple(point(kind) for kind in OpenPointKind),
        code="ABCD-EFGH-IJKL",
        compiler="Lê Thị Văn Thư",
        leader="Trần Văn Giám",
        leader_position="Giám đốc",
    )
    return replace(plain, **changes)
