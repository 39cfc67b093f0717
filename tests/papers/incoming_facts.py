"""Facts of an incoming document that was not in order, invented, to vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.incoming_papers import IncomingNoticeFacts
from bmnn_desk.domain.secrecy import SecrecyLevel


def notice_facts(**changes: Any) -> IncomingNoticeFacts:  # noqa: ANN401
    plain = IncomingNoticeFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        day=date(2026, 3, 10),
        kind=IrregularityKind.SHORTAGE,
        told="Trần Văn Giám",
        words="Phiếu gửi ghi ba bản, trong bì có hai bản",
        expected=3,
        received=2,
        sender="Công an tỉnh Mẫu",
        reference="118/CAT-PA03",
        document_day=date(2026, 3, 5),
        level=SecrecyLevel.TOI_MAT,
        arrival_number="41",
        arrived_on=date(2026, 3, 10),
        copy_numbers="03, 04",
        channel="Giao trực tiếp",
        clerk="Lê Thị Văn Thư",
        paper_code="7F3AK9C2",
    )
    return replace(plain, **changes)
