"""Copies that wait for their destruction go nowhere without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.custody.custody_sources import waiting_among
from bmnn_desk.ui.custody.custody_words import which_words

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

_MOST_NAMED = 3


def waiting_words(seat: Seat, copies: tuple[int, ...]) -> tuple[str, tuple[str, ...]]:
    """What to say of those of the copies that wait for it, and a key of each, to be said once."""
    rows = waiting_among(seat, copies)
    if not rows:
        return "", ()
    named = ", ".join(map(which_words, rows[:_MOST_NAMED]))
    if len(rows) > _MOST_NAMED:
        words = _tr("{named} và {count} bản nữa")
        named = words.format(named=named, count=len(rows) - _MOST_NAMED)
    words = _tr("Đang chờ tiêu hủy: {named}. Bản đi rồi thì chưa tiêu hủy được.")
    return words.format(named=named), tuple(f"waiting {row.id}" for row in rows)


def _tr(words: str) -> str:
    return QCoreApplication.translate("warn_waiting", words)
