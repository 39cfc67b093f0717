"""Which file the issue goes by: the one printed for signature, another, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.load_file import load_file, read_bytes
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.issue.matter import ChosenFile
    from bmnn_desk.ui.seat import Seat


class FilePanel(QWidget):
    """`loaded(file)` when a file was read, with None where it goes without one.

    It begins with the file kept when the text was printed for signature, where there is one.
    """

    loaded = Signal(object)

    def __init__(self, seat: Seat, item: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._item = seat, item
        self._waits = 0
        self._last = 0
        self._path = self._coming = ""
        self._name = ElidedLabel(TextPart.STRONG)
        self._said = Banner(BannerKind.INFO)
        look = ButtonLook(icon="folder-open")
        self.choose = Button(self.tr("Chọn tệ&p…"), look, self.ask)
        self.without = Button(
            self.tr("Không &kèm tệp"), ButtonLook(icon="file-off", kind=ButtonKind.PLAIN), self.none
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._said)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def draft_text(self) -> str:
        """What a draft keeps: the path of a file chosen from the disk, also while it is read."""
        return self._coming or self._path

    @property
    def is_reading(self) -> bool:
        """True while a file is being read."""
        return self._waits > 0

    def begin(self) -> None:
        """Take the file that was printed for signature, if it was kept."""
        asked = FileAsked(body=self._seat.body, item=self._item, purpose="for_signature")
        kept = self._seat.desk.read(kept_file, asked)
        if kept:
            self.read(kept[0], self.tr("Tệp đã in trình ký (giữ trong kho)"))
        else:
            self.none()

    def ask(self) -> None:
        """Let the clerk choose a file."""
        path = ask_file(self, self.tr("Chọn văn bản đã ký"), self.tr("Văn bản (*.docx *.pdf)"))
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Take a file from the disk; where it cannot be read the one before stays."""
        try:
            data = read_bytes(path)
        except DeskError as error:
            self._said.say(sentence(error), BannerKind.DANGER)
            return
        self.read(data, path.name, str(path))

    def none(self) -> None:
        """Go without a file; one that is still being read comes too late."""
        self._last += 1
        self._path = self._coming = ""
        self._name.show_text(self.tr("Không kèm tệp"))
        self._said.say(
            self.tr("Số, sổ và bản số vẫn đủ. Dấu đóng tay theo phiếu phân bản, nơi nhận đối "
                    "chiếu với tờ giấy."),
            BannerKind.INFO,
        )  # fmt: skip
        self.loaded.emit(None)

    def read(self, data: bytes, name: str, path: str = "") -> None:
        """Read a file in the background; the window stays usable. The last one chosen counts."""
        self._waits += 1
        self._last += 1
        number, self._coming = self._last, path
        self._said.say(self.tr("Đang đọc tệp…"), BannerKind.INFO)
        worker = self._seat.worker

        def show(file: ChosenFile) -> None:
            self._waits -= 1
            if number == self._last:
                self._show(file, path)

        def refuse(error: Exception) -> None:
            self._waits -= 1
            if number == self._last or not isinstance(error, DeskError):
                self._refuse(error)

        in_background(self, lambda: load_file(worker, data, name), show, refuse)

    def _show(self, file: ChosenFile, path: str) -> None:
        self._path, self._coming = path, ""
        self._name.show_text(file.name)
        if file.pages is None:
            words = self.tr(
                "Máy không có Word hay LibreOffice nên dấu được xem trên trang trống đúng khổ giấy."
            )
            self._said.say(words, BannerKind.WARN)
        elif file.facts is None or not file.facts.has_text:
            words = self.tr("Tệp là ảnh quét, không đọc được chữ: đối chiếu nơi nhận bằng mắt.")
            self._said.say(words, BannerKind.WARN)
        else:
            self._said.say("")
        self.loaded.emit(file)

    def _refuse(self, error: Exception) -> None:
        self._coming = ""
        if not isinstance(error, DeskError):
            self._said.say("")
            raise error
        self._said.say(sentence(error), BannerKind.DANGER)
