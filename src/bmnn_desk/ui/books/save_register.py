"""Keep a paper of a book as PDF or DOCX where the user wants it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import register_docx
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.books.register_paper import PaperWanted
    from bmnn_desk.ui.seat import Seat

_DOCX = ".docx"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShownPaper:
    """A paper of a book as it is looked at, and what it is of."""

    wanted: PaperWanted
    pdf: bytes


def ask_and_save(
    window: QWidget, seat: Seat, shown: ShownPaper, say: Callable[[str], object]
) -> None:
    """Ask where, save it there, and say how it went; nothing where nobody chose."""
    wanted = shown.wanted
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

    in_background(window, lambda: save_register(seat, shown, path), saved, failed)


def save_register(seat: Seat, shown: ShownPaper, path: Path) -> None:
    """Write the paper, made anew where the file's ending asks for a DOCX; for the background lane.

    Raises:
        DeskError: the worker failed, or the file cannot be written.
    """
    if path.suffix.lower() == _DOCX and shown.wanted.part is not BookPart.CONTROL:
        write_beside(path, register_docx(seat, shown.wanted))
        return
    write_beside(path, shown.pdf)
