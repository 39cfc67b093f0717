"""The words and shapes of a slip's states on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.proposal.slip_rights import SlipRights

STATE_MARKS: Mapping[SlipState, StateMark] = {
    SlipState.PROPOSED: StateMark.TRIANGLE,
    SlipState.APPROVED: StateMark.DOT,
    SlipState.SENT_BACK: StateMark.SQUARE,
    SlipState.WITHDRAWN: StateMark.RING,
    SlipState.USED: StateMark.RING,
}


def state_words(state: SlipState) -> str:
    """A state as the list names it."""
    words = {
        SlipState.PROPOSED: QCoreApplication.translate("slip_words", "Chờ duyệt"),
        SlipState.APPROVED: QCoreApplication.translate("slip_words", "Đã duyệt"),
        SlipState.SENT_BACK: QCoreApplication.translate("slip_words", "Trả lại"),
        SlipState.WITHDRAWN: QCoreApplication.translate("slip_words", "Đã rút"),
        SlipState.USED: QCoreApplication.translate("slip_words", "Đã dùng"),
    }
    return words[state]


def keys_words(shown: int, may: SlipRights) -> str:
    """How many slips the list shows, and the keys that do something for who sits here."""
    tr = QCoreApplication.translate
    enter = (
        tr("slip_words", "Enter ghi quyết định")
        if may.decide
        else tr("slip_words", "Enter xem chi tiết")
    )
    said = [
        tr("slip_words", "{shown} phiếu").format(shown=shown),
        tr("slip_words", "↑↓ chọn"),
        enter,
        tr("slip_words", "Ctrl+N lập phiếu") if may.propose else "",
        tr("slip_words", "F4 chi tiết"),
    ]
    return " · ".join(filter(None, said))


def permission_words(may_copy: bool | None) -> str:
    """Whether the text may be copied, as the windows say it."""
    words = {
        None: QCoreApplication.translate("slip_words", "chưa trả lời"),
        True: QCoreApplication.translate("slip_words", "được phép"),
        False: QCoreApplication.translate("slip_words", "không được phép"),
    }
    return words[may_copy]
