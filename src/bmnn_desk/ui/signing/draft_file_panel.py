"""The drafter's file: chosen, read in the background, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.errors import DeskError, FileMissingError, FileNotReadableError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.load_file import read_bytes
from bmnn_desk.ui.open_file import ask_file
from bmnn_desk.ui.signing.read_draft import read_draft
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.signing.draft_matter import DraftFile


class DraftFilePanel(QWidget):
    """`loaded(file)` when a file was read, with None where it goes without one.

    Where a file is refused, the one before stays.
    """

    loaded = Signal(object)

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._waits = 0
        self._path = ""
        self._name = ElidedLabel(TextPart.STRONG)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.said = Banner(BannerKind.INFO)
        self.choose = Button(self.tr("Chọn tệ&p…"), ButtonLook(icon="folder-open"), self.ask)
        plain = ButtonLook(icon="file-off", kind=ButtonKind.PLAIN)
        self.without = Button(self.tr("Không &kèm tệp"), plain, self.none)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        row.addWidget(self.choose)
        row.addWidget(self.without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.said)
        self._name.show_text(self.tr("Chưa chọn tệp"))

    @property
    def path(self) -> str:
        """Where the file lies on the disk; empty where it has no place there."""
        return self._path

    @property
    def is_reading(self) -> bool:
        """True while a file is being read."""
        return self._waits > 0

    def ask(self) -> None:
        """Let the clerk choose the drafter's file."""
        title = self.tr("Chọn văn bản của người soạn thảo")
        path = ask_file(self, title, self.tr("Văn bản (*.docx *.pdf);;Mọi tệp (*)"))
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """Read a file from the disk in the background; the window stays usable."""
        worker = self._seat.worker
        self._begin()
        in_background(
            self,
            lambda: read_draft(worker, read_bytes(path), path.name),
            lambda file: self._show(file, str(path)),
            lambda error: self._refuse(error, path),
        )

    def read_made(self, data: bytes, name: str) -> None:
        """Read what the program made of the file; it has no place on the disk yet."""
        worker = self._seat.worker
        self._begin()
        in_background(
            self,
            lambda: read_draft(worker, data, name),
            lambda file: self._show(file, ""),
            lambda error: self._refuse(error, None),
        )

    def saved_as(self, path: Path) -> None:
        """The made file lies there now."""
        self._path = str(path)
        self._name.show_text(path.name)

    def none(self) -> None:
        """Go without a file: a paper, a scan on paper, a text written elsewhere."""
        self._path = ""
        self._name.show_text(self.tr("Không kèm tệp"))
        self.said.say("")
        self.loaded.emit(None)

    def _begin(self) -> None:
        self._waits += 1
        self.said.say(self.tr("Đang đọc tệp…"), BannerKind.INFO)

    def _show(self, file: DraftFile, path: str) -> None:
        self._waits -= 1
        self._path = path
        self._name.show_text(file.name)
        if file.facts is None:
            words = self.tr("Không đọc được chữ trong tệp này: đối chiếu bằng mắt rồi đánh dấu.")
            self.said.say(words, BannerKind.WARN)
        elif not file.facts.has_text:
            words = self.tr("Tệp là ảnh quét, không có chữ: đối chiếu bằng mắt rồi đánh dấu.")
            self.said.say(words, BannerKind.WARN)
        else:
            self.said.say("")
        self.loaded.emit(file)

    def _refuse(self, error: Exception, path: Path | None) -> None:
        self._waits -= 1
        if not isinstance(error, DeskError):
            raise error
        words, jumps = sentence(error), [(self.tr("Không kèm tệp"), self.none)]
        if isinstance(error, FileNotReadableError):
            more = self.tr("Nếu Word đang mở tệp này, đóng tệp trong Word rồi bấm Thử lại.")
            words = f"{words} {more}"
        if path is not None and isinstance(error, FileNotReadableError | FileMissingError):
            jumps.insert(0, (self.tr("Thử lại"), lambda: self.take(path)))
        self.said.say(words, BannerKind.DANGER, jumps)
