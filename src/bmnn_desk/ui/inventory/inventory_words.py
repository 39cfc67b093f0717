"""What counting is called on screens: scopes, outcomes, ways, states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.inventory import AnswerWay, CountOutcome, InventoryScope, InventoryState
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.inventory import CountRow, InventoryRow


def _tr(words: str) -> str:
    return QCoreApplication.translate("inventory_words", words)


SCOPE_WORDS: Mapping[InventoryScope, str] = {
    InventoryScope.ALL: _tr("Toàn bộ"),
    InventoryScope.HOLDER: _tr("Theo người giữ"),
    InventoryScope.PLACE: _tr("Theo nơi để"),
}
OUTCOME_WORDS: Mapping[CountOutcome, str] = {
    CountOutcome.FOUND: _tr("Có mặt"),
    CountOutcome.MISSING: _tr("Không thấy"),
    CountOutcome.ELSEWHERE: _tr("Ở chỗ khác"),
    CountOutcome.EXTRA: _tr("Thừa"),
}
WAY_WORDS: Mapping[AnswerWay, str] = {
    AnswerWay.FOUND_LATER: _tr("Tìm thấy sau"),
    AnswerWay.HANDED_OVER: _tr("Đã bàn giao"),
    AnswerWay.MOVED: _tr("Ghi chỗ mới"),
    AnswerWay.EXPLAINED: _tr("Giải trình"),
    AnswerWay.INCIDENT: _tr("Ghi thành vụ việc"),
}
STATE_WORDS: Mapping[InventoryState, str] = {
    InventoryState.COUNTING: _tr("Đang kiểm"),
    InventoryState.DIFFERING: _tr("Còn chênh lệch"),
    InventoryState.READY: _tr("Chờ khóa"),
    InventoryState.CLOSED: _tr("Đã khóa"),
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


def line_words(row: CountRow) -> str:
    """A line of a round without a title: its document and number, or the thing in words."""
    if not row.reference:
        return row.words or _tr("Bản chưa có số, ký hiệu")
    number = copy_number_text(row.number)
    return (
        _tr("{reference}, bản số {number}").format(reference=row.reference, number=number)
        if number
        else row.reference
    )


def where_words(row: CountRow) -> str:
    """Who holds it and where it lies by the list, or where the count saw it."""
    seen = (row.seen_holder, row.seen_place)
    return "; ".join(filter(None, seen if any(seen) else (row.holder, row.place)))


def difference_words(row: CountRow) -> str:
    """A difference: what it is of, what was seen, how it was resolved."""
    outcome = OUTCOME_WORDS[row.outcome] if row.outcome is not None else ""
    way = WAY_WORDS[row.way] if row.way is not None else _tr("chưa xử lý")
    return " · ".join((line_words(row), outcome, way))
