"""What incidents are called on screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.incidents import IncidentKind, IncidentState, RemedyKind
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.incidents import IncidentRow

KIND_WORDS: Mapping[IncidentKind, str] = {
    IncidentKind.LOSS: "Mất",
    IncidentKind.LEAK: "Lộ",
}
STATE_WORDS: Mapping[IncidentState, str] = {
    IncidentState.UNREPORTED: "Chưa báo cáo",
    IncidentState.OPEN: "Đang xử lý",
    IncidentState.CLOSED: "Đã khép",
}
REMEDY_WORDS: Mapping[RemedyKind, str] = {
    RemedyKind.DONE: "Việc đã làm",
    RemedyKind.CAUSE: "Nguyên nhân",
    RemedyKind.PROPOSED: "Kiến nghị",
}
_MARKS: Mapping[IncidentState, StateMark] = {
    IncidentState.UNREPORTED: StateMark.SQUARE,
    IncidentState.OPEN: StateMark.TRIANGLE,
    IncidentState.CLOSED: StateMark.DOT,
}


def state_mark(row: IncidentRow) -> StateMark:
    """The shape beside the state."""
    return _MARKS[row.state]


def about_words(row: IncidentRow) -> str:
    """What is lost or leaked, without a title."""
    what = row.what or _tr("vật không có trong sổ")
    return _tr("{kind}: {what}").format(kind=KIND_WORDS[row.kind], what=what)


def _tr(words: str) -> str:
    return QCoreApplication.translate("incident_words", words)
