"""The list of incidents: what was lost or leaked, its report, what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incidents import IncidentState
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.holdings_list import holding_ids
from bmnn_desk.services.incidents import incident_detail, incident_ids
from bmnn_desk.services.inventory_paper import incident_paper
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.close_incident import CloseIncidentDialog
from bmnn_desk.ui.dialogs.find_lost import FindLostDialog
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.dialogs.remedy_incident import RemedyIncidentDialog
from bmnn_desk.ui.dialogs.report_incident import ReportIncidentDialog
from bmnn_desk.ui.incidents.incident_print import print_report
from bmnn_desk.ui.incidents.incident_source import (
    ALL,
    OPEN,
    UNREPORTED,
    IncidentSource,
    detail_of,
    open_count,
)
from bmnn_desk.ui.incidents.incident_words import (
    KIND_WORDS,
    REMEDY_WORDS,
    STATE_WORDS,
    state_mark,
)
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct, PartMatter
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    level_column,
    number_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.incidents import IncidentDetail, IncidentRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "incidents"
_MOST_TOLD = 20


def incident_part(source: IncidentSource) -> ListPart[IncidentRow]:
    """Every incident, open or closed."""
    return ListPart(
        key=KEY,
        words=_tr("Sự cố"),
        name=_tr("Vụ lộ, mất bí mật nhà nước"),
        columns=_columns(),
        source=source,
        matter=_matter,
        empty=EmptyWords(icon="shield-check", words=_tr("Chưa ghi vụ lộ, mất nào.")),
        reads=(incident_ids, incident_detail),
        acts=_acts(),
        choices=(
            (ALL, _tr("Tất cả")),
            (OPEN, _tr("Chưa khép")),
            (UNREPORTED, _tr("Chưa báo cáo")),
        ),
        counts=open_count,
    )


def _columns() -> tuple[Column[IncidentRow], ...]:
    kind, lost = ColumnName(key="kind", heading=_tr("Loại")), _tr("Đang mất")
    report = ColumnName(key="report", heading=_tr("Báo cáo"))
    return (
        state_column(lambda row: STATE_WORDS[row.state], state_mark, 14),
        day_column(
            lambda row: row.found_on, 8, ColumnName(key="found", heading=_tr("Ngày phát hiện"))
        ),
        text_column(kind, lambda row: KIND_WORDS[row.kind], 6, 7),
        Column(
            key="what",
            heading=_tr("Bản, vật bị lộ, mất"),
            text=lambda row: row.what,
            width=ColumnWidth(chars=24, stretches=True),
            priority=9,
        ),
        level_column(lambda row: row.level),
        number_column(ColumnName(key="lost", heading=lost), lambda row: f"{row.lost:02}", 8, 6),
        text_column(
            ColumnName(key="by", heading=_tr("Người phát hiện")), lambda row: row.found_by, 16, 3
        ),
        text_column(report, lambda row: row.report, 13, 5),
        day_column(
            lambda row: row.closed_on, 4, ColumnName(key="closed", heading=_tr("Ngày khép"))
        ),
    )


def next_words(row: IncidentRow) -> str:
    """What is to be done about it now; "" where nothing is."""
    if row.state is IncidentState.UNREPORTED:
        words = _tr("Chưa báo cáo; hạn {day}. In báo cáo: Ctrl+P; gửi rồi ghi: Ctrl+B.")
        return words.format(day=short_day(row.due))
    if row.state is IncidentState.OPEN:
        return _tr("Ghi nguyên nhân, khắc phục: Ctrl+G; xong thì khép: Ctrl+E.")
    return _tr("Còn {count:02} bản chưa tìm thấy.").format(count=row.lost) if row.lost else ""


def _matter(seat: Seat, row: IncidentRow) -> PartMatter:
    detail = detail_of(seat, row.id)
    return PartMatter(
        head=PaneHead(
            top=KIND_WORDS[row.kind], level=row.level, title=row.what, warning=next_words(row)
        ),
        facts=tuple(_facts(detail)),
        history=tuple(_history(detail)),
    )


def _facts(detail: IncidentDetail) -> Iterator[tuple[str, str]]:
    row = detail.row
    yield _tr("Tình trạng"), STATE_WORDS[row.state]
    yield _tr("Người phát hiện"), row.found_by
    yield _tr("Nơi xảy ra"), detail.place
    yield _tr("Diễn biến"), detail.how
    for copy in detail.copies[:_MOST_TOLD]:
        said = [copy_words(copy.reference, copy.number)]
        if copy.is_lost:
            said.append(_tr("chưa tìm thấy"))
        elif copy.found_on is not None:
            said.append(_tr("tìm thấy {day}").format(day=short_day(copy.found_on)))
        yield _tr("Bản"), ", ".join(said)
    if len(detail.copies) > _MOST_TOLD:
        words = _tr("và {count} bản nữa, xem báo cáo")
        yield _tr("Bản"), words.format(count=len(detail.copies) - _MOST_TOLD)
    if detail.end_words:
        yield _tr("Kết quả"), " · ".join(filter(None, (detail.end_words, detail.end_paper)))


def _history(detail: IncidentDetail) -> Iterator[tuple[str, str]]:
    row = detail.row
    told = [(row.found_on, _tr("Phát hiện")), (row.day, _tr("Ghi vụ việc"))]
    told += [
        (each.day, _tr("Báo cáo {number} gửi {told}").format(number=each.number, told=each.told))
        for each in detail.reports
    ]
    told += [(each.day, f"{REMEDY_WORDS[each.kind]}: {each.words}") for each in detail.remedies]
    told += [
        (copy.found_on, _tr("Tìm thấy: {how}").format(how=copy.found))
        for copy in detail.copies
        if copy.found_on is not None
    ]
    if row.closed_on is not None:
        told.append((row.closed_on, _tr("Khép vụ việc")))
    for day, words in sorted(told, key=lambda each: each[0]):
        yield short_day(day), words


def _is_open(row: IncidentRow) -> bool:
    return row.state is not IncidentState.CLOSED


def _print_report(page: SeatedPage, row: IncidentRow | None) -> None:
    if row is not None:
        print_report(page, row.id)


def _acts() -> tuple[PartAct[IncidentRow], ...]:
    return (
        PartAct(
            words=_tr("Ghi &vụ việc…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(record_incident, holding_ids),
            do=lambda page, _row: RecordIncidentDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("In &báo cáo…"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(incident_paper,),
            do=_print_report,
        ),
        PartAct(
            words=_tr("Đã gử&i…"),
            icon="send",
            keys="Ctrl+B",
            verbs=(report_incident,),
            do=lambda page, row: row and ReportIncidentDialog(page.seat, row.id),
            suits=_is_open,
        ),
        PartAct(
            words=_tr("Khắ&c phục…"),
            icon="shield-check",
            keys="Ctrl+G",
            verbs=(remedy_incident,),
            do=lambda page, row: row and RemedyIncidentDialog(page.seat, row.id),
            suits=_is_open,
        ),
        PartAct(
            words=_tr("&Tìm lại…"),
            icon="search",
            keys="Ctrl+T",
            verbs=(find_lost,),
            do=lambda page, row: row and FindLostDialog(page.seat, row.id),
            suits=lambda row: row.lost > 0,
        ),
        PartAct(
            words=_tr("&Khép…"),
            icon="lock",
            keys="Ctrl+E",
            verbs=(close_incident,),
            do=lambda page, row: row and CloseIncidentDialog(page.seat, row.id),
            suits=_is_open,
        ),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("incident_part", words)
