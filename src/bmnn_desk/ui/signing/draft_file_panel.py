"""The drafter's file: chosen, read in the background, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import FileMissingError, FileNotReadableError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.notice_texts import notices
from bmnn_desk.ui.reading_panel import FileReading, ReadingPanel
from bmnn_desk.ui.signing.draft_matter import DraftFile
from bmnn_desk.ui.signing.read_draft import read_draft
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.seat import Seat


# What a marked copy will lack is told at the issue, where it is made.
_TOLD = frozenset({"signed", "syntax", "protected", "embedded", "outside", "macro"})


class DraftFilePanel(ReadingPanel[DraftFile]):
    """Without a file it is a paper, a scan on paper, a text written elsewhere."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        reading = FileReading(
            load=read_draft,
            warning=_warning,
            title=self.tr("Chọn văn bản của người soạn thảo"),
            kinds=self.tr("Văn bản (*.docx *.docm *.dotx *.dotm *.pdf);;Mọi tệp (*)"),
        )
        super().__init__(seat, reading, parent)
        self.show_place(self.tr("Chưa chọn tệp"), "")

    def saved_as(self, path: Path) -> None:
        """What the program made of the file lies there now."""
        self.show_place(path.name, str(path))

    def say_refused(self, error: DeskError, path: Path | None, name: str) -> None:
        """Say why the file cannot be taken, with what can be done instead."""
        words, jumps = self._about(name, sentence(error)), [(self.tr("Không kèm tệp"), self.none)]
        if isinstance(error, FileNotReadableError):
            more = self.tr("Nếu Word đang mở tệp này, đóng tệp trong Word rồi bấm Thử lại.")
            words = f"{words} {more}"
        if path is not None and isinstance(error, FileNotReadableError | FileMissingError):
            jumps.insert(0, (self.tr("Thử lại"), lambda: self.take(path)))
        self.said.say(words, BannerKind.DANGER, jumps)


def _warning(file: DraftFile) -> str:
    """What is said of the file; of its warnings those that matter before it is marked."""
    told = notices(code for code in file.warnings if code in _TOLD)
    return "\n".join(filter(None, (*told, _of_text(file))))


def _of_text(file: DraftFile) -> str:
    if file.facts is None:
        return _tr("Không đọc được chữ trong tệp này: đối chiếu bằng mắt rồi đánh dấu.")
    if not file.facts.has_text:
        return _tr("Tệp là ảnh quét, không có chữ: đối chiếu bằng mắt rồi đánh dấu.")
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("DraftFilePanel", words)
