"""The columns of the list of slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.ui.proposal.slip_words import STATE_MARKS, state_words
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    copies_column,
    day_column,
    level_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.slip_list import SlipEntry


def slip_columns() -> tuple[Column[SlipEntry], ...]:
    """Day, type and title, unit, level, copies, state."""
    return (
        day_column(lambda row: row.day, priority=4),
        Column(
            key="title",
            heading=_tr("Loại và trích yếu"),
            text=about,
            width=ColumnWidth(chars=30, stretches=True),
            priority=9,
            strikes=True,
        ),
        text_column(
            ColumnName(key="unit", heading=_tr("Đơn vị")), lambda row: row.unit, 14, priority=1
        ),
        level_column(lambda row: row.level),
        copies_column(lambda row: row.copies),
        state_column(
            lambda row: state_words(row.state), lambda row: STATE_MARKS[row.state], chars=9
        ),
    )


def about(row: SlipEntry) -> str:
    """Type and title."""
    return typed_title(row.type_name, row.title)


def is_withdrawn(row: SlipEntry) -> bool:
    """True where the row is to be struck out."""
    return row.state is SlipState.WITHDRAWN


def _tr(words: str) -> str:
    return QCoreApplication.translate("slip_columns", words)
