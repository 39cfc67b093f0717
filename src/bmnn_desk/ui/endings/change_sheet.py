"""A sheet that ticks holders or copies of one recorded change, and keeps what was done for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.ui.endings.change_source import change_of
from bmnn_desk.ui.endings.ending_words import change_words
from bmnn_desk.ui.endings.rows_sheet import RowsSheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.ui.seat import Seat


class ChangeSheet(RowsSheet):
    """About the change `subject`, whose whole record is `detail`."""

    def __init__(self, seat: Seat, subject: int, title: str) -> None:
        super().__init__(seat, subject, title)
        self.detail = change_of(seat, subject)
        row = self.detail.row
        number = self.tr("quyết định {number}, {day}")
        if row.by_sender:
            number = self.tr("thông báo {number}, {day}")
        said = number.format(number=row.number, day=short_day(row.day))
        self.show_subtitle(" · ".join((row.reference, change_words(row), said)))
        self.level.show_level(row.level)

    def begin(self, rows: Mapping[int, Sequence[str]], ticked: Sequence[int]) -> None:
        """Show the rows, and the draft that is kept; without one tick these."""
        super().begin(rows, self.kept_ticks(ticked))
