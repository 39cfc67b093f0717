"""The columns of the list of found lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.ui.widgets.title_words import title_words
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    growing,
    level_column,
    ordinal_column,
    reference_column,
    text_column,
    title_column,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.found_line import FoundLine
    from bmnn_desk.ui.widgets.column import Column

SHORT_BOOK_WORDS: Mapping[BookKind, str] = {
    BookKind.OUTGOING: "Sổ đi",
    BookKind.INCOMING: "Sổ đến",
    BookKind.TRANSFER: "Sổ chuyển giao",
    BookKind.COPY: "Sổ sao, chụp",
}


def found_columns() -> tuple[Column[FoundLine], ...]:
    """Which book, which line of it, and what it is about."""
    return (
        text_column(
            ColumnName(key="book", heading=_tr("Sổ")),
            lambda row: SHORT_BOOK_WORDS[row.kind],
            14,
            priority=7,
        ),
        ordinal_column(lambda row: row.ordinal, priority=3),
        day_column(lambda row: row.day, priority=5),
        growing(reference_column(reference_words, 18), 28),
        title_column(title_words, 26, lambda row: not row.title),
        level_column(lambda row: row.level),
        growing(
            text_column(
                ColumnName(key="whose", heading=_tr("Nơi gửi, nơi nhận")),
                lambda row: " · ".join(row.whose),
                22,
                priority=2,
            ),
            44,
        ),
    )


def reference_words(row: FoundLine) -> str:
    """The document's own number; of what came in the arrival number before it."""
    own = row.reference.replace("\n", ", ")
    if not row.number:
        return own
    arrived = _tr("đến {number}").format(number=row.number)
    return f"{arrived} · {own}" if own else arrived


def is_cancelled(row: FoundLine) -> bool:
    """True where the line is to be struck out."""
    return not row.stands


def _tr(words: str) -> str:
    return QCoreApplication.translate("found_columns", words)
