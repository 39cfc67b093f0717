"""A found line says nothing in a log."""

from __future__ import annotations

from datetime import date

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.found_line import FoundLine
from bmnn_desk.domain.secrecy import SecrecyLevel


def test_its_repr_tells_no_title_and_no_name() -> None:
    line = FoundLine(
        line=7,
        item=3,
        kind=BookKind.OUTGOING,
        book=1,
        volume=1,
        ordinal=12,
        number="",
        day=date(2026, 3, 10),
        reference="05/BC-SMM",
        type_name="Báo cáo",
        title="về vùng nước đục",
        level=SecrecyLevel.MAT,
        whose=("Sở Thử Nghiệm",),
        stands=True,
    )
    for word in ("nước đục", "05/BC", "Thử Nghiệm"):
        assert word not in repr(line)
