"""Words on screen for hand-overs: states, lists, why a list is empty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.transfer_list import TransferView
from bmnn_desk.domain.transfers import ReceiptState

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.transfer_list import RoundRow, TransferCounts, TransferRow
    from bmnn_desk.ui.seat import Seat

STATE_WORDS: Mapping[ReceiptState, str] = {
    ReceiptState.OPEN: "Chờ ký nhận",
    ReceiptState.OVERDUE: "Quá hạn ký nhận",
    ReceiptState.SIGNED: "Đã ký nhận",
    ReceiptState.RETURNED: "Trả lại",
    ReceiptState.CANCELLED: "Đã hủy dòng",
}
KIND_WORDS: Mapping[CopyKind, str] = {
    CopyKind.SENT: "Văn bản đi",
    CopyKind.RECEIVED: "Văn bản đến",
    CopyKind.DUPLICATE: "Bản sao",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyWords:
    """What stands in place of an empty list: an icon, a sentence, a button's words."""

    icon: str
    words: str
    offer: str


def view_words(view: TransferView, counts: TransferCounts) -> str:
    """A list's name with how much it holds."""
    if view is TransferView.WAITING:
        return _tr("Chờ giao ({count})").format(count=counts.waiting)
    if view is TransferView.ROUNDS:
        return _tr("Đợt giao ({count})").format(count=counts.rounds)
    if view is TransferView.LINES:
        return _tr("Trong sổ ({count})").format(count=counts.lines)
    if counts.overdue:
        words = _tr("Chưa ký nhận ({count}, quá hạn {late})")
        return words.format(count=counts.open, late=counts.overdue)
    return _tr("Chưa ký nhận ({count})").format(count=counts.open)


def empty_words(view: TransferView, *, may_hand_over: bool) -> EmptyWords:
    """Why a list is empty, and the way on."""
    if view is TransferView.WAITING:
        said = _tr("Không có bản nào chờ giao. Bản của văn bản đã vào sổ sẽ hiện ở đây.")
        return EmptyWords(icon="circle-check", words=said, offer="")
    if view is TransferView.OPEN:
        said = _tr("Mọi lần giao đã có ký nhận.")
        return EmptyWords(icon="circle-check", words=said, offer="")
    if may_hand_over:
        said = _tr("Chưa có đợt giao nào. Bấm Ctrl+N để lập đợt giao đầu tiên.")
        return EmptyWords(icon="arrows-exchange", words=said, offer=_tr("Lập đợt giao"))
    return EmptyWords(icon="arrows-exchange", words=_tr("Chưa có đợt giao nào."), offer="")


def channel_words(seat: Seat, day: date, code: str) -> str:
    """A channel as the law of that day calls it; its code where it has none of that code."""
    found = seat.desk.law.on(day).channels.get(code)
    return code if found is None else found.words


def place_words(row: TransferRow) -> str:
    """Where the signature stands on paper: page and line, or the newest sheet; '' for none."""
    if None not in {row.paper_page, row.paper_line}:
        return _tr("trang {page}, dòng {line}").format(page=row.paper_page, line=row.paper_line)
    return _tr("tờ {sheet}").format(sheet=row.sheets[-1]) if row.sheets else ""


def round_words(row: RoundRow) -> str:
    """How far a round is signed for."""
    if row.open == 0:
        return _tr("Đã xong {lines:02} dòng").format(lines=row.lines)
    if row.overdue:
        return _tr("Quá hạn {count:02} dòng").format(count=row.overdue)
    if row.unprinted:
        return _tr("Chưa in tờ sổ")
    return _tr("Chờ ký {count:02} dòng").format(count=row.open)


def line_words(row: TransferRow) -> str:
    """A line's state, and until when a signature is awaited."""
    if row.state is ReceiptState.OPEN:
        return _tr("Chờ ký đến {day}").format(day=short_day(row.late_after))
    return STATE_WORDS[row.state]


def _tr(words: str) -> str:
    return QCoreApplication.translate("transfer_words", words)
