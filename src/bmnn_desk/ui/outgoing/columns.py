"""The columns of the lists of outgoing documents, as the register has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.stages import RowState
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.title_words import has_hidden_title, title_words
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    level_column,
    ordinal_column,
    reference_column,
    state_column,
    text_column,
    title_column,
)
from bmnn_desk.ui.words import STATE_WORDS

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing_list import OutgoingRow
    from bmnn_desk.ui.widgets.column import Column

_MARKS = {
    RowState.TO_CHECK: StateMark.RING,
    RowState.TO_SIGN: StateMark.TRIANGLE,
    RowState.TO_NUMBER: StateMark.TRIANGLE,
    RowState.LATE: StateMark.SQUARE,
    RowState.WITH_CLERK: StateMark.DOT,
    RowState.CANCELLED: StateMark.RING,
    RowState.RECALL_DUE: StateMark.SQUARE,
}


def register_columns() -> tuple[Column[OutgoingRow], ...]:
    """Of documents with a number, and of the overdue, some of which have one."""
    return (
        ordinal_column(lambda row: row.ordinal),
        reference_column(lambda row: row.reference, 12),
        *_shared(),
    )


def waiting_columns() -> tuple[Column[OutgoingRow], ...]:
    """Of documents that wait for a signature or a number."""
    return _shared()


def is_cancelled(row: OutgoingRow) -> bool:
    """True where the row is to be struck out."""
    return row.state is RowState.CANCELLED


def _shared() -> tuple[Column[OutgoingRow], ...]:
    return (
        day_column(lambda row: row.day, priority=5),
        title_column(title_words, 30, has_hidden_title),
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
