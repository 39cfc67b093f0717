"""A form about a taking out: its copies that are still away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.taking_out.away_sources import trip_of
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripDetail
    from bmnn_desk.ui.seat import Seat


def words_of_trip(detail: TripDetail, title: str, save: str) -> SheetWords:
    """Title and button of a form about this taking out; who, what, where and until when below."""
    row = detail.row
    about = QCoreApplication.translate(
        "TripSheet", "{who} mang {what} đến {place}, hạn giao lại {day}"
    )
    said = about.format(
        who=row.taker, what=row.references, place=row.place, day=short_day(row.until)
    )
    return SheetWords(title=title, subtitle=said, save=save)


def who_permits(detail: TripDetail) -> str:
    """Who is told of it: who permitted it, else nobody yet."""
    return ", ".join(filter(None, (detail.permit_title, detail.permit_name)))


class TripSheet(AwaySheet):
    """About the taking out `subject`; what is still away is offered, and ticked where `ticked`."""

    def __init__(self, seat: Seat, subject: int, words: tuple[str, str], *, ticked: bool) -> None:
        self.detail = trip_of(seat, subject)
        ticks = CopyTicks(self.tr("Bản chưa giao lại"), ())
        super().__init__(seat, subject, words_of_trip(self.detail, *words), ticks)
        away = [copy for copy in self.detail.copies if copy.end is None]
        ticks.show_copies(
            {
                copy.id: TickRow(copy=copy_words(copy.reference, copy.number), level=copy.level)
                for copy in away
            }
        )
        if ticked:
            ticks.put([copy.id for copy in away])
