"""Words on screen for the states, parts, irregularities and haste of incoming documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind, Urgency
from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

URGENCY_WORDS: Mapping[Urgency, str] = {
    Urgency.NONE: "Không khẩn",
    Urgency.URGENT: "Khẩn",
    Urgency.VERY_URGENT: "Thượng khẩn",
    Urgency.AT_ONCE: "Hỏa tốc",
}
IRREGULARITY_WORDS: Mapping[IrregularityKind, str] = {
    IrregularityKind.WRONG_PROCEDURE: "Gửi sai thủ tục",
    IrregularityKind.OPENED: "Bì bị bóc, mở",
    IrregularityKind.SWAPPED: "Bị tráo đổi",
    IrregularityKind.LOST: "Bị mất",
    IrregularityKind.DAMAGED: "Bị hư hỏng",
    IrregularityKind.SHORTAGE: "Thiếu bản",
}
INCOMING_STATE_WORDS: Mapping[IncomingState, str] = {
    IncomingState.CANCELLED: "Đã hủy",
    IncomingState.RECALL_DUE: "Quá hạn trả lại",
    IncomingState.IRREGULAR: "Có bất thường",
    IncomingState.TO_RETURN: "Phải trả lại",
    IncomingState.WITH_CLERK: "Ở văn thư",
    IncomingState.HANDED_ON: "Đã chuyển",
    IncomingState.RETURNED: "Đã trả nơi gửi",
}
INCOMING_MARKS: Mapping[IncomingState, StateMark] = {
    IncomingState.CANCELLED: StateMark.RING,
    IncomingState.RECALL_DUE: StateMark.SQUARE,
    IncomingState.IRREGULAR: StateMark.SQUARE,
    IncomingState.TO_RETURN: StateMark.TRIANGLE,
    IncomingState.WITH_CLERK: StateMark.TRIANGLE,
    IncomingState.HANDED_ON: StateMark.DOT,
    IncomingState.RETURNED: StateMark.DOT,
}
