"""Give up a proposal to destroy; its copies stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import CancelDestructionRequest
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class CancelDestructionDialog(SmallSheet):
    """Of the proposal `subject`: when and why."""

    form = "cancel_destruction"

    def __init__(self, seat: Seat, subject: int) -> None:
        row = detail_of(seat, subject).row
        words = SheetWords(
            title=self.tr("Không tiêu hủy nữa"),
            subtitle=self.tr("{count:02} bản · {reason}").format(
                count=row.copies, reason=row.reason
            ),
            save=self.tr("Gh&i không tiêu hủy"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.day, self.reason = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        self.panel.add("day", FieldLook(words=self.tr("&Ngày"), required=True), self.day)
        hint = self.tr("Các bản ở nguyên chỗ; đề nghị vẫn còn trong danh sách.")
        look = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("reason", look, self.reason)
        self.rows((("day", 4), ("reason", 8)))
        self.begin(self._cancel)

    def errors(self) -> Mapping[str, str]:
        """A day and a reason."""
        found = self.missing(
            {
                "day": self.tr("ngày, ví dụ: hn"),
                "reason": self.tr("lý do, ví dụ: tài liệu còn cần dùng"),
            }
        )
        if problem := self.day.problem() or future_day(self.day.value(), self.seat.today()):
            found["day"] = problem
        return found

    def _cancel(self) -> str:
        request = CancelDestructionRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            destruction=self.subject,
            reason=self.reason.value(),
        )
        self.seat.desk.do(cancel_destruction, request)
        return self.tr("Đã ghi không tiêu hủy; các bản ở nguyên chỗ")
