"""How long the office waits for a signature of receipt, and where the clerk keeps copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import LONGEST_RECEIPT_DAYS
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class TransferSection(Section):
    """Working days until a hand-over without a signature is overdue; the clerk's own place."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.days = LineEdit()
        hint = self.tr("Từ 1 đến {most} ngày làm việc. Quá hạn thì dòng giao hiện ở đầu trang.")
        self.field = Field(
            FieldLook(
                words=self.tr("&Số ngày chờ ký nhận"),
                hint=hint.format(most=LONGEST_RECEIPT_DAYS),
            ),
            self.days,
        )
        card = self.card(self.tr("Ký nhận"))
        card.body.addLayout(self.half(self.field))
        self.place = LineEdit()
        hint = self.tr("Ví dụ: Két sắt phòng Văn thư. Bản mới phát hành, sao, nhận lại ghi ở đây.")
        self.kept = Field(
            FieldLook(words=self.tr("&Nơi văn thư cất tài liệu mật"), hint=hint), self.place
        )
        kept = self.card(self.tr("Nơi cất"))
        kept.body.addWidget(self.kept)
        for each in (card, kept):
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.days.left.connect(self._leave)
        self.place.left.connect(self._keep_place)

    def show_now(self) -> None:
        """Show what the store holds, but for a line that is being typed into or was refused."""
        if not self.days.hasFocus() and not self.field.error:
            self.days.setText(str(self._keep.settings.receipt_days))
        if not self.place.hasFocus() and not self.kept.error:
            self.place.setText(self._keep.settings.clerk_place)

    def _leave(self) -> None:
        typed = self.days.value()
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= LONGEST_RECEIPT_DAYS):
            words = self.tr("Số ngày phải từ 1 đến {most}, ví dụ: 3. Vẫn chờ {now} ngày như trước.")
            now = self._keep.settings.receipt_days
            self.field.show_error(words.format(most=LONGEST_RECEIPT_DAYS, now=now))
            return
        words = self.tr("Đã lưu: chờ ký nhận {days} ngày làm việc").format(days=int(typed))
        self.field.show_error(self._keep.keep("receipt_days", str(int(typed)), words))
        self.show_now()

    def _keep_place(self) -> None:
        text = self.place.value()
        words = self.tr("Đã lưu nơi văn thư cất: {text}").format(text=text)
        self.kept.show_error(self._keep.keep("clerk_place", text, words))
        self.show_now()
