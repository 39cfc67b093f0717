"""The columns of the shelf, and what is due of a volume in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import run_text
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.usual_columns import ColumnName, number_column, text_column

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import ShelfEntry


def shelf_columns() -> tuple[Column[ShelfEntry], ...]:
    """Book, year, volume, its lines, its sheets by state, what is due."""
    return (
        Column(
            key="book",
            heading=_tr("Sổ"),
            text=lambda row: BOOK_WORDS[row.kind],
            width=ColumnWidth(chars=20, stretches=True),
            priority=9,
        ),
        number_column(
            ColumnName(key="year", heading=_tr("Năm")), lambda row: str(row.year), 4, priority=7
        ),
        number_column(
            ColumnName(key="volume", heading=_tr("Quyển")),
            lambda row: f"{row.volume:02}",
            5,
            priority=8,
        ),
        number_column(
            ColumnName(key="ordinals", heading=_tr("Số thứ tự")), ordinal_words, 11, priority=6
        ),
        text_column(ColumnName(key="sheets", heading=_tr("Tờ sổ")), sheet_words, 22, priority=4),
        Column(
            key="due",
            heading=_tr("Việc cần làm"),
            text=lambda row: due_words(row)[1],
            value=lambda row: due_words(row)[0],
            width=ColumnWidth(chars=24),
            kind=ColumnKind.STATE,
            priority=5,
        ),
    )


def ordinal_words(row: ShelfEntry) -> str:
    """From which to which ordinal its lines run."""
    if row.first_ordinal is None or row.last_ordinal is None:
        return _tr("chưa có")
    return run_text(row.first_ordinal, row.last_ordinal)


def sheet_words(row: ShelfEntry) -> str:
    """How many sheets are how far."""
    if row.hand_written:
        return _tr("sổ giấy viết tay")
    words = {
        SheetState.PRINTED: _tr("{count} chờ ký"),
        SheetState.SIGNED: _tr("{count} đã ký"),
        SheetState.BOUND: _tr("{count} đã đóng"),
    }
    parts = [
        words[state].format(count=row.sheets[state])
        for state in SheetState
        if row.sheets.get(state)
    ]
    return " · ".join(parts) or _tr("chưa in")


def due_words(row: ShelfEntry) -> tuple[StateMark, str]:
    """Whether its book was closed, and what is to be done next with a volume."""
    closed = closed_words(row)
    waiting = row.sheets.get(SheetState.PRINTED, 0)
    dues = (
        (bool(row.to_correct), StateMark.SQUARE, _tr("In tờ đính chính")),
        (row.unprinted > 0, StateMark.TRIANGLE, _tr("{lines} dòng chưa in")),
        (waiting > 0, StateMark.TRIANGLE, _tr("{sheets} tờ chờ ký")),
        (_wants_closing(row), StateMark.TRIANGLE, _tr("Ký trang kết thúc")),
        (_wants_binding(row), StateMark.TRIANGLE, _tr("Đóng quyển, giáp lai")),
        (VolumeEventKind.OPENED not in row.events, StateMark.RING, _tr("Ký trang mở sổ")),
    )
    for is_due, mark, words in dues:
        if is_due:
            due = words.format(lines=row.unprinted, sheets=waiting)
            return mark, " · ".join(filter(None, (closed, due)))
    return StateMark.DOT, closed or (_tr("Xong") if row.is_finished else _tr("Đang ghi"))


def closed_words(row: ShelfEntry) -> str:
    """That its book is closed, and since when; empty while it is open."""
    if row.book_closed_on is None:
        return ""
    return _tr("Đã đóng {day}").format(day=short_day(row.book_closed_on))


def _wants_closing(row: ShelfEntry) -> bool:
    return row.is_finished and VolumeEventKind.CLOSED not in row.events


def _wants_binding(row: ShelfEntry) -> bool:
    return row.is_finished and row.printed > 0 and VolumeEventKind.BOUND not in row.events


def _tr(words: str) -> str:
    return QCoreApplication.translate("shelf_columns", words)
