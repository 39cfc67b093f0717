"""Lines of an old register for tests, whole but for what a test changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bmnn_desk.domain.old_register import (
    OldBook,
    OldCopying,
    OldIncoming,
    OldOutgoing,
    OldRegister,
    OldSlip,
    OldTransfer,
)
from bmnn_desk.domain.secrecy import SecrecyLevel

DAY = date(2024, 5, 6)
HEAD = "Nguyễn Văn Chính"
_OUTGOING = OldOutgoing(
    row=2,
    ordinal="1",
    reference="01/BC-STC",
    day=DAY,
    type_name="Báo cáo",
    title="Về một việc",
    level=SecrecyLevel.MAT,
    signer=HEAD,
    capacity="",
    delegation="",
    recipients=("- Như trên (bản số 01);", "- Lưu: VT (bản số 02)."),
    copies=2,
    drafter="Phạm Thị Soạn",
    may_copy=True,
    archive_unit="Văn phòng",
    registered=DAY,
    note="",
    slip="01/PĐX",
)
_SLIP = OldSlip(
    row=2,
    number="01/PĐX",
    day=DAY,
    level=SecrecyLevel.MAT,
    basis="960/QĐ-TTg; Điều 2; khoản 3",
    approver=HEAD,
    approved=DAY,
    copies=2,
    may_copy=True,
)
_INCOMING = OldIncoming(
    row=2,
    ordinal="1",
    arrived=DAY,
    number="01",
    agency="Công an tỉnh",
    reference="12/BC-CAT",
    day=DAY,
    type_name="Báo cáo",
    title="Về một việc",
    level=SecrecyLevel.MAT,
    receiver="Phòng Tổng hợp",
    signed_by="Đặng Thị Nhận",
    may_copy=True,
    return_by=None,
    note="",
)
_TRANSFER = OldTransfer(
    row=2,
    day=DAY,
    reference="1/BC-STC",
    copy_numbers="01",
    level=SecrecyLevel.MAT,
    recipient="Công an tỉnh",
    channel="Giao liên",
    signed_by="Đặng Thị Nhận",
    signed=DAY,
)
_COPYING = OldCopying(
    row=2,
    day=DAY,
    reference="01/BC-STC",
    level=SecrecyLevel.MAT,
    form="Sao y",
    copies=1,
    permitted_by=f"Giám đốc {HEAD}",
    executor="Ngô Thị Sao",
    is_signed=True,
    recipients="",
)


def outgoing(**changes: object) -> OldOutgoing:
    """A line of Sổ đi, 01/BC-STC, signed by the head."""
    return replace(_OUTGOING, **changes)  # type: ignore[arg-type]


def slip(**changes: object) -> OldSlip:
    """Its slip."""
    return replace(_SLIP, **changes)  # type: ignore[arg-type]


def incoming(**changes: object) -> OldIncoming:
    """A line of Sổ đến, 12/BC-CAT."""
    return replace(_INCOMING, **changes)  # type: ignore[arg-type]


def transfer(**changes: object) -> OldTransfer:
    """A hand-over of 01/BC-STC."""
    return replace(_TRANSFER, **changes)  # type: ignore[arg-type]


def copying(**changes: object) -> OldCopying:
    """A copying of 01/BC-STC."""
    return replace(_COPYING, **changes)  # type: ignore[arg-type]


def register(**lines: tuple[object, ...]) -> OldRegister:
    """A register with every book; those not given are empty."""
    return OldRegister(books=frozenset(OldBook), **lines)  # type: ignore[arg-type]
