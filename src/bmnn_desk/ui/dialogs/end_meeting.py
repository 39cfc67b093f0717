"""Collect the copies that were given out at a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.meetings import MeetingEndRequest
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.ui.copy_words import copy_words
from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.taking_out.away_sources import meeting_of
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks, TickRow
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class EndMeetingDialog(AwaySheet):
    """What is not collected yet; all of it is ticked."""

    form = "end_meeting"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = meeting_of(seat, subject)
        words = SheetWords(
            title=self.tr("Thu lại tài liệu sau cuộc họp"),
            subtitle=detail.row.name,
            save=self.tr("G&hi đã thu"),
        )
        ticks = CopyTicks(self.tr("Bản chưa thu"), (self.tr("Người nhận"),))
        super().__init__(seat, subject, words, ticks)
        away = [copy for copy in detail.copies if copy.back is None and not copy.is_gone]
        ticks.show_copies(
            {
                copy.id: TickRow(
                    copy=copy_words(copy.reference, copy.number),
                    level=copy.level,
                    more=(", ".join(filter(None, (copy.receiver, copy.unit))),),
                )
                for copy in away
            }
        )
        ticks.put([copy.id for copy in away])
        self.paper = LineEdit()
        self.add_copies(self.tr("Các &bản thu lại"))
        self.add_day(self.tr("&Ngày thu"))
        look = FieldLook(words=self.tr("&Danh sách, biên bản"))
        self.panel.add("paper", look, self.paper)
        self.rows((("copies", 12),), (("day", 4), ("paper", 8)))
        self.begin(self._end)

    def errors(self) -> Mapping[str, str]:
        """Which copies, and when."""
        return self.wrong({"day": self.tr("ngày thu, ví dụ: hn")})

    def _end(self) -> str:
        request = MeetingEndRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            meeting=self.subject,
            copies=self.copies.values(),
            paper=self.paper.value(),
        )
        done = self.seat.desk.do(end_meeting, request)
        words = self.tr("Đã thu {count:02} bản, còn {out:02} bản chưa thu")
        return and_noted(words.format(count=done.copies, out=done.out), done.warnings)
