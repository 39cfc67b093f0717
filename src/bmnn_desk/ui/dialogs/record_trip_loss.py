"""Record that copies were lost on the way; the incident is opened at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripLossRequest
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.ui.dialogs.trip_sheet import TripSheet
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordTripLossDialog(TripSheet):
    """Nothing is ticked at first: what was lost is said one by one."""

    form = "record_trip_loss"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Ghi mất trên đường"), self.tr("G&hi mất, mở sự cố")
        super().__init__(seat, subject, words, ticked=False)
        self.how, self.told, self.told_on = TextArea(3), LineEdit(), DateField(seat.today)
        self.paper = LineEdit()
        add, tr = self.panel.add, self.tr
        self.add_copies(tr("Các &bản bị mất"))
        self.add_day(tr("&Ngày mất"))
        add("how", FieldLook(words=tr("&Mất thế nào"), required=True), self.how)
        hint = tr("Phải báo cáo ngay. Bỏ trống nếu chưa; ghi sau bằng Ctrl+R.")
        add("told", FieldLook(words=tr("Đã báo cá&o ai"), hint=hint), self.told)
        add("told_on", FieldLook(words=tr("Ngà&y báo cáo")), self.told_on)
        add("paper", FieldLook(words=tr("Biên bản, văn bản &số")), self.paper)
        self.rows(
            (("copies", 12),),
            (("day", 4), ("paper", 8)),
            (("how", 12),),
            (("told", 8), ("told_on", 4)),
        )
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """Which copies, when and how; the report whole or not at all."""
        found = self.wrong(
            {
                "day": self.tr("ngày mất, ví dụ: hn"),
                "how": self.tr("mất ở đâu, thế nào, ví dụ: mất cặp trên tàu"),
            }
        )
        if "told_on" not in found and bool(self.told.value()) != (self.told_on.value() is not None):
            found["told_on"] = self.tr("Ghi cả người được báo cáo và ngày, hoặc bỏ trống cả hai.")
        return found

    def _record(self) -> str:
        request = TripLossRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            trip=self.subject,
            copies=self.copies.values(),
            how=self.how.value(),
            told=self.told.value(),
            told_on=self.told_on.value(),
            paper=self.paper.value(),
        )
        self.seat.desk.do(record_trip_loss, request)
        words = self.tr("Đã ghi mất {count:02} bản và mở sự cố. Báo cáo ngay, rồi theo dõi sự cố.")
        return words.format(count=len(request.copies))
