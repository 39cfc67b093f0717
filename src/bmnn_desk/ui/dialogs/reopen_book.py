"""Open a closed book again: a reason, and the second person where the office asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.second_person import paper_code
from bmnn_desk.ui.dialogs.second_person import Wanted
from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
from bmnn_desk.ui.dialogs.small_sheet import SheetWords
from bmnn_desk.ui.journal.journal_papers import PaperWay, print_authorisation
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class ReopenBookDialog(SecondedSheet):
    """The closed book `subject`; a word on paper ends in the paper to be printed."""

    form = "reopen_book"

    def __init__(self, seat: Seat, subject: int) -> None:
        self._book = book_words(book_entry(seat, subject))
        words = SheetWords(
            title=self.tr("Mở lại sổ"), subtitle=self._book, save=self.tr("&Mở lại sổ này")
        )
        super().__init__(seat, subject, words)
        self.day, self.reason = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        self._add_fields()
        self.rows((("day", 4), ("reason", 8)))
        self.begin_act(self._wanted_act, self._reopened)

    def errors(self) -> Mapping[str, str]:
        """A day and a reason."""
        found = self.missing(
            {
                "day": self.tr("ngày mở lại, ví dụ: 05/01/2027"),
                "reason": self.tr("lý do mở lại, ví dụ: còn văn bản ký ngày 31/12 chưa vào sổ"),
            }
        )
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def end(self, words: str) -> None:
        """A word on paper: the paper comes, and this sheet goes."""
        if not isinstance(self.word, PaperWord):
            super().end(words)
            return
        self.await_paper(words, self.tr("Đang lập giấy đồng ý"))
        way = PaperWay(
            seat=self.seat,
            parent=self,
            show=self.give_paper,
            tell=self._no_paper,
            broken=self.lose_paper,
        )
        request = self._wanted_act().request
        print_authorisation(way, paper_code(request.request_id, request.day))

    def _reopened(self, _made: object) -> str:
        return self.tr("Đã mở lại {book}").format(book=self._book.lower())

    def _wanted_act(self) -> Wanted:
        request = ReopenBookRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self.subject,
            reason=self.reason.value(),
        )
        return Wanted(verb=reopen_book, request=request)

    def _no_paper(self, error: DeskError) -> None:
        words = self.tr("{done}, nhưng chưa lập được giấy đồng ý. {why} In lại ở trang Nhật ký.")
        self.lack_paper(words, error)

    def _add_fields(self) -> None:
        hint = self.tr("Lý do được giữ cùng sổ.")
        day = FieldLook(words=self.tr("&Ngày mở lại"), required=True)
        reason = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("day", day, self.day)
        self.panel.add("reason", reason, self.reason)
