"""Sample facts of copyings: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.copying import CopyForm, CopyPaperFacts
from bmnn_desk.domain.secrecy import SecrecyLevel

COPIES = ((1, "Sở Thử Nghiệm"), (2, "Công an tỉnh Mẫu"), (3, "Ủy ban nhân dân xã Mẫu Sơn"))


def copying_facts(**changes: Any) -> CopyPaperFacts:  # noqa: ANN401
    plain = CopyPaperFacts(
        ordinal=12,
        day=date(2025, 3, 10),
        form=CopyForm.TRUE_COPY,
        reference="118/BC-CAT",
        document_day=date(2025, 2, 3),
        type_name="Báo cáo",
        title="về tình hình mẫu quý I",
        level=SecrecyLevel.TOI_MAT,
        may_copy=True,
        position="Giám đốc",
        permitter="Trần Văn Giám",
        executor="Ngô Văn Soạn",
        place="Phòng Văn thư",
        scans=False,
        extract="Đoạn một của tài liệu.\nĐoạn hai của tài liệu.",
        copies=COPIES,
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        town="Mẫu Sơn",
        has_seal=True,
        code="SC12-2025",
        requester="Lê Thị Văn Thư",
        reason="Phục vụ cuộc họp mẫu",
    )
    return replace(plain, **changes)
