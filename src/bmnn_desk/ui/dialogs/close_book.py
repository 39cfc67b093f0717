"""Close a book: what is still open is told first, its anchor is printed at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import book_end
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.journal_anchor import AnchorOccasion
from bmnn_desk.services.book_ending import BookEndingAsked, book_ending
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.ui.books.ending_words import ending_words
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.future_day import future_day
from bmnn_desk.ui.journal.journal_papers import PaperWay, print_anchor
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.remarks import Remark, RemarkKind, Remarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


class CloseBookDialog(SmallSheet):
    """The book `subject`; what is still open in it is told, and wants a second key."""

    form = "close_book"

    def __init__(self, seat: Seat, subject: int) -> None:
        entry = book_entry(seat, subject)
        self._book, self._end = book_words(entry), book_end(entry.year)
        asked = BookEndingAsked(body=seat.body, book=subject)
        (ending,) = seat.desk.read(book_ending, asked)
        self.still_open = ending_words(ending)
        words = SheetWords(
            title=self.tr("Đóng sổ"), subtitle=self._book, save=self.tr("Đóng &sổ này")
        )
        super().__init__(seat, subject, words)
        self.day, self.reason = DateField(seat.today), LineEdit()
        self.day.put(seat.today())
        self.warned = WarnedOnce(
            self.findings,
            self,
            self.tr(
                "Sổ còn việc chưa xong. Nên làm xong trước khi đóng. Bấm Ctrl+Enter lần nữa để "
                "vẫn đóng sổ."
            ),
        )
        self._add_fields()
        self.rows((("day", 4), ("reason", 8)))
        self.day.edited.connect(self._show_required)
        self._show_required()
        self.consequences = self._consequences(entry.lines)
        self.show_before(self.consequences)
        self.show_before(self.warned.banner)
        self.begin(self._close)

    def errors(self) -> Mapping[str, str]:
        """The day of the closing; and why, before the last day of the book's year."""
        found = self.missing({"day": self.tr("ngày đóng sổ, ví dụ: 31/12/2026")})
        day = self.day
        if wrong := day.problem() or future_day(day.value(), self.seat.today()):
            found["day"] = wrong
        if self._is_early() and not self.reason.value().strip():
            words = self.tr("Chưa nhập. Đóng trước {end} thì ghi vì sao, ví dụ: hết trang.")
            found["reason"] = words.format(end=short_day(self._end))
        return found

    def forward(self) -> None:
        """Close it; with something still open only once that was said."""
        self.save.setFocus()
        if not self.errors() and self.warned.stops((), self.still_open):
            return
        super().forward()

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

    def _is_early(self) -> bool:
        day = self.day.value()
        return day is not None and day < self._end

    def _show_required(self) -> None:
        self.panel.field("reason").show_required(required=self._is_early())

    def _consequences(self, lines: int) -> Remarks:
        said = Remarks(self.tr("Hệ quả của việc đóng sổ"))
        texts = (
            self.tr("Sổ có {lines} dòng; không ghi thêm, không hủy số trong sổ này nữa."),
            self.tr("Vẫn xem và in sổ được. Mở lại phải ghi lý do."),
            self.tr("Xong, chương trình lập tờ mốc nhật ký để in, ký và kẹp vào sổ."),
        )
        remarks = [Remark(kind=RemarkKind.INFO, words=text.format(lines=lines)) for text in texts]
        if self.still_open:
            still = self.tr("Còn {open}.").format(open=", ".join(self.still_open))
            remarks.insert(0, Remark(kind=RemarkKind.WARN, words=still))
        said.show_remarks(remarks)
        return said

    def _add_fields(self) -> None:
        hint = self.tr("Từ {end} không phải ghi. Ví dụ: hết trang, chuyển sổ mới.").format(
            end=short_day(self._end)
        )
        day = FieldLook(words=self.tr("&Ngày đóng"), required=True)
        self.panel.add("day", day, self.day)
        self.panel.add("reason", FieldLook(words=self.tr("&Lý do"), hint=hint), self.reason)
