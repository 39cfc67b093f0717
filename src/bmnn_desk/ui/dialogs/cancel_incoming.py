"""Cancel a line of the incoming register that was entered wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_incoming import CancelIncomingRequest, cancel_incoming
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.incoming.detail_rows import line_words
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class CancelIncomingDialog(SecondedSheet):
    """About the line `subject`; its arrival number stays taken."""

    form = "cancel_incoming"
    save_icon = "ban"
    destroys = True

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = detail_of(seat, subject)
        row = detail.row
        self._number = row.arrival_number
        words = SheetWords(
            title=self.tr("Hủy số đến"),
            subtitle=line_words(row),
            save=self.tr("Hủ&y số đến này"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.day, self.reason = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        hint = self.tr("Dòng ở nguyên chỗ, lý do ghi ở cột ghi chú; số đến không cấp lại.")
        reason = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("day", FieldLook(words=self.tr("&Ngày hủy"), required=True), self.day)
        self.panel.add("reason", reason, self.reason)
        self.rows((("day", 4), ("reason", 8)))
        self.begin_act(self._wanted_act, self._cancelled)

    def errors(self) -> Mapping[str, str]:
        """A day and a reason."""
        found = self.missing(
            {
                "day": self.tr("ngày hủy, ví dụ: hn"),
                "reason": self.tr("lý do, ví dụ: vào sổ hai lần"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _cancelled(self, _made: object) -> str:
        return self.tr("Đã hủy số đến {number}").format(number=self._number)

    def _wanted_act(self) -> Wanted:
        request = CancelIncomingRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.value() or self.seat.today(),
            line=self.subject,
            reason=self.reason.value(),
        )
        return Wanted(verb=cancel_incoming, request=request)
