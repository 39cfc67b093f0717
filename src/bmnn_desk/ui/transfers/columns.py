"""The columns of the lists of hand-overs: what waits, the rounds, the lines of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.transfers import ReceiptState, copy_number_text
from bmnn_desk.ui.transfers.words import KIND_WORDS, line_words, place_words, round_words
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    ordinal_column,
    reference_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, WaitingRow
    from bmnn_desk.ui.widgets.column import Row

_NEEDED = 9
_MARKS: Mapping[ReceiptState, StateMark] = {
    ReceiptState.OPEN: StateMark.TRIANGLE,
    ReceiptState.OVERDUE: StateMark.SQUARE,
    ReceiptState.SIGNED: StateMark.DOT,
    ReceiptState.RETURNED: StateMark.RING,
    ReceiptState.CANCELLED: StateMark.RING,
}


def waiting_columns() -> tuple[Column[WaitingRow], ...]:
    """Of copies at the clerk's."""
    return (
        reference_column(lambda row: row.reference, 14),
        number_column(
            ColumnName(key="number", heading=_tr("Bản số")),
            lambda row: copy_number_text(row.number),
            5,
            7,
        ),
        level_column(lambda row: row.level),
        _wide("recipient", _tr("Nơi nhận"), lambda row: row.recipient),
        text_column(
            ColumnName(key="kind", heading=_tr("Sổ")), lambda row: KIND_WORDS[row.kind], 10, 3
        ),
        day_column(lambda row: row.day, priority=4),
        text_column(
            ColumnName(key="delivery", heading=_tr("Cách giao")), lambda row: row.delivery, 10, 2
        ),
    )


def round_columns(channel: Callable[[date, str], str]) -> tuple[Column[RoundRow], ...]:
    """Of rounds; `channel` gives the words of a channel's code on a day."""
    return (
        number_column(ColumnName(key="id", heading=_tr("Đợt")), lambda row: str(row.id), 5, 6),
        day_column(lambda row: row.day, priority=8),
        text_column(ColumnName(key="way", heading=_tr("Phạm vi")), _way, 10, 3),
        text_column(
            ColumnName(key="channel", heading=_tr("Cách chuyển")),
            lambda row: channel(row.day, row.channel),
            15,
            4,
        ),
        _wide("carrier", _tr("Người giao"), lambda row: row.carrier),
        number_column(
            ColumnName(key="lines", heading=_tr("Số dòng")), lambda row: f"{row.lines:02}", 6, 5
        ),
        state_column(round_words, _round_mark, chars=17),
    )


def line_columns() -> tuple[Column[TransferRow], ...]:
    """Of lines of Sổ chuyển giao."""
    return (
        ordinal_column(lambda row: row.ordinal),
        day_column(lambda row: row.day, priority=5),
        reference_column(lambda row: row.reference, 14),
        number_column(
            ColumnName(key="numbers", heading=_tr("Bản số")), lambda row: row.copy_numbers, 8, 3
        ),
        level_column(lambda row: row.level),
        _wide("recipient", _tr("Nơi nhận"), lambda row: row.recipient),
        text_column(ColumnName(key="place", heading=_tr("Trên giấy")), place_words, 9, 2),
        state_column(line_words, lambda row: _MARKS[row.state], chars=18),
    )


def is_cancelled(row: TransferRow) -> bool:
    """True where the row is to be struck out."""
    return row.state is ReceiptState.CANCELLED


def _way(row: RoundRow) -> str:
    return _tr("Nội bộ") if row.inside else _tr("Ra ngoài")


def _round_mark(row: RoundRow) -> StateMark:
    if row.open == 0:
        return StateMark.DOT
    return StateMark.SQUARE if row.overdue else StateMark.TRIANGLE


def _wide(key: str, heading: str, text: Callable[[Row], str]) -> Column[Row]:
    return Column(
        key=key,
        heading=heading,
        text=text,
        width=ColumnWidth(chars=22, stretches=True),
        priority=_NEEDED,
        strikes=True,
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("transfer_columns", words)
