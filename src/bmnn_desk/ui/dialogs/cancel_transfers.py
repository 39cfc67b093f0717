"""Cancel a line of hand-over that was entered wrongly: it stays in the book with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CancelTransfersRequest
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.transfers.sources import line_of
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class CancelTransfersDialog(SmallSheet):
    """About the register line `subject`, which nobody signed for."""

    form = "cancel_transfers"
    save_icon = "ban"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        self._row = line_of(seat, subject)
        words = SheetWords(
            title=self.tr("Hủy dòng giao ghi nhầm"),
            subtitle=self._about(),
            save=self.tr("&Hủy dòng này"),
        )
        super().__init__(seat, subject, words)
        self.reason, self.day = TextArea(), DateField(seat.today)
        self.day.put(seat.today())
        add, tr = self.panel.add, self.tr
        hint = tr("Lý do được in trong cột ghi chú của sổ.")
        add("reason", FieldLook(words=tr("&Lý do"), required=True, hint=hint), self.reason)
        add("day", FieldLook(words=tr("&Ngày hủy"), required=True), self.day)
        self.rows((("reason", 12),), (("day", 4),))
        self.show_before(self._consequences())
        self.begin(self._cancel)

    def errors(self) -> Mapping[str, str]:
        """A reason and a day."""
        found = self.missing(
            {
                "reason": self.tr("lý do hủy, ví dụ: ghi nhầm nơi nhận"),
                "day": self.tr("ngày hủy, ví dụ: 05/02/2026"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _cancel(self) -> str:
        request = CancelTransfersRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            lines=(self.subject,),
            reason=self.reason.value(),
        )
        back = self.seat.desk.do(cancel_transfers, request)
        words = self.tr("Đã hủy dòng giao; {count:02} bản trở lại chờ giao")
        return words.format(count=len(back))

    def _about(self) -> str:
        if self._row is None:
            return ""
        words = self.tr("Dòng {number:02}: {reference}, giao {recipient}")
        row = self._row
        return words.format(number=row.ordinal, reference=row.reference, recipient=row.recipient)

    def _consequences(self) -> Remarks:
        said = Remarks(self.tr("Hệ quả của việc hủy dòng"))
        texts = (
            self.tr("Dòng vẫn nằm trong sổ, số thứ tự không dùng lại."),
            self.tr("Các bản của dòng này trở lại danh sách chờ giao."),
        )
        said.tell(texts)
        return said
