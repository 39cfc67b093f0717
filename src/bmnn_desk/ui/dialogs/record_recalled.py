"""Tick off sent copies that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.recalls import RecalledRequest
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.taking_out.away_sources import recall_of
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordRecalledDialog(AwaySheet):
    """The copies of the document `subject` that are out; none is ticked at first."""

    form = "record_recalled"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = recall_of(seat, subject)
        words = SheetWords(
            title=self.tr("Ghi bản thu hồi đã về"),
            subtitle=detail.reference,
            save=self.tr("G&hi đã về"),
        )
        headings = self.tr("Nơi giữ"), self.tr("Hạn")
        ticks = CopyTicks(self.tr("Bản chưa về"), headings)
        super().__init__(seat, subject, words, ticks)
        self.level.show_level(detail.level)
        ticks.show_copies(
            {
                copy.id: TickRow(
                    copy=copy_words(detail.reference, copy.number),
                    level=detail.level,
                    more=(
                        copy.recipient or copy.holder,
                        day_text(copy.due),
                    ),
                )
                for copy in detail.copies
                if copy.back is None
            }
        )
        self.paper = LineEdit()
        self.add_copies(self.tr("Các &bản đã về"))
        self.add_day(self.tr("&Ngày về"))
        look = FieldLook(words=self.tr("Giấ&y giao nhận"))
        self.panel.add("paper", look, self.paper)
        self.rows((("copies", 12),), (("day", 4), ("paper", 8)))
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """Which copies, and when."""
        return self.wrong({"day": self.tr("ngày về, ví dụ: hn")})

    def _record(self) -> str:
        request = RecalledRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            item=self.subject,
            copies=self.copies.values(),
            paper=self.paper.value(),
        )
        done = self.seat.desk.do(record_recalled, request)
        words = self.tr("Đã ghi {count:02} bản về văn thư, còn {out:02} bản chưa về")
        return and_noted(words.format(count=done.copies, out=done.out), done.warnings)
