"""The first window of a desk that is there: which store, and its passphrase."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from bmnn_desk.ui.lock_ground import LockGround
from bmnn_desk.ui.unlock_card import UnlockCard
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.founding import StoreLook
    from bmnn_desk.ui.attempts import Attempts


class UnlockWindow(LockGround):
    """`card` tells what is typed; `create_asked` for a new store, `back_asked` for one's own."""

    create_asked = Signal()
    back_asked = Signal()

    def __init__(self, folder: Path, attempts: Attempts) -> None:
        super().__init__(UnlockCard(_tr("Mở kho dữ liệu"), attempts, _tr("Kho k&hác…")))
        # A path has no spaces to be wrapped at.
        self.card.say_about(str(folder).replace(os.sep, f"{os.sep}\u200b"))

    def show_store(self, look: StoreLook) -> None:
        """Tell what was seen of the store: several accounts, or a sample."""
        self.card.offer_accounts(look.accounts)
        if look.is_sample:
            words = self.tr("DỮ LIỆU MẪU, không nhập văn bản thật")
            self.card.note.say(words, BannerKind.WARN)

    def offer_to_create(self) -> None:
        """The folder holds nothing: a store can be made."""
        self.card.note.say(
            self.tr("Nếu là lần đầu dùng phần mềm, hoặc kho đã mất:"),
            BannerKind.INFO,
            [
                (self.tr("Tạo kho mới"), self.create_asked.emit),
                (self.tr("Khôi phục từ bản sao lưu"), self.card.restore_asked.emit),
            ],
        )

    def offer_own_store(self) -> None:
        """This is not the store that is opened every day."""
        self.card.trouble.say(
            self.tr("Đây không phải kho vẫn mở hằng ngày."),
            BannerKind.INFO,
            [(self.tr("Mở kho hằng ngày"), self.back_asked.emit)],
        )

    def show_trouble(self, sentence: str) -> None:
        """There is no store here that could be opened: why, and what to do."""
        self.card.show_busy(busy=False)
        self.card.trouble.say(sentence, BannerKind.DANGER)


def _tr(words: str) -> str:
    return QCoreApplication.translate("UnlockWindow", words)
