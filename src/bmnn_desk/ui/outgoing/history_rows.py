"""What happened to a document, with its day: the acts first, then the prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.outgoing.print_words import outcome_words, what_words

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.outgoing_list import OutgoingDetail

HistoryRow = tuple[str, str, str]


def history_rows(detail: OutgoingDetail) -> tuple[HistoryRow, ...]:
    """Day, act, and by whom or with what result; the day of a cancelling is not known here."""
    acts: tuple[tuple[date | None, str, str], ...] = (
        (detail.decided_on, _tr("Duyệt độ mật"), detail.decided_by),
        (detail.signed_on, _tr("Ký"), detail.signer),
        (detail.day if detail.reference else None, _tr("Cấp số"), detail.reference),
    )
    done = [(short_day(day), what, result) for day, what, result in acts if day is not None]
    if detail.cancelled:
        done.append(("", _tr("Hủy số"), detail.cancelled))
    prints = [
        (short_day(each.day), what_words(each), outcome_words(each)) for each in detail.prints
    ]
    return (*done, *prints)


def _tr(words: str) -> str:
    return QCoreApplication.translate("history_rows", words)
