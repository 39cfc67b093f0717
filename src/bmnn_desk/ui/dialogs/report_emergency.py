"""Record the written report of what was destroyed in an emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import EmergencyReportRequest
from bmnn_desk.services.report_emergency import report_emergency
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.destruction.destruction_words import about_words
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ReportEmergencyDialog(SmallSheet):
    """Of the emergency `subject`: its number, its day, to whom it went."""

    form = "report_emergency"

    def __init__(self, seat: Seat, subject: int) -> None:
        row = detail_of(seat, subject).row
        words = SheetWords(
            title=self.tr("Báo cáo tiêu hủy khẩn cấp"),
            subtitle=about_words(row),
            save=self.tr("Gh&i báo cáo"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.number, self.to, self.day = LineEdit(), LineEdit(), ActDay(seat.today)
        add, tr = self.panel.add, self.tr
        add("number", FieldLook(words=tr("&Số báo cáo"), required=True), self.number)
        add("day", FieldLook(words=tr("&Ngày báo cáo"), required=True), self.day)
        add("to", FieldLook(words=tr("Nơi n&hận"), required=True), self.to)
        self.rows((("number", 6), ("day", 6)), (("to", 12),))
        self.begin(self._report)

    def errors(self) -> Mapping[str, str]:
        """All three."""
        return self.wrong(
            {
                "number": self.tr("số báo cáo, ví dụ: 05/BC-SMM"),
                "day": self.tr("ngày báo cáo, ví dụ: hn"),
                "to": self.tr("nơi nhận, ví dụ: Ủy ban nhân dân tỉnh"),
            }
        )

    def _report(self) -> str:
        request = EmergencyReportRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            destruction=self.subject,
            number=self.number.value(),
            recipient=self.to.value(),
            other_cases=self.findings.other_cases(),
        )
        broken = self.seat.desk.do(report_emergency, request)
        return and_noted(self.tr("Đã ghi báo cáo tiêu hủy khẩn cấp"), broken)
