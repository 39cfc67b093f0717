"""The columns of the lists of outgoing documents, as the register has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    level_column,
    number_column,
    state_column,
    text_column,
)
from bmnn_desk.ui.words import STATE_WORDS

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingRow

_MARKS = {
    RowState.TO_CHECK: StateMark.RING,
    RowState.TO_SIGN: StateMark.TRIANGLE,
    RowState.TO_NUMBER: StateMark.TRIANGLE,
    RowState.LATE: StateMark.SQUARE,
    RowState.WITH_CLERK: StateMark.DOT,
    RowState.CANCELLED: StateMark.RING,
    RowState.RECALL_DUE: StateMark.SQUARE,
}
_NEEDED = 9


def register_columns() -> tuple[Column[OutgoingRow], ...]:
    """Of documents with a number, and of the overdue, some of which have one."""
    return (
        number_column(
            ColumnName(key="ordinal", heading=_tr("Số TT")),
            lambda row: "" if row.ordinal is None else str(row.ordinal),
            5,
            priority=4,
        ),
        text_column(
            ColumnName(key="reference", heading=_tr("Số, ký hiệu")),
            lambda row: row.reference,
            12,
            priority=6,
        ),
        *_shared(),
    )


def waiting_columns() -> tuple[Column[OutgoingRow], ...]:
    """Of documents that wait for a signature or a number."""
    return _shared()


def title_words(row: OutgoingRow) -> str:
    """Type and title; of a Tuyệt mật one the title may be left out of the register."""
    if row.title:
        return f"{row.type_name}: {row.title}"
    if row.level is SecrecyLevel.TUYET_MAT:
        return f"{row.type_name} ({_tr('không ghi trích yếu')})"
    return row.type_name


def is_cancelled(row: OutgoingRow) -> bool:
    """True where the row is to be struck out."""
    return row.state is RowState.CANCELLED


def _shared() -> tuple[Column[OutgoingRow], ...]:
    return (
        day_column(lambda row: row.day, priority=5),
        Column(
            key="title",
            heading=_tr("Tên loại và trích yếu"),
            text=title_words,
            width=ColumnWidth(chars=30, stretches=True),
            priority=_NEEDED,
            quiet=lambda row: not row.title and row.level is SecrecyLevel.TUYET_MAT,
            strikes=True,
        ),
        level_column(lambda row: row.level),
        text_column(
            ColumnName(key="signer", heading=_tr("Người ký")),
            lambda row: row.signer,
            16,
            priority=1,
        ),
        copies_column(lambda row: row.copies),
        state_column(lambda row: STATE_WORDS[row.state], lambda row: _MARKS[row.state], chars=14),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("outgoing_columns", words)
