"""The columns of the lists of outgoing documents, as the register has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState
from bmnn_desk.ui.widgets.column import CENTRE, Column, ColumnKind, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.level_words import level_word
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
        Column(
            key="ordinal",
            heading=_tr("Số TT"),
            text=lambda row: "" if row.ordinal is None else str(row.ordinal),
            width=ColumnWidth(chars=5),
            align=CENTRE,
            kind=ColumnKind.NUMBER,
            priority=4,
        ),
        Column(
            key="reference",
            heading=_tr("Số, ký hiệu"),
            text=lambda row: row.reference,
            width=ColumnWidth(chars=12),
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
        Column(
            key="day",
            heading=_tr("Ngày"),
            text=lambda row: "" if row.day is None else short_day(row.day),
            width=ColumnWidth(chars=10),
            kind=ColumnKind.DAY,
            priority=5,
        ),
        Column(
            key="title",
            heading=_tr("Tên loại và trích yếu"),
            text=title_words,
            width=ColumnWidth(chars=30, stretches=True),
            priority=_NEEDED,
            quiet=lambda row: not row.title and row.level is SecrecyLevel.TUYET_MAT,
            strikes=True,
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
            key="signer",
            heading=_tr("Người ký"),
            text=lambda row: row.signer,
            width=ColumnWidth(chars=16),
            priority=1,
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
            text=lambda row: STATE_WORDS[row.state],
            width=ColumnWidth(chars=14),
            kind=ColumnKind.STATE,
            priority=7,
            value=lambda row: _MARKS[row.state],
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("outgoing_columns", words)
