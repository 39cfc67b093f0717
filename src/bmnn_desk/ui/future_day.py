"""What to say of a day that is still to come, where something is recorded that was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day

if TYPE_CHECKING:
    from datetime import date


def future_day(day: date | None, today: date) -> str:
    """The sentence for a day after today; empty for any other, and where there is none."""
    if day is None or day <= today:
        return ""
    words = QCoreApplication.translate(
        "future_day",
        "Ngày {day} chưa tới, hôm nay là {today}. Sửa ngày; nếu đồng hồ máy sai thì chỉnh đồng hồ.",
    )
    return words.format(day=short_day(day), today=short_day(today))
