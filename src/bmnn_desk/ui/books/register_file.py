"""The file of the sheets that are looked at: saved, printed elsewhere, and told as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.ui.books.printed_elsewhere import Answer, ask_printed
from bmnn_desk.ui.books.save_register import Saving, ask_and_save

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.books.save_register import ShownPaper
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_PDF = ".pdf"


class RegisterFile(QObject):
    """`told(words)` once it is saved, `failed(words)`, `printed(pdf)` where it is of that paper."""

    told = Signal(str)
    failed = Signal(str)
    printed = Signal(bytes)

    def __init__(self, over: Sheet, seat: Seat) -> None:
        super().__init__(over)
        self._over, self._seat = over, seat
        self._saved = b""

    def save(self, shown: ShownPaper) -> None:
        """Keep what is looked at as PDF or DOCX where the user wants it."""

        def saved(path: Path, words: str) -> None:
            """In a PDF the rows stand where they are drawn here: a print of it can be recorded."""
            if path.suffix.lower() == _PDF and shown.wanted.part.comes_from_file:
                self._saved = shown.pdf
                then = self.tr("In tệp ở máy khác xong thì bấm “Ghi là đã in từ tệp”.")
                words = f"{words} {then}"
            self.told.emit(words)

        saving = Saving(over=self._over, seat=self._seat, saved=saved, failed=self.failed.emit)
        ask_and_save(saving, shown)

    def find_printed(self, pdf: bytes) -> None:
        """Tell that the paper was printed from its file: just saved, or one that is chosen."""
        if self._saved == pdf:
            self.printed.emit(pdf)
            return
        answer = Answer(same=lambda: self.printed.emit(pdf), other=self.failed.emit)
        ask_printed(self._over, pdf, answer)
