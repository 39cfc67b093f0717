"""The list of requests for a secret: who asks for what, and how it was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.provisions import provision_answers, provision_ids
from bmnn_desk.services.record_provision_request import record_provision_request
from bmnn_desk.ui.dialogs.decide_provision import DecideProvisionDialog
from bmnn_desk.ui.dialogs.record_provision_request import RecordProvisionRequestDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.provision.provision_print import print_answer
from bmnn_desk.ui.provision.provision_source import ALL, ProvisionSource, open_count
from bmnn_desk.ui.provision.provision_words import (
    ASKER_WORDS,
    STATE_WORDS,
    state_mark,
)
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.provision_list import ProvisionRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "provisions"


def provision_part(source: ProvisionSource) -> ListPart[ProvisionRow]:
    """Every request, answered or not."""
    return ListPart(
        key=KEY,
        words=_tr("Cung cấp"),
        name=_tr("Đề nghị cung cấp, chuyển giao"),
        columns=_columns(),
        source=source,
        matter=_matter,
        empty=EmptyWords(
            icon="inbox", words=_tr("Chưa có đề nghị cung cấp, chuyển giao nào."), offers=0
        ),
        reads=(provision_ids,),
        acts=_acts(),
        choices=(
            (ALL, _tr("Tất cả")),
            *((state.value, words) for state, words in STATE_WORDS.items()),
        ),
        counts=open_count,
    )


def _columns() -> tuple[Column[ProvisionRow], ...]:
    return (
        state_column(lambda row: STATE_WORDS[row.state], state_mark, 13),
        day_column(lambda row: row.day, 8, ColumnName(key="day", heading=_tr("Ngày nhận"))),
        Column(
            key="asker",
            heading=_tr("Người đề nghị"),
            text=lambda row: row.asker,
            width=ColumnWidth(chars=22, stretches=True),
            priority=9,
        ),
        text_column(
            ColumnName(key="kind", heading=_tr("Loại")), lambda row: ASKER_WORDS[row.kind], 20, 4
        ),
        text_column(
            ColumnName(key="letter", heading=_tr("Văn bản")), lambda row: row.reference, 13, 6
        ),
        level_column(lambda row: row.level),
        text_column(
            ColumnName(key="answer", heading=_tr("Trả lời")), lambda row: row.number, 12, 5
        ),
        day_column(
            lambda row: row.decided_on, 5, ColumnName(key="decided", heading=_tr("Ngày trả lời"))
        ),
    )


def _matter(_seat: Seat, row: ProvisionRow) -> PartMatter:
    waits = _tr("Chưa trả lời. Có quyết định thì bấm Ctrl+G để ghi.")
    asked = day_text(row.asked_on)
    facts = (
        (_tr("Tình trạng"), STATE_WORDS[row.state]),
        (_tr("Loại"), ASKER_WORDS[row.kind]),
        (_tr("Ngày văn bản"), asked or _tr("không có văn bản")),
        (_tr("Người đại diện"), row.representative),
        (_tr("Quốc tịch"), row.nationality),
        (_tr("Số giấy tờ"), row.identity_number),
        (_tr("Chức vụ"), row.position),
        (_tr("Địa chỉ"), row.address),
        (_tr("Bí mật đề nghị"), row.secret),
        (_tr("Mục đích"), row.purpose),
        (_tr("Cam kết"), row.commitment),
        (_tr("Người quyết định"), " · ".join(filter(None, (row.decided_by, row.title)))),
        (_tr("Lý do từ chối"), row.reason),
    )
    history = [(short_day(row.day), _tr("Nhận đề nghị"))]
    if row.decided_on is not None:
        said = " · ".join(filter(None, (STATE_WORDS[row.state], row.number)))
        history.append((short_day(row.decided_on), said))
    is_open = row.state is ProvisionState.OPEN
    return PartMatter(
        head=PaneHead(
            top=row.reference or _tr("Đề nghị"),
            level=row.level,
            title=row.asker,
            warning=waits if is_open else "",
        ),
        facts=facts,
        history=tuple(history),
    )


def _print_answer(page: SeatedPage, row: ProvisionRow | None) -> None:
    if row is not None:
        print_answer(page, row.id)


def _acts() -> tuple[PartAct[ProvisionRow], ...]:
    return (
        PartAct(
            words=_tr("&Ghi đề nghị…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(record_provision_request,),
            do=lambda page, _row: RecordProvisionRequestDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("&Quyết định…"),
            icon="check",
            keys="Ctrl+G",
            verbs=(decide_provision,),
            do=lambda page, row: row and DecideProvisionDialog(page.seat, row.id),
            suits=lambda row: row.state is ProvisionState.OPEN,
        ),
        PartAct(
            words=_tr("In &trả lời…"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(provision_answers,),
            do=_print_answer,
            suits=lambda row: row.state is not ProvisionState.OPEN,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("provision_part", words)
