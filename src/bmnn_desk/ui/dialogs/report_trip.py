"""Record that who permitted a taking out was told of its return, or of a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripEndKind, TripReportRequest
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.ui.dialogs.small_sheet import SmallSheet
from bmnn_desk.ui.dialogs.trip_sheet import who_permits, words_of_trip
from bmnn_desk.ui.taking_out.away_sources import trip_of
from bmnn_desk.ui.taking_out.away_words import REPORT_WORDS
from bmnn_desk.ui.widgets.act_day import ActDay
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ReportTripDialog(SmallSheet):
    """What is not reported yet is offered first."""

    form = "report_trip"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Ghi báo cáo về việc mang ra"), self.tr("G&hi báo cáo")
        detail = trip_of(seat, subject)
        super().__init__(seat, subject, words_of_trip(detail, *words))
        self.day = ActDay(seat.today)
        ends = {copy.end for copy in detail.copies}
        kinds = [kind for kind in TripEndKind if kind in ends] or list(TripEndKind)
        self.kind = ChoiceBox((kind, REPORT_WORDS[kind]) for kind in kinds)
        if not detail.row.told_loss:
            self.kind.put(TripEndKind.LOST)
        self.told, self.paper = LineEdit(), LineEdit()
        self.told.setText(who_permits(detail))
        add, tr = self.panel.add, self.tr
        add("kind", FieldLook(words=tr("&Việc"), required=True), self.kind)
        add("day", FieldLook(words=tr("&Ngày báo cáo"), required=True), self.day)
        add("told", FieldLook(words=tr("&Báo cáo ai"), required=True), self.told)
        add("paper", FieldLook(words=tr("Văn bản &số")), self.paper)
        self.rows((("kind", 6), ("day", 6)), (("told", 6), ("paper", 6)))
        self.begin(self._report)

    def errors(self) -> Mapping[str, str]:
        """Who was told, and when."""
        return self.wrong(
            {
                "day": self.tr("ngày báo cáo, ví dụ: hn"),
                "told": self.tr("người được báo cáo, ví dụ: Trần Văn A"),
            }
        )

    def _report(self) -> str:
        request = TripReportRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            trip=self.subject,
            kind=self.kind.value() or TripEndKind.RETURNED,
            told=self.told.value(),
            paper=self.paper.value(),
        )
        self.seat.desk.do(report_trip, request)
        return self.tr("Đã ghi báo cáo")
