from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from datetime import date

import pytest

from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry
from bmnn_desk.domain.secrecy import SecrecyLevel

ENTRY = OutgoingEntry(
    ordinal=1,
    reference="05/BC-SMM",
    document_day=date(2025, 3, 10),
    title="Báo cáo",
    level=SecrecyLevel.TUYET_MAT,
    signer="Trần Văn Giám",
    recipients=("Sở Thử Nghiệm (bản số 01)", "Công an tỉnh Mẫu (bản số 02)"),
    keeping_unit="Văn thư",
    copies=4,
    note="",
)


def test_an_entry_has_the_ten_matters_of_the_register() -> None:
    assert len(fields(OutgoingEntry)) == 10


def test_a_printed_line_cannot_be_written_over() -> None:
    with pytest.raises(FrozenInstanceError):
        ENTRY.reference = "06/BC-SMM"  # type: ignore[misc]


def test_a_cover_of_an_open_volume_has_blanks() -> None:
    cover = CoverFacts(
        parent="",
        agency="SỞ MẪU MỰC",
        year=2025,
        since=date(2025, 1, 2),
        until=None,
        first_number=None,
        last_number=None,
        volume=1,
    )
    assert [field.name for field in fields(cover) if getattr(cover, field.name) is None] == [
        "until",
        "first_number",
        "last_number",
    ]
