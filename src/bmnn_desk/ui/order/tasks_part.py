"""Nhiệm vụ: what inspections and orders want done, by their last day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.tasks import end_task, record_task, tasks_of
from bmnn_desk.ui.dialogs.end_task import EndTaskDialog
from bmnn_desk.ui.dialogs.record_task import RecordTaskDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.order.order_words import day_or
from bmnn_desk.ui.widgets.column import Column, ColumnWidth, StateMark
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, state_column, text_column

if TYPE_CHECKING:
    from bmnn_desk.domain.tasks import TaskEntry
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "tasks_part")


def tasks_part(seat: Seat) -> ListPart[TaskEntry]:
    """The list of a seat's tasks; open ones first, the earliest day on top."""
    return ListPart(
        key="tasks",
        words=_tr("Nhiệm vụ"),
        name=_tr("Nhiệm vụ được giao"),
        columns=(
            Column(
                key="words",
                heading=_tr("Việc phải làm"),
                text=lambda row: row.words,
                width=ColumnWidth(chars=30, stretches=True),
                priority=9,
            ),
            text_column(
                ColumnName(key="by", heading=_tr("Nơi giao")), lambda row: row.ordered_by, 18, 5
            ),
            text_column(
                ColumnName(key="number", heading=_tr("Văn bản")), lambda row: row.number, 13, 4
            ),
            day_column(lambda row: row.due, 8, ColumnName(key="due", heading=_tr("Hạn"))),
            text_column(
                ColumnName(key="person", heading=_tr("Người theo dõi")), lambda row: row.name, 15, 3
            ),
            state_column(lambda row: _state(seat, row)[0], lambda row: _state(seat, row)[1], 14),
        ),
        source=ShortSource(
            partial(_in_order, seat),
            lambda row: f"{row.words} {row.ordered_by} {row.number} {row.name}",
        ),
        matter=_matter,
        empty=EmptyWords(
            icon="checklist",
            words=_tr("Không có việc nào được giao còn mở. Ghi yêu cầu của đoàn kiểm tra ở đây."),
            offers=0,
        ),
        reads=(tasks_of,),
        acts=(
            PartAct(
                words=_tr("&Ghi nhiệm vụ…"),
                icon="plus",
                keys="Ctrl+N",
                verbs=(record_task,),
                do=lambda page, _row: RecordTaskDialog(page.seat),
                needs_row=False,
            ),
            PartAct(
                words=_tr("Ghi đã &làm xong…"),
                icon="check",
                keys="Ctrl+E",
                verbs=(end_task,),
                do=lambda page, row: EndTaskDialog(page.seat, row.id if row else 0),
                suits=lambda row: row.done_on is None,
            ),
        ),
        choices=(("open", _tr("Còn mở")), ("all", _tr("Tất cả"))),
        struck=lambda row: row.done_on is not None,
    )


def _in_order(seat: Seat, choice: str) -> list[TaskEntry]:
    rows = seat.desk.read(tasks_of, BodyAsked(body=seat.body))
    shown = (row for row in rows if choice == "all" or row.done_on is None)
    return sorted(shown, key=lambda row: (row.done_on is not None, row.due or date.max, row.id))


def _state(seat: Seat, row: TaskEntry) -> tuple[str, StateMark]:
    if row.done_on is not None:
        late = row.is_late(seat.today())
        return _tr("xong, trễ hạn") if late else _tr("đã xong"), StateMark.DOT
    if row.due is None:
        return _tr("chưa ghi hạn"), StateMark.TRIANGLE
    if row.is_late(seat.today()):
        return _tr("quá hạn"), StateMark.SQUARE
    return _tr("đang làm"), StateMark.RING


def _matter(seat: Seat, row: TaskEntry) -> PartMatter:
    warning = ""
    if row.done_on is None and row.is_late(seat.today()):
        warning = _tr("Đã quá hạn. Báo nơi giao, rồi ghi ngày làm xong.")
    facts = {
        _tr("Nơi giao"): row.ordered_by,
        _tr("Văn bản giao"): row.number,
        _tr("Ngày giao"): short_day(row.ordered_on),
        _tr("Hạn"): day_or(row.due, _tr("chưa ghi")),
        _tr("Người theo dõi"): row.name,
        _tr("Làm xong"): day_or(row.done_on, ""),
        _tr("Kết quả"): row.done,
        _tr("Văn bản báo cáo"): row.report,
    }
    return PartMatter(
        head=PaneHead(top=row.number or row.ordered_by, title=row.words, warning=warning),
        facts=tuple(facts.items()),
    )
