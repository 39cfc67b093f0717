"""Give up a proposal to destroy; its copies stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import CancelDestructionRequest
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.destruction.destruction_words import about_words
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.widgets.act_day import ActDay
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
            subtitle=about_words(row),
            save=self.tr("Gh&i không tiêu hủy"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.day, self.reason = ActDay(seat.today), LineEdit()
        self.panel.add("day", FieldLook(words=self.tr("&Ngày"), required=True), self.day)
        hint = self.tr("Các bản ở nguyên chỗ; đề nghị vẫn còn trong danh sách.")
        look = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("reason", look, self.reason)
        self.rows((("day", 4), ("reason", 8)))
        self.begin(self._cancel)

    def errors(self) -> Mapping[str, str]:
        """A day and a reason."""
        return self.wrong(
            {
                "day": self.tr("ngày, ví dụ: hn"),
                "reason": self.tr("lý do, ví dụ: tài liệu còn cần dùng"),
            }
        )

    def _cancel(self) -> str:
        request = CancelDestructionRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            destruction=self.subject,
            reason=self.reason.value(),
        )
        self.seat.desk.do(cancel_destruction, request)
        return self.tr("Đã ghi không tiêu hủy; các bản ở nguyên chỗ")
