"""Give an incoming document back to its sender, copy by copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.incoming import IncomingReturnRequest
from bmnn_desk.domain.transfers import CopyState, copy_number_text
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.error_texts import and_noted
from bmnn_desk.ui.incoming.detail_rows import line_words
from bmnn_desk.ui.incoming.source import detail_of
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.incoming_list import IncomingCopy
    from bmnn_desk.ui.seat import Seat


class ReturnIncomingDialog(SmallSheet):
    """The copies of the line `subject` that the clerk holds; all are ticked at first."""

    form = "return_incoming"

    def __init__(self, seat: Seat, subject: int) -> None:
        detail = detail_of(seat, subject)
        row, recall = detail.row, detail.recall_on
        due = ""
        if recall is not None:
            due = self.tr(" · hạn trả lại {day}").format(day=short_day(recall))
        words = SheetWords(
            title=self.tr("Trả lại nơi gửi"),
            subtitle=f"{line_words(row)}{due}",
            save=self.tr("Ghi &trả lại"),
        )
        super().__init__(seat, subject, words)
        self.level.show_level(row.level)
        self.copies: TickGroup[int] = TickGroup(
            (copy.copy, self._which(copy))
            for copy in detail.copies
            if copy.state == CopyState.AT_CLERK
        )
        for box in self.copies.boxes.values():
            box.setChecked(True)
        self.day, self.receiver, self.paper = DateField(seat.today), LineEdit(), LineEdit()
        self.day.put(seat.today())
        self.receiver.setText(row.sender)
        add = self.panel.add
        add("copies", FieldLook(words=self.tr("&Bản trả lại"), required=True), self.copies)
        add("day", FieldLook(words=self.tr("&Ngày trả"), required=True), self.day)
        add("receiver", FieldLook(words=self.tr("Người nhận &lại"), required=True), self.receiver)
        hint = self.tr("Biên bản, phiếu hoặc dòng sổ có chữ ký của bên nhận lại.")
        look = FieldLook(words=self.tr("Giấy giao t&rả"), required=True, hint=hint)
        add("paper", look, self.paper)
        self.rows((("copies", 4), ("day", 3), ("receiver", 5)), (("paper", 12),))
        self.begin(self._give_back)

    def _which(self, copy: IncomingCopy) -> str:
        if copy.number is None:
            return self.tr("Bản không ghi số")
        return self.tr("Bản số {number}").format(number=copy_number_text(copy.number))

    def errors(self) -> Mapping[str, str]:
        """Which copies, when, to whom, by which paper."""
        found = self.missing(
            {
                "copies": self.tr("ít nhất một bản đang ở văn thư"),
                "day": self.tr("ngày trả, ví dụ: hn"),
                "receiver": self.tr("người nhận lại, ví dụ: Công an tỉnh"),
                "paper": self.tr("giấy có chữ ký, ví dụ: Biên bản 03/BB-STC"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _give_back(self) -> str:
        day = self.day.value()
        if day is None:
            raise AssertionError  # the fields had no error
        request = IncomingReturnRequest(
            request_id=self.request_id,
            body=self.seat.body,
            day=day,
            line=self.subject,
            receiver=self.receiver.value(),
            paper=self.paper.value(),
            copies=tuple(sorted(self.copies.values())),
            other_cases=self.findings.other_cases(),
        )
        given = self.seat.desk.do(return_incoming, request)
        done = self.tr("Đã trả lại {count:02} bản").format(count=given.copies)
        return and_noted(done, given.warnings)
