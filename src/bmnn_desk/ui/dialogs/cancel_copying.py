"""Cancel a line of the register of copying that was entered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_copying import CancelCopyingRequest, cancel_copying
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remarks
from bmnn_desk.ui.widgets.title_words import title_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class CancelCopyingDialog(SecondedSheet):
    """The line `subject`; it says what will happen before it does."""

    form = "cancel_copying"
    save_icon = "ban"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        asked = CopyingAsked(body=seat.body, line=subject, day=seat.today())
        (detail,) = seat.desk.read(copying_detail, asked)
        self._ordinal = detail.row.ordinal
        words = SheetWords(
            title=self.tr("Hủy dòng sao, chụp"),
            subtitle=title_words(detail.row),
            save=self.tr("&Hủy dòng này"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(detail.row.level)
        self.reason, self.day = LineEdit(), DateField(seat.today)
        self.day.put(seat.today())
        hint = self.tr("Lý do được in trong cột ghi chú của sổ.")
        reason = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("reason", reason, self.reason)
        self.panel.add("day", FieldLook(words=self.tr("&Ngày hủy"), required=True), self.day)
        self.rows((("reason", 8), ("day", 4)))
        self.show_before(self._consequences())
        self.begin_act(self._wanted_act, self._cancelled)

    def errors(self) -> Mapping[str, str]:
        """A reason and a day."""
        found = self.missing(
            {
                "reason": self.tr("lý do hủy, ví dụ: ghi nhầm tài liệu"),
                "day": self.tr("ngày hủy, ví dụ: 05/02/2026"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _cancelled(self, _made: object) -> str:
        words = self.tr("Đã hủy dòng số {ordinal:02} của sổ sao, chụp")
        return words.format(ordinal=self._ordinal)

    def _wanted_act(self) -> Wanted:
        request = CancelCopyingRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.value() or self.seat.today(),
            line=self.subject,
            reason=self.reason.value(),
        )
        return Wanted(verb=cancel_copying, request=request)

    def _consequences(self) -> Remarks:
        said = Remarks(self.tr("Hệ quả của việc hủy dòng"))
        texts = (
            self.tr("Dòng và các bản sao số ở nguyên chỗ, không cấp lại."),
            self.tr("Chỉ hủy được khi chưa ghi việc ký và chưa đếm bản đã làm."),
        )
        said.tell(texts)
        return said
