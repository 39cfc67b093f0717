"""The list of documents that are called back: how many copies are out, by which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.recalls import RecallState
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.recall_list import recall_ids
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.recall_copies import RecallCopiesDialog
from bmnn_desk.ui.dialogs.record_recalled import RecordRecalledDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.taking_out.away_sources import ALL, OPEN, recall_of, recall_source
from bmnn_desk.ui.taking_out.away_words import (
    RECALL_MARKS,
    RECALL_WORDS,
    out_of,
)
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    reference_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.recalls import RecallCopyRow, RecallRow
    from bmnn_desk.ui.seat import Seat

KEY = "recalls"


def recall_part(seat: Seat) -> ListPart[RecallRow]:
    """Documents whose sent copies are to come back: stamped so, or called back later."""
    return ListPart(
        key=KEY,
        words=_tr("Thu hồi"),
        name=_tr("Văn bản có bản phải thu hồi"),
        columns=_columns(),
        source=recall_source(seat),
        matter=_matter,
        empty=EmptyWords(
            icon="circle-check", words=_tr("Không có bản nào phải thu hồi."), offers=0
        ),
        reads=(recall_ids,),
        acts=_acts(),
        choices=((ALL, _tr("Mọi lần thu hồi")), (OPEN, _tr("Còn bản chưa về"))),
    )


def _columns() -> tuple[Column[RecallRow], ...]:
    out = ColumnName(key="out", heading=_tr("Chưa về"))
    number = ColumnName(key="number", heading=_tr("Công văn"))
    return (
        state_column(lambda row: RECALL_WORDS[row.state], lambda row: RECALL_MARKS[row.state], 20),
        reference_column(lambda row: row.reference, 16),
        level_column(lambda row: row.level),
        Column(
            key="ground",
            heading=_tr("Căn cứ"),
            text=lambda row: row.ground or _tr("Ngày ghi trên tài liệu"),
            width=ColumnWidth(chars=20, stretches=True),
            priority=9,
        ),
        text_column(number, lambda row: row.number, 14, 3),
        day_column(lambda row: row.called, 2, ColumnName(key="called", heading=_tr("Gọi ngày"))),
        day_column(lambda row: row.due, 6, ColumnName(key="due", heading=_tr("Hạn"))),
        number_column(out, lambda row: out_of(row.out, row.copies), 7, 5),
    )


def _matter(seat: Seat, row: RecallRow) -> PartMatter:
    detail = recall_of(seat, row.id)
    warning = ""
    if row.state is RecallState.LATE:
        words = _tr("Quá hạn thu hồi từ {day}. Bản nào về thì bấm Ctrl+B để ghi.")
        warning = words.format(day=short_day(row.due))
    stamped = day_text(detail.stamped)
    called = day_text(row.called)
    came = [(copy.back, copy) for copy in detail.copies if copy.back is not None]
    return PartMatter(
        head=PaneHead(top=row.reference, level=row.level, title=detail.title, warning=warning),
        facts=(
            (_tr("Tình trạng"), RECALL_WORDS[row.state]),
            (_tr("Hạn"), short_day(row.due)),
            (_tr("Ngày ghi trên tài liệu"), stamped),
            (_tr("Công văn thu hồi"), " · ".join(filter(None, (row.number, called)))),
            (_tr("Lý do"), row.ground),
            *((copy_words(row.reference, copy.number), _copy(copy)) for copy in detail.copies),
        ),
        history=tuple(
            (
                short_day(day),
                " · ".join(
                    filter(None, (copy_words(row.reference, copy.number), _tr("đã về"), copy.paper))
                ),
            )
            for day, copy in sorted(came, key=lambda each: each[0])
        ),
    )


def _copy(copy: RecallCopyRow) -> str:
    where = copy.recipient or copy.holder
    if copy.back is not None:
        return _tr("{where}: đã về {day}").format(where=where, day=short_day(copy.back))
    if copy.due is None:
        return _tr("{where}: không gọi về").format(where=where)
    return _tr("{where}: hạn {day}").format(where=where, day=short_day(copy.due))


def _acts() -> tuple[PartAct[RecallRow], ...]:
    return (
        PartAct(
            words=_tr("&Thu hồi bản đã gửi…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(recall_copies,),
            do=lambda page, _row: RecallCopiesDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Gọi &về, in công văn…"),
            icon="mail",
            keys="Ctrl+G",
            verbs=(recall_copies,),
            do=lambda page, row: row and RecallCopiesDialog(page.seat, row.id),
            suits=lambda row: row.out > 0,
        ),
        PartAct(
            words=_tr("&Bản đã về…"),
            icon="corner-up-left",
            keys="Ctrl+B",
            verbs=(record_recalled,),
            do=lambda page, row: row and RecordRecalledDialog(page.seat, row.id),
            suits=lambda row: row.out > 0,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("recall_part", words)
