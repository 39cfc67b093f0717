"""What requests for a secret are called on screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.provision_list import ProvisionRow


def _tr(words: str) -> str:
    return QCoreApplication.translate("provision_words", words)


ASKER_WORDS: Mapping[AskerKind, str] = {
    AskerKind.BODY: _tr("Cơ quan, tổ chức Việt Nam"),
    AskerKind.PERSON: _tr("Người Việt Nam"),
    AskerKind.FOREIGN_BODY: _tr("Cơ quan, tổ chức nước ngoài"),
    AskerKind.FOREIGN_PERSON: _tr("Người nước ngoài"),
}
STATE_WORDS: Mapping[ProvisionState, str] = {
    ProvisionState.OPEN: _tr("Chờ trả lời"),
    ProvisionState.GRANTED: _tr("Đồng ý"),
    ProvisionState.REFUSED: _tr("Từ chối"),
}
_MARKS: Mapping[ProvisionState, StateMark] = {
    ProvisionState.OPEN: StateMark.TRIANGLE,
    ProvisionState.GRANTED: StateMark.DOT,
    ProvisionState.REFUSED: StateMark.RING,
}


def state_mark(row: ProvisionRow) -> StateMark:
    """The shape beside the state."""
    return _MARKS[row.state]


def about_words(row: ProvisionRow) -> str:
    """Who asks by which letter."""
    return " · ".join(filter(None, (row.asker, row.reference)))
