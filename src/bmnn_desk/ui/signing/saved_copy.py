"""A mended copy that lies only in the store: offered to be saved beside the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.signing.draft_matter import DraftFile


class SavedCopy(QWidget):
    """Hidden until something was mended; `saved(path)` when it lies on the disk."""

    saved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = b""
        self._source: Path | None = None
        self._said = Banner(BannerKind.DANGER)
        look = ButtonLook(icon="device-floppy")
        self.save = Button(self.tr("&Lưu tệp đã sửa…"), look, self.ask)
        row = QHBoxLayout()
        row.setSpacing(10)
        told = self.tr("Bản đã sửa mới ở trong kho. Lưu ra cạnh tệp gốc để người soạn thảo giữ.")
        row.addWidget(label(told, TextPart.MUTED, wraps=True), 1)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._said)
        self.hide()

    def offer(self, data: bytes, source: Path | None) -> None:
        """Offer to save these bytes; `source` is the file that must not be touched."""
        self._data = data
        self._source = source or self._source
        self._said.say("")
        self.show()

    def keep_only(self, file: DraftFile | None) -> None:
        """Another file may have been chosen: then there is nothing to save."""
        if file is None or file.data != self._data:
            self._data, self._source = b"", None
            self.hide()

    def source_text(self) -> str:
        """The file that was mended, for a draft; empty where it has no place on the disk."""
        return "" if self._source is None else str(self._source)

    def ask(self) -> None:
        """Ask where to save it, beside the source."""
        path = ask_place(self, self.tr("Lưu tệp đã sửa"), self.tr("Word (*.docx)"), self.name())
        if path is not None:
            self.save_to(path)

    def name(self) -> str:
        """A name that is not the source's."""
        stem = "van-ban" if self._source is None else self._source.stem
        return self.tr("{name} (đã sửa).docx").format(name=stem)

    def save_to(self, path: Path) -> None:
        """Save it, but never over the source."""
        if self._source is not None and _is_same(path, self._source):
            words = self.tr("Không ghi đè lên tệp gốc của người soạn thảo. Chọn tên khác.")
            self._said.say(words)
            return
        try:
            write_beside(path, self._data)
        except DeskError as error:
            self._said.say(sentence(error))
            return
        self.hide()
        self.saved.emit(path)


def _is_same(path: Path, other: Path) -> bool:
    return path == other or (path.exists() and other.exists() and path.samefile(other))
