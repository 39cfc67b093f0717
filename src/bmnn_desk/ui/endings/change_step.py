"""What is to be done next about a recorded change: tell, wait for answers, mark anew."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.term_list import ChangeRow


class ChangeStep(StrEnum):
    """What comes next; LATE where holders should have been told before today."""

    LATE = "late"
    TELL = "tell"
    REMARK = "remark"
    ANSWER = "answer"
    DONE = "done"


STEP_WORDS: Mapping[ChangeStep, str] = {
    ChangeStep.LATE: "Quá hạn thông báo",
    ChangeStep.TELL: "Phải thông báo",
    ChangeStep.REMARK: "Còn dấu cũ",
    ChangeStep.ANSWER: "Chờ trả lời",
    ChangeStep.DONE: "Xong",
}
STEP_MARKS: Mapping[ChangeStep, StateMark] = {
    ChangeStep.LATE: StateMark.SQUARE,
    ChangeStep.TELL: StateMark.TRIANGLE,
    ChangeStep.REMARK: StateMark.TRIANGLE,
    ChangeStep.ANSWER: StateMark.RING,
    ChangeStep.DONE: StateMark.DOT,
}


def step_of(row: ChangeRow, day: date) -> ChangeStep:
    """What comes next on a day."""
    if row.missing > 0:
        is_late = row.notice_by is not None and row.notice_by < day
        return ChangeStep.LATE if is_late else ChangeStep.TELL
    if row.still_old > 0:
        return ChangeStep.REMARK
    return ChangeStep.ANSWER if row.answered < row.told else ChangeStep.DONE


def step_sentence(row: ChangeRow, day: date) -> str:
    """What comes next, and by which key; "" where all is done."""
    step = step_of(row, day)
    if step in {ChangeStep.LATE, ChangeStep.TELL}:
        words = _tr("Còn {count} nơi giữ chưa được thông báo. Bấm Ctrl+N để ghi.")
        if row.notice_by is not None:
            words = _tr("Còn {count} nơi giữ chưa được thông báo, hạn {day}. Bấm Ctrl+N để ghi.")
        due = day_text(row.notice_by)
        return words.format(count=row.missing, day=due)
    if step is ChangeStep.REMARK:
        words = _tr("Còn {count} bản của cơ quan mang dấu cũ. Đóng dấu rồi bấm Ctrl+B để ghi.")
        return words.format(count=row.still_old)
    if step is ChangeStep.ANSWER:
        words = _tr("Còn {count} nơi giữ chưa trả lời. Có trả lời thì bấm Ctrl+R để ghi.")
        return words.format(count=row.told - row.answered)
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("change_step", words)
