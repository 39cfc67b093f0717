"""Words on screen for the values of the domain. What is printed on papers is in forms/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.stages import RowState
from bmnn_desk.domain.stamps import LEVEL_STAMPS, MarkWay, Stamp
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
}


def stamp_words(stamp: Stamp) -> str:
    """A mark as the windows name it."""
    if stamp is Stamp.COPY_NUMBER:
        return "BẢN SỐ"
    return "Dấu độ mật" if stamp in LEVEL_STAMPS.values() else stamp.value
