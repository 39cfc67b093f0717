"""Keep a paper of a book as PDF or DOCX where the user wants it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import PaperWanted, register_docx, register_paper
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_DOCX = ".docx"


def ask_and_save(
    window: QWidget, seat: Seat, wanted: PaperWanted, say: Callable[[str], object]
) -> None:
    """Ask where, save it there, and say how it went; nothing where nobody chose."""
    tr = partial(QCoreApplication.translate, "save_register")
    # Neither a title nor a level stands in the name: a file's name is no secret.
    name = tr("So {book} quyen {volume}.pdf").format(book=wanted.book, volume=wanted.volume)
    kinds = tr("PDF (*.pdf)")
    if wanted.part is not BookPart.CONTROL:
        kinds = tr("PDF (*.pdf);;Word (*.docx)")
    path = ask_place(window, tr("Lưu sổ ra tệp"), kinds, name)
    if path is None:
        return
    done = tr("Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký.")

    def saved(_none: None) -> None:
        """Say where it lies, and how such a file may travel."""
        say(done.format(name=path.name))

    def failed(error: Exception) -> None:
        """Say why not; anything else is a bug."""
        if not isinstance(error, DeskError):
            raise error
        say(sentence(error))

    in_background(window, lambda: save_register(seat, wanted, path), saved, failed)


def save_register(seat: Seat, wanted: PaperWanted, path: Path) -> None:
    """Make the paper as the file's ending says, and write it; for the background lane.

    Raises:
        DeskError: the worker failed, or the file cannot be written.
    """
    if path.suffix.lower() == _DOCX and wanted.part is not BookPart.CONTROL:
        write_beside(path, register_docx(seat, wanted))
        return
    write_beside(path, register_paper(seat, wanted).pdf)
