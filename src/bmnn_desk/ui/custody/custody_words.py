"""Words on screen for copies in hand and for what happened to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copy_moves import HoldingPart, TimelineKind
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.domain.transfers import CopyState, ReceiptKind, copy_number_text
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.level_words import level_word
from bmnn_desk.ui.words import COPY_STATE_WORDS, COPY_WORDS, WAY_WORDS, stamp_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.domain.copy_moves import HoldingRow, TimelineEntry

PART_WORDS: Mapping[HoldingPart, str] = {
    HoldingPart.ALL: "Tất cả",
    HoldingPart.LACKING: "Chưa ghi nơi để",
    HoldingPart.OVERDUE: "Quá hạn trả",
    HoldingPart.LENT: "Đang cho mượn",
    HoldingPart.HELD: "Có người giữ",
    HoldingPart.AT_CLERK: "Ở văn thư",
    HoldingPart.AWAY: "Đang giao, mang ra",
    HoldingPart.ARCHIVED: "Đã nộp lưu",
}
_MARKS: Mapping[CopyState, StateMark] = {
    CopyState.LENT: StateMark.TRIANGLE,
    CopyState.TAKEN_OUT: StateMark.TRIANGLE,
    CopyState.ON_THE_WAY: StateMark.TRIANGLE,
    CopyState.ARCHIVED: StateMark.RING,
}
_STAMPED = "Dấu"
_SLIP_WORDS: Mapping[str, str] = {
    SlipAct.PROPOSED: "Đề xuất độ mật",
    SlipAct.APPROVED: "Duyệt độ mật",
    SlipAct.SENT_BACK: "Trả lại phiếu",
    SlipAct.WITHDRAWN: "Rút phiếu",
}
_BOOK_WORDS: Mapping[str, str] = {
    BookKind.OUTGOING: "Vào sổ đăng ký đi",
    BookKind.INCOMING: "Vào sổ đăng ký đến",
    BookKind.TRANSFER: "Vào sổ chuyển giao",
    BookKind.COPY: "Vào sổ quản lý sao, chụp",
}
_PRINT_WORDS: Mapping[str, str] = {
    PrintedWhat.WHOLE: "In trọn bản",
    PrintedWhat.OVERPRINT: "In chồng dấu",
}


def waits_here(row: HoldingRow) -> bool:
    """True for what waits for its destruction where it can be destroyed."""
    return row.proposed and row.state in DestructionKind.DECIDED.begins_at


def state_words(row: HoldingRow, today: date) -> str:
    """A copy's state in a list; one that is to be back says so once it is late."""
    if row.is_overdue(today):
        return _tr("Quá hạn trả")
    if waits_here(row):
        return _tr("Chờ tiêu hủy")
    if row.state is CopyState.DELIVERED:
        return _tr("Đã giao nội bộ")
    return COPY_STATE_WORDS[row.state]


def state_mark(row: HoldingRow, today: date) -> StateMark:
    """The shape beside it."""
    if row.is_overdue(today):
        return StateMark.SQUARE
    return StateMark.TRIANGLE if waits_here(row) else _MARKS.get(row.state, StateMark.DOT)


def which_words(row: HoldingRow) -> str:
    """A copy by its document and number: "05/BC-SMM · Bản gốc 03"."""
    kind = COPY_WORDS[row.kind]
    number = copy_number_text(row.number) or _tr("không ghi số")
    return f"{row.reference} · {kind} {number}"


def where_words(row: HoldingRow) -> str:
    """Who holds a copy, and where."""
    return ", ".join(filter(None, (row.holder, row.receiver, row.place)))


def timeline_words(entry: TimelineEntry) -> str:
    """What happened, in one line without its day."""
    said = _SAID[entry.kind](entry)
    until = "" if entry.until is None or entry.kind is TimelineKind.TERM else _until(entry)
    return " · ".join(filter(None, (said, until)))


def _move(entry: TimelineEntry) -> str:
    state = COPY_STATE_WORDS.get(entry.what, entry.what)
    count = _tr("{count:02} bản").format(count=entry.count) if entry.count > 1 else ""
    who = "" if entry.what == CopyState.AT_CLERK else entry.who
    return _joined(state, count, who, entry.place, entry.paper)


def _mark(entry: TimelineEntry) -> str:
    stamp = stamp_words(Stamp(entry.what))
    words = stamp if stamp.startswith(_STAMPED) else f"{_STAMPED} {stamp}"
    return _joined(words, WAY_WORDS[MarkWay(entry.place)].lower())


def _print(entry: TimelineEntry) -> str:
    words = _PRINT_WORDS.get(entry.what, _tr("In"))
    return _joined(words, _tr("{count:02} bản").format(count=entry.count))


def _slip(entry: TimelineEntry) -> str:
    return _joined(_SLIP_WORDS.get(entry.what, _tr("Việc của phiếu")), entry.who, entry.paper)


def _register(entry: TimelineEntry) -> str:
    count = _tr("{count:02} bản").format(count=entry.count) if entry.count else ""
    return _joined(_BOOK_WORDS[entry.what], entry.paper, count, entry.who)


def _hand_over(entry: TimelineEntry) -> str:
    words = _tr("Giao {count:02} bản").format(count=entry.count)
    return _joined(words, entry.place, entry.who)


def _receipt(entry: TimelineEntry) -> str:
    signed = entry.what == ReceiptKind.SIGNED
    words = _tr("Ký nhận {count:02} bản") if signed else _tr("Trả lại {count:02} bản")
    return _joined(words.format(count=entry.count), entry.who)


def _copying(entry: TimelineEntry) -> str:
    words = _tr("Sao, chụp {count:02} bản").format(count=entry.count)
    return _joined(words, _tr("cho phép: {who}").format(who=entry.who))


def _term(entry: TimelineEntry) -> str:
    until = entry.until
    return "" if until is None else _tr("Thời hạn đến hết {day}").format(day=short_day(until))


def _until(entry: TimelineEntry) -> str:
    until = entry.until
    return "" if until is None else _tr("hạn {day}").format(day=short_day(until))


def _joined(*words: str) -> str:
    return " · ".join(filter(None, words))


def _tr(words: str) -> str:
    return QCoreApplication.translate("custody_words", words)


_SAID: Mapping[TimelineKind, Callable[[TimelineEntry], str]] = {
    TimelineKind.MOVE: _move,
    TimelineKind.MARK: _mark,
    TimelineKind.PRINT: _print,
    TimelineKind.SLIP: _slip,
    TimelineKind.SIGNATURE: lambda entry: _joined(_tr("Ký văn bản"), entry.who),
    TimelineKind.REGISTER: _register,
    TimelineKind.HAND_OVER: _hand_over,
    TimelineKind.RECEIPT: _receipt,
    TimelineKind.COPYING: _copying,
    TimelineKind.LEVEL: lambda entry: _joined(_tr("Độ mật"), level_word(SecrecyLevel[entry.what])),
    TimelineKind.TERM: _term,
    TimelineKind.WORK_END: lambda _entry: _tr("Công việc kết thúc"),
    TimelineKind.CANCEL: lambda _entry: _tr("Hủy dòng sổ"),
}
