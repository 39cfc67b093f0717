"""Close a book: no line is written into it any more, and its anchor is printed at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.journal.journal_papers import PaperWay, print_anchor
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class CloseBookDialog(SmallSheet):
    """The book `subject`; says what will happen before it does."""

    form = "close_book"

    def __init__(self, seat: Seat, subject: int) -> None:
        entry = book_entry(seat, subject)
        self._book = book_words(entry)
        words = SheetWords(
            title=self.tr("Đóng sổ"), subtitle=self._book, save=self.tr("Đóng &sổ này")
        )
        super().__init__(seat, subject, words)
        self.day, self.reason = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        self._add_fields()
        self.rows((("day", 4), ("reason", 8)))
        self.show_before(self._consequences(entry.lines))
        self.begin(self._close)

    def errors(self) -> Mapping[str, str]:
        """The day of the closing."""
        found = self.missing({"day": self.tr("ngày đóng sổ, ví dụ: 31/12/2026")})
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def end(self, words: str) -> None:
        """The book is closed: its anchor sheet comes, and this sheet goes."""
        self.await_paper(words, self.tr("Đang lập tờ mốc nhật ký"))
        way = PaperWay(
            seat=self.seat,
            parent=self,
            show=self.give_paper,
            tell=self._no_paper,
            broken=self.lose_paper,
        )
        print_anchor(way, AnchorOccasion.BOOK_CLOSED, self.subject)

    def _close(self) -> str:
        request = CloseBookRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self.subject,
            reason=self.reason.value(),
        )
        self.seat.desk.do(close_book, request)
        return self.tr("Đã đóng {book}").format(book=self._book.lower())

    def _no_paper(self, error: DeskError) -> None:
        words = self.tr("{done}, nhưng chưa lập được tờ mốc. {why} In mốc ở trang Nhật ký.")
        self.lack_paper(words, error)

    def _consequences(self, lines: int) -> Remarks:
        said = Remarks(self.tr("Hệ quả của việc đóng sổ"))
        texts = (
            self.tr("Sổ có {lines} dòng; không ghi thêm, không hủy số trong sổ này nữa."),
            self.tr("Vẫn xem và in sổ được. Mở lại phải ghi lý do."),
            self.tr("Xong, chương trình lập tờ mốc nhật ký để in, ký và kẹp vào sổ."),
        )
        said.tell(words.format(lines=lines) for words in texts)
        return said

    def _add_fields(self) -> None:
        hint = self.tr("Cuối năm không phải ghi. Ví dụ: hết trang, chuyển quyển mới.")
        day = FieldLook(words=self.tr("&Ngày đóng"), required=True)
        self.panel.add("day", day, self.day)
        self.panel.add("reason", FieldLook(words=self.tr("&Lý do"), hint=hint), self.reason)
