"""Hand copies over to the agency's archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import ArchiveCopiesRequest, CopyMove
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class ArchiveCopiesDialog(CopiesSheet):
    """Which archive, where they lie there, by which paper; the end of the work if it is known."""

    form = "archive_copies"
    copied = ("archive", "place")

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Nộp lưu trữ cơ quan"), self.tr("&Lưu việc nộp")
        super().__init__(seat, subject, words, CopyMove.ARCHIVED)
        self.archive, self.place, self.paper = LineEdit(), LineEdit(), LineEdit()
        self.ended_on = DateField(seat.today)
        self.archive.setText(self.tr("Lưu trữ cơ quan"))
        self.add_day(self.tr("&Ngày nộp"))
        add = self.panel.add
        hint = self.tr("Bỏ trống nếu đã ghi, hoặc chưa rõ.")
        add("ended", FieldLook(words=self.tr("&Công việc xong ngày"), hint=hint), self.ended_on)
        add("archive", FieldLook(words=self.tr("Nơi nhận lư&u"), required=True), self.archive)
        hint = self.tr("Ví dụ: Kho 1, giá 4.")
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True, hint=hint), self.place)
        hint = self.tr("Biên bản giao nhận hồ sơ hoặc mục lục hồ sơ nộp lưu.")
        look = FieldLook(words=self.tr("Giấy gia&o nhận"), required=True, hint=hint)
        add("paper", look, self.paper)
        self.rows(
            (("copies", 12),),
            (("day", 4), ("ended", 8)),
            (("archive", 6), ("place", 6)),
            (("paper", 12),),
        )
        self.begin(self._archive)

    def errors(self) -> Mapping[str, str]:
        """Which copies, when, where to, by which paper."""
        found = self.wrong(
            {
                "day": self.tr("ngày nộp, ví dụ: hn"),
                "archive": self.tr("nơi nhận, ví dụ: Lưu trữ cơ quan"),
                "place": self.tr("nơi để trong kho, ví dụ: Kho 1, giá 4"),
                "paper": self.tr("giấy giao nhận, ví dụ: Biên bản 02/BB-SMM"),
            }
        )
        handed, ended = self.day.value(), self.ended_on.value()
        if handed is not None and ended is not None and handed < ended:
            found["ended"] = self.tr("Công việc xong sau ngày nộp. Sửa một trong hai ngày.")
        return found

    def _archive(self) -> str:
        request = ArchiveCopiesRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.known(),
            copies=self.ticked(),
            archive=self.archive.value(),
            place=self.place.value(),
            paper=self.paper.value(),
            ended_on=self.ended_on.value(),
            other_cases=self.findings.other_cases(),
        )
        done = self.seat.desk.do(archive_copies, request)
        words = self.tr("Đã nộp lưu {count:02} bản").format(count=done.copies)
        return and_noted(words, done.warnings)
