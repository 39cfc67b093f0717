"""The list of meetings at which copies were given out: who has which, what was collected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.meetings import MeetingState
from bmnn_desk.services.away_papers import meeting_paper
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.services.meeting_list import meeting_ids
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.end_meeting import EndMeetingDialog
from bmnn_desk.ui.dialogs.hold_meeting import HoldMeetingDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.taking_out.away_sources import ALL, OPEN, meeting_of, meeting_source
from bmnn_desk.ui.taking_out.away_words import (
    MEETING_MARKS,
    MEETING_WORDS,
    from_to,
    out_of,
)
from bmnn_desk.ui.taking_out.print_away import print_meeting
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    number_column,
    reference_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.meetings import MeetingCopyRow, MeetingRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "meetings"


def meeting_part(seat: Seat) -> ListPart[MeetingRow]:
    """Meetings with secret documents, and whether these were collected."""
    return ListPart(
        key=KEY,
        words=_tr("Cuộc họp"),
        name=_tr("Cuộc họp có phát tài liệu mật"),
        columns=_columns(),
        source=meeting_source(seat),
        matter=_matter,
        empty=EmptyWords(
            icon="users", words=_tr("Chưa ghi cuộc họp nào có phát tài liệu mật."), offers=0
        ),
        reads=(meeting_ids,),
        acts=_acts(),
        choices=((ALL, _tr("Mọi cuộc họp")), (OPEN, _tr("Chưa thu đủ"))),
    )


def _columns() -> tuple[Column[MeetingRow], ...]:
    out = ColumnName(key="out", heading=_tr("Chưa thu"))
    place = ColumnName(key="place", heading=_tr("Địa điểm"))
    return (
        state_column(
            lambda row: MEETING_WORDS[row.state], lambda row: MEETING_MARKS[row.state], 20
        ),
        Column(
            key="name",
            heading=_tr("Cuộc họp"),
            text=lambda row: row.name,
            width=ColumnWidth(chars=22, stretches=True),
            priority=9,
        ),
        text_column(place, lambda row: row.place, 16, 3),
        reference_column(lambda row: row.references, 18),
        day_column(lambda row: row.since, 4, ColumnName(key="since", heading=_tr("Ngày họp"))),
        day_column(lambda row: row.until, 6, ColumnName(key="until", heading=_tr("Đến hết"))),
        number_column(out, lambda row: out_of(row.out, row.copies), 7, 5),
    )


def _matter(seat: Seat, row: MeetingRow) -> PartMatter:
    detail = meeting_of(seat, row.id)
    warning = ""
    if row.state is MeetingState.LATE:
        warning = _tr("Họp xong mà chưa thu đủ. Thu lại từng bản rồi bấm Ctrl+B để ghi.")
    came = [(copy.back, copy) for copy in detail.copies if copy.back is not None]
    return PartMatter(
        head=PaneHead(
            top=_tr("Cuộc họp {day}").format(day=short_day(row.since)),
            title=row.name,
            level=max((copy.level for copy in detail.copies), default=None),
            warning=warning,
        ),
        facts=(
            (_tr("Tình trạng"), MEETING_WORDS[row.state]),
            (_tr("Thời gian"), from_to(row.since, row.until)),
            (_tr("Địa điểm"), row.place),
            (_tr("Chủ trì"), row.chair),
            (_tr("Ghi chú"), detail.note),
            *((_named(copy), _copy(copy)) for copy in detail.copies),
        ),
        history=tuple(
            (short_day(day), _tr("Thu {copy}").format(copy=_named(copy)))
            for day, copy in sorted(came, key=lambda each: each[0])
        ),
    )


def _named(copy: MeetingCopyRow) -> str:
    return copy_words(copy.reference, copy.number)


def _copy(copy: MeetingCopyRow) -> str:
    who = ", ".join(filter(None, (copy.receiver, copy.unit)))
    if copy.back is not None:
        return _tr("{who}: đã thu {day}").format(who=who, day=short_day(copy.back))
    return _tr("{who}: không còn").format(who=who) if copy.is_gone else who


def _acts() -> tuple[PartAct[MeetingRow], ...]:
    return (
        PartAct(
            words=_tr("&Phát tài liệu…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(hold_meeting,),
            do=lambda page, _row: HoldMeetingDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("Th&u lại…"),
            icon="corner-up-left",
            keys="Ctrl+B",
            verbs=(end_meeting,),
            do=lambda page, row: row and EndMeetingDialog(page.seat, row.id),
            suits=lambda row: row.out > 0,
        ),
        PartAct(
            words=_tr("&In danh sách"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(meeting_paper,),
            do=_print,
        ),
    )


def _print(page: SeatedPage, row: MeetingRow | None) -> None:
    if row is not None:
        print_meeting(page, page.seat, row.id)


def _tr(words: str) -> str:
    return QCoreApplication.translate("meeting_part", words)
