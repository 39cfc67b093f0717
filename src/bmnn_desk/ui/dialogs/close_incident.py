"""Close an incident: what came out, which conclusion settles it; not before its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import CloseIncidentRequest
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.incidents.incident_source import detail_of
from bmnn_desk.ui.incidents.incident_words import about_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class CloseIncidentDialog(SmallSheet):
    """About the incident `subject`."""

    form = "close_incident"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Khép vụ việc"),
            subtitle=about_words(detail_of(seat, subject).row),
            save=self.tr("&Khép vụ việc"),
        )
        super().__init__(seat, subject, words)
        self.words_area, self.paper = TextArea(), LineEdit()
        self.day = ActDay(seat.today)
        add = self.panel.add
        add("words", FieldLook(words=self.tr("Kết &quả"), required=True), self.words_area)
        hint = self.tr("Số, ngày của kết luận, quyết định xử lý; không có thì để trống.")
        add("paper", FieldLook(words=self.tr("Kết &luận"), hint=hint), self.paper)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        self.rows((("words", 12),), (("paper", 8), ("day", 4)))
        self.begin(self._close)

    def errors(self) -> Mapping[str, str]:
        """What came out, and a day that has come."""
        return self.wrong(
            {
                "words": self.tr("kết quả, ví dụ: đã tìm lại đủ, không bị lộ"),
                "day": self.tr("ngày, ví dụ: hn"),
            }
        )

    def _close(self) -> str:
        request = CloseIncidentRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            incident=self.subject,
            words=self.words_area.value(),
            paper=self.paper.value(),
            other_cases=self.findings.other_cases(),
        )
        closed = self.seat.desk.do(close_incident, request)
        return and_noted(self.tr("Đã khép vụ việc"), closed.warnings)
