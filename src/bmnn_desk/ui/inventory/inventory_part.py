"""The list of rounds of counting: how far each one is, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.inventory import InventoryState
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import CountPart, count_rows
from bmnn_desk.services.inventories import inventory_ids
from bmnn_desk.services.inventory_paper import inventory_paper
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from bmnn_desk.ui.dialogs.close_inventory import CloseInventoryDialog
from bmnn_desk.ui.dialogs.count_copies import CountCopiesDialog
from bmnn_desk.ui.dialogs.record_count_incident import RecordCountIncidentDialog
from bmnn_desk.ui.dialogs.resolve_difference import ResolveDifferenceDialog
from bmnn_desk.ui.inventory.inventory_print import print_list, print_minutes
from bmnn_desk.ui.inventory.inventory_source import (
    ALL,
    OPEN,
    InventorySource,
    line_ids,
    lines_of,
    open_count,
)
from bmnn_desk.ui.inventory.inventory_words import (
    SCOPE_WORDS,
    STATE_WORDS,
    difference_words,
    scope_words,
    state_mark,
)
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    number_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.inventory import CountRow, InventoryRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "inventories"
_MOST_TOLD = 20


def inventory_part(source: InventorySource) -> ListPart[InventoryRow]:
    """Every round, open or closed."""
    return ListPart(
        key=KEY,
        words=_tr("Kiểm kê"),
        name=_tr("Đợt kiểm kê"),
        columns=_columns(),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="checklist", words=_tr("Chưa có đợt kiểm kê nào."), offers=0),
        reads=(inventory_ids, count_rows),
        acts=_acts(),
        choices=((ALL, _tr("Tất cả")), (OPEN, _tr("Chưa khóa"))),
        counts=open_count,
    )


def _columns() -> tuple[Column[InventoryRow], ...]:
    number = ColumnName(key="number", heading=_tr("Biên bản"))
    return (
        state_column(lambda row: STATE_WORDS[row.state], state_mark, 15),
        day_column(lambda row: row.day, 8, ColumnName(key="day", heading=_tr("Ngày chốt"))),
        Column(
            key="scope",
            heading=_tr("Phạm vi"),
            text=scope_words,
            width=ColumnWidth(chars=24, stretches=True),
            priority=9,
        ),
        _count("opening", _tr("Đầu kỳ"), lambda row: row.figures.opening, 7),
        _count("left", _tr("Chưa kiểm"), lambda row: row.figures.uncounted, 8),
        _count("open", _tr("Chênh lệch"), lambda row: row.figures.differences, 6),
        _count("closing", _tr("Cuối kỳ"), lambda row: row.figures.closing, 5),
        day_column(
            lambda row: row.closed_on, 5, ColumnName(key="closed", heading=_tr("Ngày khóa"))
        ),
        text_column(number, lambda row: row.number, 12, 3),
    )


def _count(
    key: str, heading: str, count: Callable[[InventoryRow], int], priority: int
) -> Column[InventoryRow]:
    name = ColumnName(key=key, heading=heading)
    return number_column(name, lambda row: f"{count(row):02}", 9, priority)


def next_words(row: InventoryRow) -> str:
    """What is to be done about it now; "" where nothing is."""
    return {
        InventoryState.COUNTING: _tr("Còn bản chưa kiểm. In phiếu: Ctrl+P; ghi kết quả: Ctrl+G."),
        InventoryState.DIFFERING: _tr(
            "Còn chênh lệch chưa xử lý. Xử lý: Ctrl+E; ghi thành vụ việc: Ctrl+M."
        ),
        InventoryState.READY: _tr("Đã kiểm đủ. Bấm Ctrl+T để khóa đợt."),
        InventoryState.CLOSED: "",
    }[row.state]


def _matter(seat: Seat, row: InventoryRow) -> PartMatter:
    made = row.figures
    ids = line_ids(seat, row.id, CountPart.DIFFERENCES)
    differing = tuple(lines_of(seat, row.id, ids[:_MOST_TOLD]))
    facts = [
        (_tr("Tình trạng"), STATE_WORDS[row.state]),
        (_tr("Người kiểm kê"), ", ".join(row.counters)),
        (_tr("Theo văn bản"), row.decision),
        (_tr("Đầu kỳ"), f"{made.opening:02}"),
        (_tr("Tăng"), f"{made.came:02}"),
        (_tr("Giảm"), f"{made.went:02}"),
        (_tr("Mất"), f"{made.lost:02}"),
        (_tr("Cuối kỳ"), f"{made.closing:02}"),
        (_tr("Có mặt"), f"{made.found:02}"),
        (_tr("Chưa kiểm"), f"{made.uncounted:02}"),
        *((_tr("Chênh lệch"), difference_words(each)) for each in differing),
    ]
    if len(ids) > _MOST_TOLD:
        more = _tr("và {count} chênh lệch nữa, xem biên bản").format(count=len(ids) - _MOST_TOLD)
        facts.append((_tr("Chênh lệch"), more))
    if row.words:
        facts.append((_tr("Kết luận"), row.words))
    return PartMatter(
        head=PaneHead(
            top=SCOPE_WORDS[row.scope], title=row.holder or row.place, warning=next_words(row)
        ),
        facts=tuple(facts),
        history=tuple(_history(row, differing)),
    )


def _history(row: InventoryRow, differing: tuple[CountRow, ...]) -> list[tuple[str, str]]:
    told = [(row.day, _tr("Chốt danh sách {count:02} bản").format(count=row.figures.opening))]
    told += [
        (line.answered_on, f"{difference_words(line)}: {line.reason}")
        for line in differing
        if line.answered_on is not None
    ]
    if row.closed_on is not None:
        told.append((row.closed_on, _tr("Khóa đợt")))
    return [(short_day(day), words) for day, words in sorted(told, key=lambda each: each[0])]


def _is_open(row: InventoryRow) -> bool:
    return row.state is not InventoryState.CLOSED


def _differs(row: InventoryRow) -> bool:
    return _is_open(row) and row.figures.unresolved > 0


def _print_list(page: SeatedPage, row: InventoryRow | None) -> None:
    if row is not None:
        print_list(page, row.id)


def _print_minutes(page: SeatedPage, row: InventoryRow | None) -> None:
    if row is not None:
        print_minutes(page, row.id)


def _acts() -> tuple[PartAct[InventoryRow], ...]:
    return (
        PartAct(
            words=_tr("&Bắt đầu…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(begin_inventory,),
            do=lambda page, _row: BeginInventoryDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("In &phiếu…"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(inventory_paper,),
            do=_print_list,
        ),
        PartAct(
            words=_tr("Kết &quả…"),
            icon="checklist",
            keys="Ctrl+G",
            verbs=(count_copies,),
            do=lambda page, row: row and CountCopiesDialog(page.seat, row.id),
            suits=_is_open,
        ),
        PartAct(
            words=_tr("&Chênh lệch…"),
            icon="arrows-exchange",
            keys="Ctrl+E",
            verbs=(resolve_difference,),
            do=lambda page, row: row and ResolveDifferenceDialog(page.seat, row.id),
            suits=_differs,
        ),
        PartAct(
            words=_tr("Ghi &mất…"),
            icon="alert-triangle",
            keys="Ctrl+M",
            verbs=(record_incident,),
            do=lambda page, row: row and RecordCountIncidentDialog(page.seat, row.id),
            suits=_differs,
        ),
        PartAct(
            words=_tr("Biê&n bản…"),
            icon="file-text",
            keys="Ctrl+B",
            verbs=(inventory_paper,),
            do=_print_minutes,
        ),
        PartAct(
            words=_tr("&Khóa…"),
            icon="lock",
            keys="Ctrl+T",
            verbs=(close_inventory,),
            do=lambda page, row: row and CloseInventoryDialog(page.seat, row.id),
            suits=_is_open,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("inventory_part", words)
