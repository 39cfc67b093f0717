"""The result of an inspection as the window prints it, for an invented office."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import InspectionPaperFacts, LookedAt, grouped
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.law.inspection_regimes import finding_ties
from bmnn_desk.papers.inspection_report import report_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.domain.old_register import OldRegister
    from bmnn_desk.law.loader import Law


def on_paper(found: Sequence[InspectionFinding], register: OldRegister, law: Law) -> bytes:
    """The report by the newest regime, over the days of the findings."""
    days = [each.day for each in found] or [date(2026, 3, 2)]
    facts = InspectionPaperFacts(
        parent="UBND TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=max(days),
        since=min(days),
        until=max(days),
        groups=grouped(found, finding_ties(law)),
        total=len(found),
        looked_at=tuple(_looked_at(register)),
        inspector="Lê Thị Văn Thư",
        leader="Trần Văn Giám",
        leader_position="Giám đốc",
    )
    return report_pdf(law.regimes[-1].sheet("inspection_report"), facts)


def _looked_at(register: OldRegister) -> Iterator[LookedAt]:
    for book in OldBook:
        # Each has the lines of its book under the book's own name.
        lines = getattr(register, book.name.lower())
        if lines:
            yield LookedAt(book=book, count=len(lines), imported=len(lines))
