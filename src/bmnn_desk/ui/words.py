"""Words on screen for the values of the domain. What is printed on papers is in forms/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.stages import RowState
from bmnn_desk.domain.stamps import LEVEL_STAMPS, URGENCY_STAMPS, MarkWay, Stamp
from bmnn_desk.domain.transfers import CopyState

if TYPE_CHECKING:
    from collections.abc import Mapping

CAPACITY_WORDS: Mapping[SigningCapacity, str] = {
    SigningCapacity.DIRECT: "Ký trực tiếp",
    SigningCapacity.Q: "Q. (quyền)",
    SigningCapacity.KT: "KT. (ký thay)",
    SigningCapacity.TM: "TM. (thay mặt)",
    SigningCapacity.TM_KT: "TM. và KT.",
    SigningCapacity.TL: "TL. (thừa lệnh)",
    SigningCapacity.TUQ: "TUQ. (thừa ủy quyền)",
}
COPY_WORDS: Mapping[CopyKind, str] = {
    CopyKind.ORIGINAL: "Bản gốc",
    CopyKind.FILE: "Bản chính",
    CopyKind.SENT: "Bản gửi",
    CopyKind.RECEIVED: "Bản đến",
    CopyKind.DUPLICATE: "Bản sao",
}
_STAMP_WORDS: Mapping[Stamp, str] = {
    **dict.fromkeys(LEVEL_STAMPS.values(), "Dấu độ mật"),
    **dict.fromkeys(URGENCY_STAMPS, "Dấu độ khẩn"),
    Stamp.COPY_NUMBER: "BẢN SỐ",
    Stamp.RECALL: "Tài liệu thu hồi",
    Stamp.TERM: "Thời hạn bảo vệ",
    Stamp.TERM_EXTENDED: "Gia hạn thời hạn bảo vệ",
    Stamp.DECLASSIFIED: "Giải mật",
    Stamp.RAISED_TO_TOI_MAT: "Tăng độ mật lên Tối mật",
    Stamp.RAISED_TO_TUYET_MAT: "Tăng độ mật lên Tuyệt mật",
    Stamp.LOWERED_TO_TOI_MAT: "Giảm độ mật xuống Tối mật",
    Stamp.LOWERED_TO_MAT: "Giảm độ mật xuống Mật",
    Stamp.NAMED_PERSON_ONLY: "Chỉ người có tên mới được bóc bì",
    Stamp.SECRET_COPY: "Bản sao bí mật nhà nước",
    Stamp.SECRET_COPY_NUMBER: "Bản sao số",
    Stamp.LETTER_A: "Ký hiệu A",
    Stamp.LETTER_B: "Ký hiệu B",
    Stamp.LETTER_C: "Ký hiệu C",
}
WAY_WORDS: Mapping[MarkWay, str] = {
    MarkWay.RUBBER: "Đóng tay",
    MarkWay.OVERPRINT: "In chồng",
    MarkWay.PRINT: "In kèm bản",
}
STATE_WORDS: Mapping[RowState, str] = {
    RowState.TO_CHECK: "Chờ trình ký",
    RowState.TO_SIGN: "Chờ ký",
    RowState.TO_NUMBER: "Chờ cấp số",
    RowState.LATE: "Quá hạn cấp số",
    RowState.WITH_CLERK: "Ở văn thư",
    RowState.CANCELLED: "Đã hủy",
    RowState.RECALL_DUE: "Quá hạn thu hồi",
}
COPY_STATE_WORDS: Mapping[str, str] = {
    "": "Dự kiến",
    CopyState.AT_CLERK: "Ở văn thư",
    CopyState.ON_THE_WAY: "Đang giao",
    CopyState.DELIVERED: "Đã giao",
    CopyState.GIVEN_BACK: "Đã trả nơi gửi",
    CopyState.NOT_MADE: "Không làm",
    CopyState.CANCELLED: "Đã hủy",
    CopyState.HELD: "Đang giữ",
    CopyState.LENT: "Đang cho mượn",
    CopyState.TAKEN_OUT: "Đang mang ra",
    CopyState.ARCHIVED: "Đã nộp lưu",
    CopyState.DESTROYED: "Đã tiêu hủy",
    CopyState.LOST: "Thất lạc",
}


def stamp_words(stamp: Stamp) -> str:
    """A mark as the windows name it."""
    return _STAMP_WORDS[stamp]
