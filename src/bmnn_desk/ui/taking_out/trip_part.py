"""The list of what was taken out: how each stands, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.away_papers import trip_paper
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.services.take_out import take_out
from bmnn_desk.services.trip_list import trip_ids
from bmnn_desk.ui.dialogs.bring_back import BringBackDialog
from bmnn_desk.ui.dialogs.record_trip_loss import RecordTripLossDialog
from bmnn_desk.ui.dialogs.report_trip import ReportTripDialog
from bmnn_desk.ui.dialogs.take_out import TakeOutDialog
from bmnn_desk.ui.listed.part import EmptyWords, ListPart, PartAct
from bmnn_desk.ui.taking_out.away_sources import ALL, OPEN, trip_source
from bmnn_desk.ui.taking_out.away_words import TRIP_MARKS, TRIP_WORDS, out_of
from bmnn_desk.ui.taking_out.print_away import print_hand_over
from bmnn_desk.ui.taking_out.trip_matter import trip_matter
from bmnn_desk.ui.widgets.column import Column, ColumnWidth
from bmnn_desk.ui.widgets.usual_columns import (
    ColumnName,
    day_column,
    number_column,
    reference_column,
    state_column,
    text_column,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.trips import TripRow
    from bmnn_desk.ui.listed.seated_page import SeatedPage
    from bmnn_desk.ui.seat import Seat

KEY = "trips"
_NEEDED = 9


def trip_part(seat: Seat) -> ListPart[TripRow]:
    """What was taken out of where it is kept, at home and abroad."""
    return ListPart(
        key=KEY,
        words=_tr("Mang ra"),
        name=_tr("Các lần mang ra khỏi nơi lưu giữ"),
        columns=_columns(),
        source=trip_source(seat),
        matter=trip_matter,
        empty=EmptyWords(icon="arrow-right", words=_tr("Chưa ghi lần mang ra nào."), offers=0),
        reads=(trip_ids,),
        acts=_acts(),
        choices=((ALL, _tr("Mọi lần mang ra")), (OPEN, _tr("Chưa giao lại đủ"))),
    )


def _columns() -> tuple[Column[TripRow], ...]:
    out = ColumnName(key="out", heading=_tr("Chưa về"))
    abroad = ColumnName(key="abroad", heading=_tr("Đi"))
    return (
        state_column(lambda row: TRIP_WORDS[row.state], lambda row: TRIP_MARKS[row.state], 16),
        reference_column(lambda row: row.references, 16),
        _wide("taker", _tr("Người mang ra"), lambda row: row.taker),
        _wide("place", _tr("Địa điểm"), lambda row: row.place),
        text_column(
            abroad, lambda row: _tr("nước ngoài") if row.abroad else _tr("trong nước"), 11, 2
        ),
        day_column(lambda row: row.leaves_on, 4, ColumnName(key="leaves", heading=_tr("Từ ngày"))),
        day_column(lambda row: row.until, 6, ColumnName(key="until", heading=_tr("Hạn giao lại"))),
        number_column(out, lambda row: out_of(row.out, row.copies), 7, 5),
    )


def _wide(key: str, heading: str, text: Callable[[TripRow], str]) -> Column[TripRow]:
    return Column(
        key=key,
        heading=heading,
        text=text,
        width=ColumnWidth(chars=14, stretches=True),
        priority=_NEEDED,
    )


def _acts() -> tuple[PartAct[TripRow], ...]:
    return (
        PartAct(
            words=_tr("&Mang ra…"),
            icon="plus",
            keys="Ctrl+N",
            verbs=(take_out,),
            do=lambda page, _row: TakeOutDialog(page.seat),
            needs_row=False,
        ),
        PartAct(
            words=_tr("&Giao lại…"),
            icon="corner-up-left",
            keys="Ctrl+B",
            verbs=(bring_back,),
            do=lambda page, row: row and BringBackDialog(page.seat, row.id),
            suits=lambda row: row.out > 0,
        ),
        PartAct(
            words=_tr("Mấ&t…"),
            icon="alert-triangle",
            keys="Ctrl+M",
            verbs=(record_trip_loss,),
            do=lambda page, row: row and RecordTripLossDialog(page.seat, row.id),
            suits=lambda row: row.out > 0,
        ),
        PartAct(
            words=_tr("&Báo cáo…"),
            icon="file-text",
            keys="Ctrl+R",
            verbs=(report_trip,),
            do=lambda page, row: row and ReportTripDialog(page.seat, row.id),
            suits=lambda row: row.copies > row.out,
        ),
        PartAct(
            words=_tr("In &phiếu giao"),
            icon="printer",
            keys="Ctrl+P",
            verbs=(trip_paper,),
            do=_print_leaving,
        ),
        PartAct(
            words=_tr("In ph&iếu trả"),
            icon="printer",
            keys="Ctrl+T",
            verbs=(trip_paper,),
            do=_print_return,
            suits=lambda row: row.copies > row.out + row.lost,
        ),
    )


def _print_leaving(page: SeatedPage, row: TripRow | None) -> None:
    if row is not None:
        print_hand_over(page, page.seat, row.id, returned=False)


def _print_return(page: SeatedPage, row: TripRow | None) -> None:
    if row is not None:
        print_hand_over(page, page.seat, row.id, returned=True)


def _tr(words: str) -> str:
    return QCoreApplication.translate("trip_part", words)
