"""Say where a book goes on from a paper one, before its first line is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.start_book import StartRequest, start_book
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.issue.numbers_only import number_in
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

_DIGITS = 6


class StartBookDialog(SmallSheet):
    """The book `subject`: its first ordinal, and the paper book that ended just before it."""

    form = "start_book"

    def __init__(self, seat: Seat, subject: int) -> None:
        words = SheetWords(
            title=self.tr("Số thứ tự bắt đầu"),
            subtitle=book_words(book_entry(seat, subject)),
            save=self.tr("Ghi số &bắt đầu"),
        )
        super().__init__(seat, subject, words)
        self.first, self.paper = LineEdit(), LineEdit()
        self.first.setMaxLength(_DIGITS)
        hint = self.tr("Chỉ ghi được khi sổ chưa có dòng nào.")
        first = FieldLook(words=self.tr("&Số thứ tự bắt đầu"), required=True, hint=hint)
        hint = self.tr("Để kiểm tra về sau, ví dụ: Sổ đi năm 2026, đến số 42.")
        old = self.tr("Sổ giấ&y cũ, số cuối đã ghi")
        paper = FieldLook(words=old, required=True, hint=hint)
        self.panel.add("first", first, self.first)
        self.panel.add("paper", paper, self.paper)
        self.rows((("first", 4), ("paper", 8)))
        self.begin(self._start)

    def errors(self) -> Mapping[str, str]:
        """A number, and the paper book."""
        found = self.missing(
            {
                "first": self.tr("số thứ tự, ví dụ: 43"),
                "paper": self.tr("sổ giấy cũ, ví dụ: Sổ đi năm 2026, đến số 42"),
            }
        )
        if self.first.value() and number_in(self.first.value()) is None:
            found["first"] = self.tr("Ghi số, ví dụ: 43.")
        return found

    def _start(self) -> str:
        request = StartRequest(
            request_id=self.request_id,
            day=self.seat.today(),
            body=self.seat.body,
            book=self.subject,
            first_ordinal=int(self.first.value()),
            paper=self.paper.value(),
        )
        first = self.seat.desk.do(start_book, request)
        return self.tr("Dòng đầu của sổ lấy số thứ tự {first:02}").format(first=first)
