"""Record that something signed for came back: recalled, or its receipt was entered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow, ReceiptsRequest
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.transfers.sources import line_of
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecordReturnDialog(SmallSheet):
    """About the line of hand-over `subject`, which was signed for."""

    form = "record_return"

    def __init__(self, seat: Seat, subject: int) -> None:
        row = line_of(seat, subject)
        about = self.tr("Dòng {number:02}: {reference}, đã giao {recipient}")
        words = SheetWords(
            title=self.tr("Ghi nhận lại bản đã giao"),
            subtitle=""
            if row is None
            else about.format(number=row.ordinal, reference=row.reference, recipient=row.recipient),
            save=self.tr("Gh&i nhận lại"),
        )
        super().__init__(seat, subject, words)
        self.reason, self.day = TextArea(), DateField(seat.today)
        self.day.put(seat.today())
        add, tr = self.panel.add, self.tr
        hint = tr("Ví dụ: thu hồi theo văn bản số 12; hoặc ghi nhầm ký nhận.")
        add("reason", FieldLook(words=tr("&Lý do"), required=True, hint=hint), self.reason)
        add("day", FieldLook(words=tr("&Ngày nhận lại"), required=True), self.day)
        self.rows((("reason", 12),), (("day", 4),))
        said = Remarks(tr("Hệ quả của việc nhận lại"))
        back = tr("Các bản của dòng này trở lại văn thư và nằm trong danh sách chờ giao.")
        said.tell((back,))
        self.show_before(said)
        self.begin(self._record)

    def errors(self) -> Mapping[str, str]:
        """A reason and a day."""
        found = self.missing(
            {
                "reason": self.tr("lý do, ví dụ: thu hồi theo văn bản số 12"),
                "day": self.tr("ngày nhận lại, ví dụ: 05/02/2026"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _record(self) -> str:
        row = ReceiptRow(line=self.subject, kind=ReceiptKind.RETURNED, note=self.reason.value())
        request = ReceiptsRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            rows=(row,),
            other_cases=self.findings.other_cases(),
        )
        done = self.seat.desk.do(record_receipts, request)
        return and_noted(self.tr("Đã ghi nhận lại; các bản trở lại chờ giao"), done.warnings)
