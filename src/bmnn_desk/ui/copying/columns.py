"""The columns of the list of copyings, as the register has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.ui.copying.words import COPYING_STATE_WORDS, FORM_WORDS
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.title_words import has_hidden_title, title_words
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    growing,
    level_column,
    ordinal_column,
    reference_column,
    state_column,
    text_column,
    title_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.copying_list import CopyingRow
    from bmnn_desk.ui.widgets.column import Column

_MARKS = {
    CopyingState.TO_SIGN: StateMark.TRIANGLE,
    CopyingState.TO_SEAL: StateMark.TRIANGLE,
    CopyingState.TO_COUNT: StateMark.TRIANGLE,
    CopyingState.TO_CONFIRM: StateMark.SQUARE,
    CopyingState.TO_MARK: StateMark.TRIANGLE,
    CopyingState.DONE: StateMark.DOT,
    CopyingState.CANCELLED: StateMark.RING,
}


def copying_columns() -> tuple[Column[CopyingRow], ...]:
    """Ordinal, day, what was copied, by whose permission, how it stands."""
    return (
        ordinal_column(lambda row: row.ordinal),
        day_column(lambda row: row.day, priority=5),
        reference_column(lambda row: row.reference, 12),
        title_column(title_words, 26, has_hidden_title),
        level_column(lambda row: row.level),
        text_column(
            ColumnName(key="form", heading=_tr("Hình thức")),
            lambda row: FORM_WORDS[row.form].split(" (")[0],
            14,
            priority=3,
        ),
        copies_column(lambda row: row.quantity),
        growing(
            text_column(
                ColumnName(key="permitted_by", heading=_tr("Người cho phép")),
                lambda row: row.permitted_by,
                18,
                priority=1,
            ),
            32,
        ),
        state_column(
            lambda row: COPYING_STATE_WORDS[row.state], lambda row: _MARKS[row.state], chars=16
        ),
    )


def is_cancelled(row: CopyingRow) -> bool:
    """True where the row is to be struck out."""
    return row.state is CopyingState.CANCELLED


def _tr(words: str) -> str:
    return QCoreApplication.translate("copying_columns", words)
