"""The columns of the list of incoming documents, as the register has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.ui.incoming.detail_rows import content_words
from bmnn_desk.ui.incoming.incoming_words import INCOMING_MARKS, INCOMING_STATE_WORDS
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    level_column,
    number_column,
    reference_column,
    state_column,
    text_column,
    title_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import IncomingRow
    from bmnn_desk.ui.widgets.column import Column


def incoming_columns() -> tuple[Column[IncomingRow], ...]:
    """Number and day of arrival, who sent what, its level, whose it is, how it stands."""
    return (
        number_column(
            ColumnName(key="number", heading=_tr("Số đến")),
            lambda row: row.arrival_number,
            6,
            priority=6,
        ),
        day_column(lambda row: row.arrived_on, priority=5),
        text_column(
            ColumnName(key="sender", heading=_tr("Cơ quan ban hành")),
            lambda row: row.sender,
            18,
            priority=4,
        ),
        reference_column(lambda row: row.reference, 13),
        title_column(content_words, 26, lambda row: not row.title),
        level_column(lambda row: row.level),
        text_column(
            ColumnName(key="recipients", heading=_tr("Đơn vị, người nhận")),
            lambda row: "; ".join(row.recipients),
            16,
            priority=1,
        ),
        copies_column(lambda row: row.copies),
        state_column(
            lambda row: INCOMING_STATE_WORDS[row.state],
            lambda row: INCOMING_MARKS[row.state],
            chars=15,
        ),
    )


def is_cancelled(row: IncomingRow) -> bool:
    """True where the row is to be struck out."""
    return row.state is IncomingState.CANCELLED


def _tr(words: str) -> str:
    return QCoreApplication.translate("incoming_columns", words)
