"""The list of decisions about secrets: how far notices, answers and new marks have come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.change_list import change_ids
from bmnn_desk.services.change_paper_facts import change_paper_facts
from bmnn_desk.services.tell_holders import record_answers, record_remarks, send_notices
from bmnn_desk.ui.dialogs.record_answers import RecordAnswersDialog
from bmnn_desk.ui.dialogs.record_remarks import RecordRemarksDialog
from bmnn_desk.ui.dialogs.send_notices import SendNoticesDialog
from bmnn_desk.ui.endings.change_matter import change_matter
from bmnn_desk.ui.endings.change_printing import recorded_decision
from bmnn_desk.ui.endings.change_source import ALL, WAITING, waiting_count
from bmnn_desk.ui.endings.change_step import STEP_MARKS, STEP_WORDS, step_of
from bmnn_desk.ui.endings.ending_words import CHANGE_WORDS, change_words
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct
from bmnn_desk.ui.office_paper import offer_paper
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
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
    from bmnn_desk.domain.term_list import ChangeRow
    from bmnn_desk.ui.endings.change_source import ChangeSource
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "changes"


def change_part(seat: Seat, source: ChangeSource) -> ListPart[ChangeRow]:
    """What was decided of secrets, and what is still to be done about each."""
    return ListPart(
        key=KEY,
        words=_tr("Quyết định"),
        name=_tr("Quyết định về thời hạn, độ mật, giải mật"),
        columns=_columns(seat),
        source=source,
        matter=change_matter,
        empty=EmptyWords(icon="file-text", words=_tr("Chưa ghi quyết định nào.")),
        reads=(change_ids,),
        acts=_acts(),
        choices=(
            (ALL, _tr("Mọi quyết định")),
            (WAITING, _tr("Còn việc phải làm")),
            *((kind.value, CHANGE_WORDS[kind]) for kind in ChangeKind),
        ),
        counts=waiting_count,
    )


def _columns(seat: Seat) -> tuple[Column[ChangeRow], ...]:
    number = ColumnName(key="number", heading=_tr("Số quyết định"))
    sent = ColumnName(key="sent", heading=_tr("Thông báo"))
    answered = ColumnName(key="answered", heading=_tr("Trả lời"))
    remarked = ColumnName(key="remarked", heading=_tr("Dấu mới"))
    return (
        state_column(
            lambda row: STEP_WORDS[step_of(row, seat.today())],
            lambda row: STEP_MARKS[step_of(row, seat.today())],
            17,
        ),
        reference_column(lambda row: row.reference, 16),
        Column(
            key="what",
            heading=_tr("Nội dung"),
            text=change_words,
            width=ColumnWidth(chars=24, stretches=True),
            priority=9,
        ),
        level_column(lambda row: row.level),
        text_column(number, lambda row: row.number, 14, 4),
        day_column(lambda row: row.day, 5),
        number_column(sent, lambda row: _of(row.sent, row.told), 9, 3),
        number_column(answered, lambda row: _of(row.answered, row.told), 7, 2),
        number_column(remarked, lambda row: _of(row.remarked, row.copies), 7, 1),
    )


def _of(done: int, whole: int) -> str:
    return f"{done}/{whole}" if whole else ""


def _acts() -> tuple[PartAct[ChangeRow], ...]:
    return (
        PartAct(
            words=_tr("&Gửi thông báo…"),
            icon="send",
            keys="Ctrl+N",
            verbs=(send_notices,),
            do=lambda page, row: row and SendNoticesDialog(page.seat, row.change),
            suits=lambda row: row.kind.is_told,
        ),
        PartAct(
            words=_tr("Ghi trả &lời…"),
            icon="inbox",
            keys="Ctrl+R",
            verbs=(record_answers,),
            do=lambda page, row: row and RecordAnswersDialog(page.seat, row.change),
            suits=lambda row: row.sent > 0,
        ),
        PartAct(
            words=_tr("Đóng &dấu lại…"),
            icon="rubber-stamp",
            keys="Ctrl+B",
            verbs=(record_remarks,),
            do=lambda page, row: row and RecordRemarksDialog(page.seat, row.change),
            suits=lambda row: row.still_old > 0,
        ),
        PartAct(
            words=_tr("&In quyết định"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(change_paper_facts,),
            do=_print_decision,
            suits=lambda row: row.kind.is_told and not row.by_sender,
        ),
    )


def _print_decision(page: SeatedPage, row: ChangeRow | None) -> None:
    if row is not None:
        paper = partial(recorded_decision, page.seat, row)
        offer_paper(page, page.seat, paper, title=_tr("In quyết định"), name="Quyet dinh.pdf")


def _tr(words: str) -> str:
    return QCoreApplication.translate("change_part", words)
