"""Inspections of an office's desk: what is asked, and what was found by rule and label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.inspection_rows import inspection_rows

if TYPE_CHECKING:
    from bmnn_desk.domain.inspected import InspectedRow
    from bmnn_desk.domain.inspection_report import InspectionFinding, InspectionResult
    from tests.make import Office

BESIDES = frozenset(
    {
        *("CFG-01", "CFG-04", "CFG-05", "CFG-06", "CFG-07", "CFG-08"),
        "BC-02",
        *("IT-05", "KK-01", "KT-01", "KT-01C"),
    }
)
"""What an office owes beside its books' lines: it has tests of its own, by `inspected`."""


def asked(at: Office, **changes: Any) -> InspectionAsked:  # noqa: ANN401
    """The office's own books of the year of its day, as they stand that day."""
    year = at.day.year
    plain = InspectionAsked(
        body=at.body, since=date(year, 1, 1), until=date(year, 12, 31), day=at.day
    )
    return replace(plain, **changes)


def inspected(at: Office, **changes: Any) -> InspectionResult:  # noqa: ANN401
    return inspect_store(at.desk, asked(at, **changes))


def found(at: Office, **changes: Any) -> list[tuple[str, str]]:  # noqa: ANN401
    """Rule and label of each finding of the books' lines, in the order of the books."""
    return [(each.rule, each.label) for each in of_lines(at, **changes)]


def of_lines(at: Office, **changes: Any) -> tuple[InspectionFinding, ...]:  # noqa: ANN401
    """The findings of the books' lines."""
    findings = inspected(at, **changes).findings
    return tuple(each for each in findings if each.rule not in BESIDES)


def rows(at: Office, **changes: Any) -> tuple[InspectedRow, ...]:  # noqa: ANN401
    return at.desk.read(inspection_rows, asked(at, **changes))


def cases(at: Office, kind: type, **changes: Any) -> list[Any]:  # noqa: ANN401
    """The cases of a kind, in the order of the books."""
    return [row.case for row in rows(at, **changes) if isinstance(row.case, kind)]


def other_case(rule: str) -> OtherCase:
    return OtherCase(
        rule=rule, reason="Theo quy chế riêng", document_number="12/QC", responsible="Trần Giám"
    )
