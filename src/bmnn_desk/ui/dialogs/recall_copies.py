"""Call sent copies back: which, by when, why; the letter to who has them prints before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.recalls import RecallRequest
from bmnn_desk.services.away_choices import ChoicesAsked
from bmnn_desk.services.away_papers import recall_paper
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.ui.dialogs.away_sheet import AwaySheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.taking_out.away_sources import recall_of
from bmnn_desk.ui.taking_out.choice_rows import choices, sent_rows
from bmnn_desk.ui.taking_out.copy_ticks import CopyTicks
from bmnn_desk.ui.taking_out.print_away import print_recall
from bmnn_desk.ui.widgets.buttons import ButtonLook
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat


class RecallCopiesDialog(AwaySheet):
    """`subject` is a document whose copies are all ticked; 0 to look for copies of one."""

    form = "recall_copies"
    copied = ("ground",)

    def __init__(self, seat: Seat, subject: int = 0) -> None:
        words = SheetWords(
            title=self.tr("Thu hồi bản đã gửi"),
            subtitle=self.tr("Chọn các bản của một văn bản, ghi hạn và lý do"),
            save=self.tr("G&hi thu hồi"),
        )
        find = sent_rows(seat, subject)
        ticks = CopyTicks(self.tr("Bản đã gửi chưa về"), (self.tr("Nơi giữ"),), find)
        super().__init__(seat, subject, words, ticks)
        rows = find("", ())
        ticks.show_copies(rows)
        self.due, self.ground, self.number = DateField(seat.today), LineEdit(), LineEdit()
        add, tr = self.panel.add, self.tr
        self.add_copies(tr("Các &bản thu hồi"))
        self.add_day(tr("&Ngày gọi thu hồi"))
        add("due", FieldLook(words=tr("Giao lại &trước hết ngày"), required=True), self.due)
        add("ground", FieldLook(words=tr("&Lý do, căn cứ"), required=True), self.ground)
        add("number", FieldLook(words=tr("&Số công văn thu hồi")), self.number)
        self.rows((("copies", 12),), (("day", 4), ("due", 4), ("number", 4)), (("ground", 12),))
        if subject:
            ticks.put(tuple(rows))
            self._begin_with(seat, subject)
        if seat.may(recall_paper):
            look = ButtonLook(icon="printer")
            letter = self.tr("&In công văn…")
            self.print = self.offer(letter, look, self.print_letter, left=True)
        self.begin(self._recall)

    def errors(self) -> Mapping[str, str]:
        """Which copies of one document, by when, why."""
        found = self.wrong(
            {
                "day": self.tr("ngày gọi thu hồi, ví dụ: hn"),
                "due": self.tr("hạn giao lại, ví dụ: +10"),
                "ground": self.tr("lý do, ví dụ: Gửi nhầm nơi nhận"),
            }
        )
        if "copies" not in found and len(self._items()) > 1:
            found["copies"] = self.tr("Các bản thuộc nhiều văn bản. Mỗi lần chọn một văn bản.")
        return found

    def print_letter(self) -> None:
        """Print the letter of what is filled in; the form stays as it is."""
        if not self.panel.show_errors(self.errors()):
            print_recall(self, self.seat, self._request())

    def _begin_with(self, seat: Seat, item: int) -> None:
        """The day that stands on the document is the day to be back, as long as it is to come."""
        detail = recall_of(seat, item)
        self.show_subtitle(detail.reference)
        self.level.show_level(detail.level)
        if detail.stamped is None:
            return
        words = self.tr("Đến hạn thu hồi {day} ghi trên tài liệu")
        self.ground.setText(words.format(day=short_day(detail.stamped)))
        if detail.stamped >= seat.today():
            self.due.put(detail.stamped)

    def _items(self) -> set[int]:
        """The documents of what is ticked."""
        asked = ChoicesAsked(body=self.seat.body, out=True, item=self.subject)
        ticked = self.copies.values()
        known = choices(self.seat, "", ticked, asked)
        return {known[copy].item for copy in ticked if copy in known}

    def _request(self) -> RecallRequest:
        due = self.due.value()
        if due is None:
            raise AssertionError  # the fields had no error
        return RecallRequest(
            request_id=self.request_id,
            day=self.day.known(),
            body=self.seat.body,
            item=self.subject or min(self._items()),
            copies=self.copies.values(),
            due=due,
            ground=self.ground.value(),
            number=self.number.value(),
        )

    def _recall(self) -> str:
        request = self._request()
        self.seat.desk.do(recall_copies, request)
        words = self.tr("Đã ghi thu hồi {count:02} bản, hạn {day}")
        return words.format(count=len(request.copies), day=short_day(request.due))
