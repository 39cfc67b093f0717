"""Lend copies until a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove, LendCopiesRequest
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.ui.custody.holder_fields import HolderFields
from bmnn_desk.ui.custody.warn_waiting import waiting_words
from bmnn_desk.ui.dialogs.copies_sheet import CopiesSheet
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class LendCopiesDialog(CopiesSheet):
    """To whom, where they will lie, by when they are back, where he signed."""

    form = "lend_copies"
    copied = (("who", "name"), "place")

    def __init__(self, seat: Seat, subject: int) -> None:
        words = self.tr("Cho mượn bản tài liệu"), self.tr("&Lưu cho mượn")
        super().__init__(seat, subject, words, CopyMove.LENT)
        self.holder = HolderFields(
            seat, self.panel, self.tr("Người &mượn"), with_clerk=False, parent=self
        )
        self.place, self.paper, self.due = LineEdit(), LineEdit(), DateField(seat.today)
        add = self.panel.add
        hint = self.tr("Nơi bản ở trong lúc mượn, ví dụ: Phòng 12.")
        add("place", FieldLook(words=self.tr("Nơ&i để"), required=True, hint=hint), self.place)
        self.add_day(self.tr("&Ngày mượn"))
        add("due", FieldLook(words=self.tr("Hạn &trả"), required=True), self.due)
        hint = self.tr("Sổ mượn và trang, hoặc số phiếu có chữ ký người mượn.")
        look = FieldLook(words=self.tr("Giấy &ký mượn"), required=True, hint=hint)
        add("paper", look, self.paper)
        self.rows(
            (("copies", 12),),
            (("who", 7), ("name", 5)),
            (("day", 4), ("due", 4), ("place", 4)),
            (("paper", 12),),
        )
        self.warned = WarnedOnce(self.findings, self)
        self.show_before(self.warned.banner)
        self.begin(self._lend)

    def errors(self) -> Mapping[str, str]:
        """Which copies, to whom, from when till when, by which paper."""
        found = self.wrong(
            {
                "place": self.tr("nơi bản ở trong lúc mượn, ví dụ: Phòng 12"),
                "day": self.tr("ngày mượn, ví dụ: hn"),
                "due": self.tr("hạn trả, ví dụ: 20/03/2026"),
                "paper": self.tr("giấy có chữ ký, ví dụ: Sổ mượn, trang 5"),
            }
        )
        lent, due = self.day.value(), self.due.value()
        if lent is not None and due is not None and due < lent:
            found["due"] = self.tr("Hạn trả sớm hơn ngày mượn. Sửa hạn trả hoặc ngày mượn.")
        return {**found, **self.holder.errors()}

    def forward(self) -> None:
        """Say first what waits for its destruction, or do it."""
        self.save.setFocus()
        if not self.errors():
            said, keys = waiting_words(self.seat, self.ticked())
            if self.warned.stops((), keys):
                again = self.tr("{said} Bấm Ctrl+Enter lần nữa để vẫn cho mượn.")
                self.warned.banner.say(again.format(said=said))
                return
        super().forward()

    def _lend(self) -> str:
        due = self.due.value()
        if due is None:
            raise AssertionError  # the fields had no error
        request = LendCopiesRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=self.day.known(),
            copies=self.ticked(),
            borrower=self.holder.holder(),
            person=self.holder.person(),
            unit=self.holder.unit(),
            place=self.place.value(),
            due=due,
            paper=self.paper.value(),
        )
        count = self.seat.desk.do(lend_copies, request)
        return self.tr("Đã cho mượn {count:02} bản").format(count=count)
