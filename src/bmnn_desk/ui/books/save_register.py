"""Keep a paper of a book as PDF or DOCX where the user wants it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import register_docx
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.errors import DeskError
    from bmnn_desk.ui.books.register_paper import PaperWanted
    from bmnn_desk.ui.seat import Seat

_DOCX = ".docx"
FILE_WORDS: Mapping[str, str] = {
    BookKind.OUTGOING.value: "So dang ky di",
    BookKind.INCOMING.value: "So dang ky den",
    BookKind.TRANSFER.value: "So chuyen giao",
    BookKind.COPY.value: "So quan ly sao chup",
}


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
    name = file_name(book_entry(seat, wanted.book), wanted.volume)
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

    def failed(error: DeskError) -> None:
        """Say why not."""
        say(sentence(error))

    in_background(window, lambda: save_register(seat, shown, path), saved, failed)


def file_name(entry: BookEntry, volume: int) -> str:
    """What a volume's file is called: kind, year, volume, in letters that every machine takes."""
    # Neither a title nor a level stands in the name: a file's name is no secret.
    words = QCoreApplication.translate("save_register", "{book} nam {year} quyen {volume:02}.pdf")
    return words.format(book=FILE_WORDS[entry.kind], year=entry.year, volume=volume)


def save_register(seat: Seat, shown: ShownPaper, path: Path) -> None:
    """Write the paper, made anew where the file's ending asks for a DOCX; for the background lane.

    Raises:
        DeskError: the worker failed, or the file cannot be written.
    """
    if path.suffix.lower() == _DOCX and shown.wanted.part is not BookPart.CONTROL:
        write_beside(path, register_docx(seat, shown.wanted))
        return
    write_beside(path, shown.pdf)
