"""Which backup: a file is chosen, and says what it is before anything is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.first_run.page import FirstRunPage
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.restore.look_words import look_facts
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupLook


class FilePage(FirstRunPage):
    """`chosen(path)` when a file was picked; `show_look` or `show_trouble` answers."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Chọn bản sao lưu"),
            self.tr(
                "Cắm ổ chứa bản sao lưu, mở thư mục bmnn-sao-luu, chọn tệp mới nhất (đuôi "
                ".bmnnbak). Kho đang có chưa bị đụng tới cho đến bước cuối."
            ),
        )
        self.path: Path | None = None
        self.look: BackupLook | None = None
        self._pick = Button(self.tr("&Chọn tệp…"), ButtonLook(icon="folder-open"), self._choose)
        self._facts = FactsList()
        self._told = Banner(BannerKind.INFO)
        row = QHBoxLayout()
        row.addWidget(self._pick)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._told)
        self.body.addWidget(self._facts)
        self.body.addStretch(1)

    @property
    def words(self) -> str:
        """What the banner says."""
        return self._told.words

    def show_look(self, path: Path, look: BackupLook) -> None:
        """This file can be gone on with."""
        self.path, self.look = path, look
        self._facts.show_facts(look_facts(path, look))
        self._told.say(
            self.tr("Đọc được. Nội dung sẽ được kiểm từng trang sau khi mở bằng mật khẩu."),
            BannerKind.OK,
        )

    def show_trouble(self, sentence: str) -> None:
        """This file cannot: why."""
        self.path = self.look = None
        self._facts.show_facts(())
        self._told.say(sentence, BannerKind.DANGER)
        self._pick.setFocus()

    def ready(self) -> bool:
        """Whether a file was chosen that is a backup."""
        if self.path is None and self._told.words == "":
            self._told.say(self.tr("Chưa chọn tệp. Bấm Chọn tệp…"), BannerKind.WARN)
        if self.path is None:
            self._pick.setFocus()
        return self.path is not None

    def errors(self) -> Mapping[str, str]:
        """There is no field."""
        return {}

    def focus_first(self) -> None:
        """Onto the button that chooses."""
        self._pick.setFocus()

    def _choose(self) -> None:
        path = ask_file(self, self.tr("Chọn bản sao lưu"), self.tr("Bản sao lưu (*.bmnnbak)"))
        if path is not None:
            self.chosen.emit(path)
