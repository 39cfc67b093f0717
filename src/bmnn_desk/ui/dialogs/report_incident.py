"""Record the ad-hoc report of an incident: its number, its day, to whom it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentReportRequest
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.incidents.incident_source import detail_of
from bmnn_desk.ui.incidents.incident_words import about_words
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ReportIncidentDialog(SmallSheet):
    """About the incident `subject`."""

    form = "report_incident"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Ghi báo cáo đột xuất"),
            subtitle=about_words(detail_of(seat, subject).row),
            save=self.tr("Ghi &báo cáo"),
        )
        super().__init__(seat, subject, words)
        self.number, self.told, self.day = LineEdit(), LineEdit(), ActDay(seat.today)
        add = self.panel.add
        add("number", FieldLook(words=self.tr("&Số, ký hiệu"), required=True), self.number)
        add("day", FieldLook(words=self.tr("Ngà&y"), required=True), self.day)
        add("told", FieldLook(words=self.tr("Gử&i ai"), required=True), self.told)
        self.rows((("number", 8), ("day", 4)), (("told", 12),))
        self.begin(self._report)

    def errors(self) -> Mapping[str, str]:
        """A number, to whom, and a day that has come."""
        return self.wrong(
            {
                "number": self.tr("số, ký hiệu, ví dụ: 07/BC-SMM"),
                "day": self.tr("ngày, ví dụ: hn"),
                "told": self.tr("nơi nhận báo cáo, ví dụ: Công an tỉnh Mẫu"),
            }
        )

    def _report(self) -> str:
        request = IncidentReportRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            incident=self.subject,
            number=self.number.value(),
            told=self.told.value(),
        )
        self.seat.desk.do(report_incident, request)
        return self.tr("Đã ghi báo cáo {number}").format(number=request.number)
