"""Hand back copies that were taken out, and say who was told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripBackRequest
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.ui.dialogs.trip_sheet import TripSheet, who_permits
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class BringBackDialog(TripSheet):
    """Everything that is away is ticked; who permitted it is filled in as told."""

    form = "bring_back"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Giao lại nơi lưu giữ"), self.tr("G&hi giao lại")
        super().__init__(seat, subject, words, ticked=True)
        self.paper, self.note, self.told = LineEdit(), LineEdit(), LineEdit()
        self.told.setText(who_permits(self.detail))
        add, tr = self.panel.add, self.tr
        self.add_copies(tr("Các &bản giao lại"))
        self.add_day(tr("&Ngày giao lại"))
        add("paper", FieldLook(words=tr("Giấ&y giao nhận")), self.paper)
        hint = tr("Bỏ trống nếu chưa báo cáo; ghi sau bằng Ctrl+R.")
        add("told", FieldLook(words=tr("Đã báo cá&o ai"), hint=hint), self.told)
        add("note", FieldLook(words=tr("&Tình trạng khi giao lại")), self.note)
        self.rows((("copies", 12),), (("day", 4), ("paper", 8)), (("told", 6), ("note", 6)))
        self.begin(self._bring_back)

    def errors(self) -> Mapping[str, str]:
        """Which copies, and when."""
        return self.wrong({"day": self.tr("ngày giao lại, ví dụ: hn")})

    def _bring_back(self) -> str:
        request = TripBackRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            trip=self.subject,
            copies=self.copies.values(),
            paper=self.paper.value(),
            note=self.note.value(),
            told=self.told.value(),
        )
        count = self.seat.desk.do(bring_back, request)
        return self.tr("Đã giao lại {count:02} bản, nằm ở nơi giữ cũ").format(count=count)
