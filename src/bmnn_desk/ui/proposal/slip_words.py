"""The words and shapes of a slip's states on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def permission_words(may_copy: bool | None) -> str:
    """Whether the text may be copied, as the windows say it."""
    words = {
        None: QCoreApplication.translate("slip_words", "chưa trả lời"),
        True: QCoreApplication.translate("slip_words", "được phép"),
        False: QCoreApplication.translate("slip_words", "không được phép"),
    }
    return words[may_copy]
