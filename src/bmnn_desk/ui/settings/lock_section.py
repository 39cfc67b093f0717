"""When the desk locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import LONGEST_LOCK
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class LockSection(Section):
    """Minutes without a key, and the minimised window."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.minutes = LineEdit()
        self.field = Field(
            FieldLook(
                words=self.tr("&Số phút không thao tác thì khóa"),
                hint=self.tr("Từ 1 đến {most} phút.").format(most=LONGEST_LOCK),
            ),
            self.minutes,
        )
        self.minimised = YesNo(
            self.tr("Khóa khi &thu nhỏ cửa sổ"),
            self.tr("Mở lại phải gõ mật khẩu; nháp đang gõ được lưu trước khi khóa."),
        )
        card = self.card(self.tr("Tự khóa"))
        card.body.addLayout(self.half(self.field))
        card.body.addWidget(self.minimised)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.minutes.left.connect(self._leave)
        self.minimised.chosen.connect(self._tick)

    def show_now(self) -> None:
        """Show what the store holds, but for a line that is being typed into or was refused."""
        settings = self._keep.settings
        if not self.minutes.hasFocus() and not self.field.error:
            self.minutes.setText(str(settings.lock_minutes))
        self.minimised.put(yes=settings.lock_on_minimise)

    def _leave(self) -> None:
        typed = self.minutes.value()
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed) <= LONGEST_LOCK):
            words = self.tr(
                "Số phút phải từ 1 đến {most}, ví dụ: 10. Vẫn khóa sau {now} phút như trước."
            )
            now = self._keep.settings.lock_minutes
            self.field.show_error(words.format(most=LONGEST_LOCK, now=now))
            return
        words = self.tr("Đã lưu: tự khóa sau {minutes} phút").format(minutes=int(typed))
        self.field.show_error(self._keep.keep("lock_minutes", str(int(typed)), words))
        self.show_now()

    def _tick(self, yes: bool) -> None:
        words = (
            self.tr("Đã lưu: khóa khi thu nhỏ")
            if yes
            else self.tr("Đã lưu: không khóa khi thu nhỏ")
        )
        self.minimised.show_error(self._keep.keep("lock_on_minimise", "yes" if yes else "", words))
        self.show_now()
