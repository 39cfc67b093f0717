"""What counting is called on screens: scopes, outcomes, ways, states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome, InventoryScope, InventoryState
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.inventory import CountRow, InventoryRow

SCOPE_WORDS: Mapping[InventoryScope, str] = {
    InventoryScope.ALL: "Toàn bộ",
    InventoryScope.HOLDER: "Theo người giữ",
    InventoryScope.PLACE: "Theo nơi để",
}
OUTCOME_WORDS: Mapping[CountOutcome, str] = {
    CountOutcome.FOUND: "Có mặt",
    CountOutcome.MISSING: "Không thấy",
    CountOutcome.ELSEWHERE: "Ở chỗ khác",
    CountOutcome.EXTRA: "Thừa",
}
WAY_WORDS: Mapping[AnswerWay, str] = {
    AnswerWay.FOUND_LATER: "Tìm thấy sau",
    AnswerWay.HANDED_OVER: "Đã bàn giao",
    AnswerWay.MOVED: "Ghi chỗ mới",
    AnswerWay.EXPLAINED: "Giải trình",
    AnswerWay.INCIDENT: "Ghi thành vụ việc",
}
STATE_WORDS: Mapping[InventoryState, str] = {
    InventoryState.COUNTING: "Đang kiểm",
    InventoryState.DIFFERING: "Còn chênh lệch",
    InventoryState.READY: "Chờ khóa",
    InventoryState.CLOSED: "Đã khóa",
}
_MARKS: Mapping[InventoryState, StateMark] = {
    InventoryState.COUNTING: StateMark.TRIANGLE,
    InventoryState.DIFFERING: StateMark.SQUARE,
    InventoryState.READY: StateMark.RING,
    InventoryState.CLOSED: StateMark.DOT,
}


def state_mark(row: InventoryRow) -> StateMark:
    """The shape beside the state."""
    return _MARKS[row.state]


def scope_words(row: InventoryRow) -> str:
    """What the round counts."""
    return " · ".join(filter(None, (SCOPE_WORDS[row.scope], row.holder or row.place)))


def round_words(row: InventoryRow) -> str:
    """The round itself: the day whose list it counts, and what it counts."""
    words = _tr("Đợt chốt ngày {day} · {scope}")
    return words.format(day=short_day(row.day), scope=scope_words(row))


def line_words(row: CountRow) -> str:
    """A line of a round without a title: its document and number, or the thing in words."""
    if not row.reference:
        return row.words or _tr("Bản chưa có số, ký hiệu")
    return copy_words(row.reference, row.number)


def where_words(row: CountRow) -> str:
    """Who holds it and where it lies by the list, or where the count saw it."""
    seen = (row.seen_holder, row.seen_place)
    return "; ".join(filter(None, seen if any(seen) else (row.holder, row.place)))


def difference_words(row: CountRow) -> str:
    """A difference: what it is of, what was seen, how it was resolved."""
    outcome = OUTCOME_WORDS[row.outcome] if row.outcome is not None else ""
    way = WAY_WORDS[row.way] if row.way is not None else _tr("chưa xử lý")
    return " · ".join((line_words(row), outcome, way))


def _tr(words: str) -> str:
    return QCoreApplication.translate("inventory_words", words)
