"""Open the next volume of a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.open_next_volume import NextVolumeRequest, open_next_volume
from bmnn_desk.ui.dialogs.small_sheet import SheetWords, SmallSheet
from bmnn_desk.ui.settings.book_words import book_entry, book_words
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.ui.seat import Seat


class NextVolumeDialog(SmallSheet):
    """The book `subject`; says what will happen before it does."""

    form = "next_volume"

    def __init__(self, seat: Seat, subject: int) -> None:
        entry = book_entry(seat, subject)
        words = SheetWords(
            title=self.tr("Mở quyển tiếp theo"),
            subtitle=book_words(entry),
            save=self.tr("&Mở quyển"),
        )
        super().__init__(seat, subject, words)
        self.day = DateField(seat.today)
        self.day.put(seat.today())
        day = FieldLook(words=self.tr("&Ngày mở quyển"), required=True)
        self.panel.add("day", day, self.day)
        self.rows((("day", 4),))
        self.show_before(self._consequences(entry))
        self.begin(self._open)

    def errors(self) -> Mapping[str, str]:
        """A day."""
        found = self.missing({"day": self.tr("ngày mở quyển, ví dụ: 01/07/2026")})
        if self.day.problem():
            found["day"] = self.day.problem()
        return found

    def _open(self) -> str:
        request = NextVolumeRequest(
            request_id=self.request_id,
            day=self.day.value() or self.seat.today(),
            body=self.seat.body,
            book=self.subject,
        )
        volume = self.seat.desk.do(open_next_volume, request)
        return self.tr("Đã mở quyển {volume:02}").format(volume=volume)

    def _consequences(self, entry: BookEntry) -> Remarks:
        said = Remarks(self.tr("Hệ quả của việc mở quyển tiếp theo"))
        texts = (
            self.tr("Dòng mới ghi vào quyển {next:02}, số thứ tự chạy tiếp từ {ordinal:02}."),
            self.tr(
                "Quyển {volume:02} không nhận dòng mới nữa: in trang kết thúc, ký, đóng quyển."
            ),
        )
        said.tell(
            words.format(next=entry.volume + 1, volume=entry.volume, ordinal=entry.next_ordinal)
            for words in texts
        )
        return said
