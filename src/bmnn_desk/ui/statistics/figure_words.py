"""Words on screen for the figures of a year, and for what is still open at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.statistics import FigureKind, has_ended
from bmnn_desk.domain.year_close import OpenPointKind
from bmnn_desk.ui.settings.office_words import BOOK_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.statistics import YearWindow
    from bmnn_desk.domain.year_close import OpenPoint

FIGURE_WORDS: Mapping[FigureKind, str] = {
    FigureKind.OPENING: "Đầu kỳ",
    FigureKind.RECEIVED: "Tiếp nhận (đến)",
    FigureKind.ISSUED: "Ban hành (đi)",
    FigureKind.COPIED: "Sao, chụp",
    FigureKind.DESTROYED: "Tiêu hủy",
    FigureKind.DECLASSIFIED: "Giải mật (hết thời hạn)",
    FigureKind.SENT: "Đã gửi, trả ra ngoài",
    FigureKind.CLOSING: "Cuối kỳ",
}
SHORT_WORDS: Mapping[FigureKind, str] = {
    FigureKind.OPENING: "Đầu kỳ",
    FigureKind.RECEIVED: "Đến",
    FigureKind.ISSUED: "Đi",
    FigureKind.COPIED: "Sao, chụp",
    FigureKind.DESTROYED: "Tiêu hủy",
    FigureKind.DECLASSIFIED: "Giải mật",
    FigureKind.SENT: "Gửi, trả",
    FigureKind.CLOSING: "Cuối kỳ",
}
POINT_WORDS: Mapping[OpenPointKind, str] = {
    OpenPointKind.SLIP_UNDECIDED: "Phiếu chưa quyết định",
    OpenPointKind.TEXT_UNSIGNED: "Phiếu đã duyệt, chưa ký",
    OpenPointKind.TEXT_UNNUMBERED: "Đã ký, chưa cấp số",
    OpenPointKind.NUMBER_GAP: "Số bị trống",
    OpenPointKind.COPY_WAITING: "Bản chờ giao",
    OpenPointKind.RECEIPT_OPEN: "Chưa ký nhận",
    OpenPointKind.IRREGULARITY_OPEN: "Bất thường chưa xử lý",
    OpenPointKind.RECALL_DUE: "Tới ngày phải trả lại",
    OpenPointKind.COPY_UNCOUNTED: "Bản sao chưa đếm",
    OpenPointKind.COPY_UNSIGNED: "Bản sao chưa ký",
    OpenPointKind.COPY_UNSEALED: "Bản sao chưa đóng dấu",
    OpenPointKind.EXECUTOR_UNSIGNED: "Người sao chụp chưa ký sổ",
    OpenPointKind.LINE_UNPRINTED: "Dòng chưa in ra tờ",
    OpenPointKind.CORRECTION_UNPRINTED: "Đính chính chưa in",
    OpenPointKind.SHEET_UNSIGNED: "Tờ chưa ký",
    OpenPointKind.VOLUME_UNBOUND: "Quyển chưa đóng, giáp lai",
    OpenPointKind.BOOK_OPEN: "Sổ chưa đóng",
}


def count_words(count: int) -> str:
    """A count; below 0 with a real minus."""
    return str(count).replace("-", "\u2212")


def more_words(now: int, before: int) -> str:
    """By how much a figure is above or below the year before."""
    return f"+{now - before}" if now > before else count_words(now - before)


def counted_words(window: YearWindow, day: date) -> str:
    """From when to when figures counted on a day reach; of a window that runs on, how far."""
    words = QCoreApplication.translate("YearStatistics", "số liệu từ {since} đến {until}")
    if not has_ended(window, day):
        words = QCoreApplication.translate(
            "YearStatistics", "số liệu mới tính từ {since} đến {day}; kỳ đến {until} mới hết"
        )
    return words.format(
        since=short_day(window.since), until=short_day(window.until), day=short_day(day)
    )


def point_where(point: OpenPoint) -> str:
    """Which paper or book a point is about."""
    book = BOOK_WORDS.get(point.book_kind, "")
    if point.volume:
        return f"{book} · quyển {point.volume:02}"
    return " · ".join(part for part in (book, point.reference) if part)


def point_day(point: OpenPoint) -> str:
    """Since when, empty where there is no day."""
    return day_text(point.day)
