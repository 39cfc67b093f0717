"""Record that the work is done which documents belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import EndWorkRequest
from bmnn_desk.services.end_work import end_work
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class EndWorkDialog(CopiesSheet):
    """The day of its end; from then on the copies are to go to the archive."""

    form = "end_work"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Công việc đã xong"), self.tr("&Lưu ngày xong")
        super().__init__(seat, subject, words, None)
        self.add_day(self.tr("&Ngày công việc kết thúc"))
        self.rows((("copies", 12),), (("day", 5),))
        self.told = Banner(BannerKind.INFO)
        self.told.say(
            self.tr("Từ ngày này chương trình tính hạn nộp lưu trữ của các văn bản đã chọn.")
        )
        self.show_before(self.told)
        self.begin(self._end)

    def errors(self) -> Mapping[str, str]:
        """Which copies, and the day."""
        return self.wrong({"day": self.tr("ngày công việc kết thúc, ví dụ: hn")})

    def _end(self) -> str:
        request = EndWorkRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.seat.today(),
            copies=self.ticked(),
            ended_on=self.day.known(),
        )
        count = self.seat.desk.do(end_work, request)
        return self.tr("Đã ghi công việc xong của {count:02} văn bản").format(count=count)
