"""Invented facts of the papers about a changed secrecy."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.change_papers import (
    ChangePaperFacts,
    CouncilMember,
    NoticeCopies,
    SecretFacts,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind

DAY = date(2025, 12, 20)
SECRET = SecretFacts(
    reference="01/BC-SMM",
    type_name="Báo cáo",
    day=date(2025, 3, 10),
    level=SecrecyLevel.MAT,
    determined_on=date(2025, 3, 8),
    until=date(2035, 3, 8),
)
COUNCIL = (
    CouncilMember(name="Trần Văn Giám", position="Giám đốc", role="Chủ tịch"),
    CouncilMember(name="Ngô Văn Soạn", position="Chuyên viên Văn phòng", role="Ủy viên"),
    CouncilMember(name="Lê Thị Văn Thư", position="Văn thư", role="Thư ký"),
)
CHANGES: dict[ChangeKind, dict[str, Any]] = {
    ChangeKind.EXTENDED: {"until": date(2045, 3, 8)},
    ChangeKind.RAISED: {"level": SecrecyLevel.TOI_MAT, "until": date(2045, 3, 8)},
    ChangeKind.LOWERED: {
        "secret": replace(SECRET, level=SecrecyLevel.TOI_MAT),
        "level": SecrecyLevel.MAT,
        "until": date(2035, 3, 8),
    },
    ChangeKind.DECLASSIFIED: {},
    ChangeKind.DECLASSIFIED_PART: {"released": "Mục II và phụ lục của báo cáo.", "stamp": ""},
    ChangeKind.DELISTED: {"notice_days": None},
}
STAMPS = {
    ChangeKind.EXTENDED: "Dấu Gia hạn thời hạn bảo vệ bí mật nhà nước",
    ChangeKind.RAISED: "Dấu Tăng độ mật lên Tối mật",
    ChangeKind.LOWERED: "Dấu Giảm độ mật xuống Mật",
}


def facts(kind: ChangeKind = ChangeKind.EXTENDED, **changes: Any) -> ChangePaperFacts:  # noqa: ANN401
    """The facts of a change of that kind, as a paper that is made of it has them all."""
    plain = ChangePaperFacts(
        parent="ỦY BAN NHÂN DÂN TỈNH MẪU",
        agency="SỞ MẪU MỰC",
        place="Mẫu Sơn",
        kind=kind,
        secret=SECRET,
        head="Giám đốc Sở Mẫu Mực",
        day=DAY,
        number="21/QĐ-SMM",
        changed_on=DAY,
        bases=(
            "điểm a khoản 2, Điều 3 Quyết định số 961/QĐ-TTg ngày 07/07/2020 của Thủ tướng Chính "
            "phủ ban hành Danh mục bí mật nhà nước lĩnh vực nội vụ",
        ),
        reason="Phục vụ phát triển kinh tế - xã hội",
        decision="21/QĐ-SMM",
        minutes=("32/BB-SMM", date(2025, 12, 12))
        if kind in {ChangeKind.DECLASSIFIED, ChangeKind.DECLASSIFIED_PART}
        else ("", None),
        council=("30/QĐ-SMM", date(2025, 12, 5)),
        unit="Chánh Văn phòng",
        stamp=STAMPS.get(kind, "Dấu Giải mật"),
        notice_days=15,
        members=COUNCIL,
        met_on=date(2025, 12, 12),
        met_at="phòng họp số 1",
        agreed=3,
        holders=(
            NoticeCopies(name="Sở Thử Nghiệm", numbers=(1,)),
            NoticeCopies(name="Công an tỉnh Mẫu", numbers=(2, 5), unnumbered=1),
        ),
        sign_lines="GIÁM ĐỐC",
        signer="Trần Văn Giám",
    )
    return replace(plain, **{**CHANGES[kind], **changes})
