"""Which files brought to the desk are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.settings.yes_no import YesNo

if TYPE_CHECKING:
    from bmnn_desk.ui.settings.office_keep import OfficeKeep


class FilesSection(Section):
    """Word files with macros: the officer's to allow."""

    def __init__(self, keep: OfficeKeep) -> None:
        super().__init__()
        self._keep = keep
        self.macros = YesNo(
            self.tr("Nhận tệp Word có &macro (.docm, .dotm)"),
            self.tr(
                "Macro là mã lệnh nằm trong tệp. Chương trình không chạy macro và không bỏ macro: "
                "bản đóng dấu vẫn mang theo, Word của người nhận có thể chạy. Khi không chọn, tệp "
                "đó bị từ chối. Người phụ trách bảo mật chọn; mỗi lần đổi được ghi nhật ký."
            ),
        )
        card = self.card(self.tr("Tệp mang vào"))
        card.body.addWidget(self.macros)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.macros.chosen.connect(self._tick)

    def show_now(self) -> None:
        """Show what the store holds."""
        self.macros.put(yes=self._keep.settings.allow_macros)

    def _tick(self, yes: bool) -> None:
        words = (
            self.tr("Đã lưu: nhận tệp có macro")
            if yes
            else self.tr("Đã lưu: không nhận tệp có macro")
        )
        self.macros.show_error(self._keep.keep("allow_macros", "yes" if yes else "", words))
        self.show_now()
