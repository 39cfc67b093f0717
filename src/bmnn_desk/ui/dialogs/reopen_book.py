"""Open a closed book again: a reason, and the second person where the office asks for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import SecondPersonMissingError
from bmnn_desk.services.reopen_book import ReopenBookRequest, reopen_book
from bmnn_desk.services.second_person import paper_code
from bmnn_desk.ui.dialogs.second_person import with_second
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.journal.journal_papers import PaperWay, print_authorisation
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.second_person import Approval
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


class ReopenBookDialog(SmallSheet):
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
        self._word: Approval | PaperWord | None = None
        self._ended = ""
        self._add_fields()
        self.rows((("day", 4), ("reason", 8)))
        self.begin(self._reopen)

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

    def busy_reason(self) -> str:
        """The paper comes in a moment."""
        return self.tr("Đang lập giấy đồng ý.") if self._ended else ""

    def forward(self) -> None:
        """Open it once."""
        if not self._ended:
            super().forward()

    def refuse(self, error: DeskError) -> None:
        """Where a second person is asked for, his word is fetched, and it goes on with it."""
        if isinstance(error, SecondPersonMissingError):
            with_second(self, self.seat, reopen_book, self._request(), self._go_on)
            return
        self._word = None
        super().refuse(error)

    def end(self, words: str) -> None:
        """A word on paper: the paper comes, and this sheet goes."""
        if not isinstance(self._word, PaperWord):
            super().end(words)
            return
        self._ended = words
        self.save.setEnabled(False)
        self.leave.setEnabled(False)
        self.show_hint(self.tr("Đang lập giấy đồng ý…"))
        way = PaperWay(seat=self.seat, parent=self, show=self._hand_over, tell=self._no_paper)
        request = self._request()
        print_authorisation(way, paper_code(request.request_id, request.day))

    def _go_on(self, word: Approval | PaperWord) -> None:
        self._word = word
        self.forward()

    def _reopen(self) -> str:
        self.seat.desk.do(reopen_book, self._request(), self._word)
        return self.tr("Đã mở lại {book}").format(book=self._book.lower())

    def _request(self) -> ReopenBookRequest:
        return ReopenBookRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self.subject,
            reason=self.reason.value(),
        )

    def _hand_over(self, paper: Sheet) -> None:
        self.sheet_wanted.emit(paper)
        self.finished.emit(self._ended)

    def _no_paper(self, error: DeskError) -> None:
        words = self.tr("{done}, nhưng chưa lập được giấy đồng ý. {why} In lại ở trang Nhật ký.")
        self.finished.emit(words.format(done=self._ended, why=sentence(error)))

    def _add_fields(self) -> None:
        hint = self.tr("Lý do được giữ cùng sổ.")
        day = FieldLook(words=self.tr("&Ngày mở lại"), required=True)
        reason = FieldLook(words=self.tr("&Lý do"), required=True, hint=hint)
        self.panel.add("day", day, self.day)
        self.panel.add("reason", reason, self.reason)
