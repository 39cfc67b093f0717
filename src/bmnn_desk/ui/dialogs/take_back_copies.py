"""Take copies back from a borrower, a holder or the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove, TakeBackCopiesRequest
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class TakeBackCopiesDialog(CopiesSheet):
    """Where the clerk puts them, and where it stands that they came back."""

    form = "take_back_copies"
    copied = ("place",)

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Nhận lại bản tài liệu"), self.tr("&Lưu nhận lại")
        super().__init__(seat, subject, words, CopyMove.TAKEN_BACK)
        self.place, self.paper = LineEdit(), LineEdit()
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
        self.place.setText(settings.clerk_place)
        self.add_day(self.tr("&Ngày nhận lại"))
        add = self.panel.add
        hint = self.tr("Nơi văn thư cất, ví dụ: Két sắt phòng Văn thư.")
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True, hint=hint), self.place)
        hint = self.tr("Sổ mượn và trang, hoặc số biên bản có chữ ký hai bên.")
        look = FieldLook(words=self.tr("Giấy &ký trả"), required=True, hint=hint)
        add("paper", look, self.paper)
        self.rows((("copies", 12),), (("day", 4), ("place", 8)), (("paper", 12),))
        self.begin(self._take_back)

    def errors(self) -> Mapping[str, str]:
        """Which copies, when, where to, by which paper."""
        return self.wrong(
            {
                "day": self.tr("ngày nhận lại, ví dụ: hn"),
                "place": self.tr("nơi văn thư cất, ví dụ: Két sắt phòng Văn thư"),
                "paper": self.tr("giấy có chữ ký, ví dụ: Sổ mượn, trang 5"),
            }
        )

    def _take_back(self) -> str:
        request = TakeBackCopiesRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.known(),
            copies=self.ticked(),
            place=self.place.value(),
            paper=self.paper.value(),
        )
        count = self.seat.desk.do(take_back_copies, request)
        return self.tr("Đã nhận lại {count:02} bản").format(count=count)
