"""The columns of the list of slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_words import STATE_MARKS, state_words
from bmnn_desk.ui.widgets.column import CENTRE, Column, ColumnKind, ColumnWidth
from bmnn_desk.ui.widgets.level_words import level_word

if TYPE_CHECKING:
    from bmnn_desk.domain.slip_list import SlipEntry


def slip_columns() -> tuple[Column[SlipEntry], ...]:
    """Day, type and title, unit, level, copies, state."""
    return (
        Column(
            key="day",
            heading=_tr("Ngày"),
            text=lambda row: short_day(row.day),
            width=ColumnWidth(chars=10),
            kind=ColumnKind.DAY,
            priority=4,
        ),
        Column(
            key="title",
            heading=_tr("Loại và trích yếu"),
            text=about,
            width=ColumnWidth(chars=30, stretches=True),
            priority=9,
            strikes=True,
        ),
        Column(
            key="unit",
            heading=_tr("Đơn vị"),
            text=lambda row: row.unit,
            width=ColumnWidth(chars=14),
            priority=1,
        ),
        Column(
            key="level",
            heading=_tr("Độ mật"),
            text=lambda row: level_word(row.level),
            width=ColumnWidth(chars=8),
            kind=ColumnKind.LEVEL,
            priority=8,
            value=lambda row: row.level,
        ),
        Column(
            key="copies",
            heading=_tr("Số bản"),
            text=lambda row: f"{row.copies:02}",
            width=ColumnWidth(chars=4),
            align=CENTRE,
            kind=ColumnKind.NUMBER,
            priority=2,
        ),
        Column(
            key="state",
            heading=_tr("Tình trạng"),
            text=lambda row: state_words(row.state),
            width=ColumnWidth(chars=9),
            kind=ColumnKind.STATE,
            priority=7,
            value=lambda row: STATE_MARKS[row.state],
        ),
    )


def about(row: SlipEntry) -> str:
    """Type and title."""
    return f"{row.type_name}: {row.title}" if row.title else row.type_name


def is_withdrawn(row: SlipEntry) -> bool:
    """True where the row is to be struck out."""
    return row.state is SlipState.WITHDRAWN


def _tr(words: str) -> str:
    return QCoreApplication.translate("slip_columns", words)
