"""The list of what waits: its columns, its pane, where Enter leads, what can be begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.due import DueState
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.today import due_rows
from bmnn_desk.ui.dialogs.copy_document import CopyDocumentDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.hand_over import HandOverDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.today.due_place import open_due
from bmnn_desk.ui.today.due_words import (
    KIND_WORDS,
    STATE_MARKS,
    STATE_WORDS,
    days_words,
    label_words,
    to_do_words,
)
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    growing,
    number_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.today.due_source import DueSource

KEY = "due"


def due_part(seat: Seat, source: DueSource) -> ListPart[DueRow]:
    """What waits, and the five things that a day begins with."""
    return ListPart(
        key=KEY,
        words=_tr("Cần xử lý"),
        name=_tr("Việc cần xử lý"),
        columns=_columns(seat),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="circle-check", words=_tr("Không có việc nào đang chờ.")),
        reads=(due_rows,),
        acts=_acts(),
        choices=(("", _tr("Mọi việc")), *((state.value, STATE_WORDS[state]) for state in DueState)),
        opens=open_due,
    )


def _columns(seat: Seat) -> tuple[Column[DueRow], ...]:
    return (
        state_column(
            lambda row: STATE_WORDS[row.state(seat.today())],
            lambda row: STATE_MARKS[row.state(seat.today())],
            chars=12,
        ),
        text_column(
            ColumnName(key="kind", heading=_tr("Việc")), lambda row: KIND_WORDS[row.kind], 24, 8
        ),
        Column(
            key="label",
            heading=_tr("Số, ký hiệu, tên"),
            text=label_words,
            width=ColumnWidth(chars=20, stretches=True),
            priority=9,
        ),
        growing(text_column(ColumnName(key="who", heading=_tr("Người, đơn vị")), _who, 14, 5), 24),
        number_column(ColumnName(key="count", heading=_tr("Số lượng")), _count, 8, 2),
        day_column(lambda row: row.due, 6, ColumnName(key="due", heading=_tr("Hạn"))),
    )


def _who(row: DueRow) -> str:
    """Whom it concerns, where that is not what the row is called by."""
    return "" if row.who == row.label else row.who


def _count(row: DueRow) -> str:
    return str(row.count) if row.count > 1 else ""


def _matter(seat: Seat, row: DueRow) -> PartMatter:
    day = seat.today()
    state = row.state(day)
    due = "" if row.due is None else f"{short_day(row.due)} ({days_words(row, day)})"
    rule = seat.desk.law.on(day).rules.get(row.rule)
    return PartMatter(
        head=PaneHead(
            top=KIND_WORDS[row.kind],
            title=to_do_words(row),
            warning=STATE_WORDS[state] if state is DueState.LATE else "",
        ),
        facts=(
            (_tr("Số, ký hiệu, tên"), label_words(row)),
            (_tr("Người, đơn vị"), _who(row)),
            (_tr("Hạn"), due),
            (_tr("Số lượng"), _count(row)),
            (_tr("Quy tắc"), "" if rule is None else rule.text),
            (_tr("Căn cứ"), "" if rule is None else rule.basis),
        ),
    )


def _acts() -> tuple[PartAct[DueRow], ...]:
    return (
        PartAct(
            words=_tr("Phát &hành văn bản…"),
            icon="send",
            keys="",
            verbs=(issue_outgoing,),
            do=lambda _page, _row: LineWanted(page="outgoing", line=0),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Đăng ký văn &bản đến…"),
            icon="inbox",
            keys="",
            verbs=(enter_incoming,),
            do=lambda page, _row: EnterIncomingDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("&Lập đợt giao…"),
            icon="arrows-exchange",
            keys="",
            verbs=(hand_over,),
            do=lambda page, _row: HandOverDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("&Sao, chụp…"),
            icon="copy",
            keys="",
            verbs=(copy_document,),
            do=lambda page, _row: CopyDocumentDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Phiếu đề &xuất…"),
            icon="file-certificate",
            keys="",
            verbs=(propose_level,),
            do=lambda page, _row: ProposeLevelDialog(page.seat),
            needs_row=False,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("due_part", words)
