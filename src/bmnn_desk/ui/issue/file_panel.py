"""Which file the issue goes by: the one printed for signature, another, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.matter import ChosenFile
from bmnn_desk.ui.notice_texts import notices
from bmnn_desk.ui.reading_panel import FileReading, ReadingPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat


class FilePanel(ReadingPanel[ChosenFile]):
    """It begins with the file kept when the text was printed for signature, if there is one."""

    def __init__(self, seat: Seat, item: int, parent: QWidget | None = None) -> None:
        reading = FileReading(
            load=load_file,
            warning=_warning,
            title=self.tr("Chọn văn bản đã ký"),
            kinds=self.tr("Văn bản (*.docx *.docm *.dotx *.dotm *.pdf)"),
            without=self.tr("Số, sổ và bản số vẫn đủ. Dấu đóng tay theo phiếu phân bản, nơi nhận "
                            "đối chiếu với tờ giấy."),
            takes_word=True,
        )  # fmt: skip
        super().__init__(seat, reading, parent)
        self._seat, self._item = seat, item

    def begin(self) -> None:
        """Take the file that was printed for signature, if it was kept."""
        asked = FileAsked(body=self._seat.body, item=self._item, purpose="for_signature")
        kept = self._seat.desk.read(kept_file, asked)
        if kept:
            self.read(kept[0], self.tr("Tệp đã in trình ký (giữ trong kho)"))
        else:
            self.none()


def _warning(file: ChosenFile) -> str:
    """One notice, a line for each thing that the clerk must know; the gravest first."""
    told = [*notices(file.warnings), _of_pages(file)]
    lines = [words for words in told if words]
    return lines[0] if len(lines) == 1 else "\n".join(f"• {words}" for words in lines)


def _of_pages(file: ChosenFile) -> str:
    if file.pages is None:
        return _tr(
            "Máy không có Word hay LibreOffice nên dấu được xem trên trang trống đúng khổ giấy."
        )
    if file.facts is None or not file.facts.has_text:
        return _tr("Tệp là ảnh quét, không đọc được chữ: đối chiếu nơi nhận bằng mắt.")
    return ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("FilePanel", words)
