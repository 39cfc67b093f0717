"""Keep a paper of a book as PDF or DOCX where such a file may lie, on record where it has lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import DeskError, SecondPersonMissingError
from bmnn_desk.services.save_register_file import SaveRegisterRequest, save_register_file
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import register_docx
from bmnn_desk.ui.dialogs.second_person import and_paper, with_second
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.export.copies_folder import serial_of_place
from bmnn_desk.ui.open_file import ask_place
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.seat import new_request_id
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.write_file import write_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.ui.books.register_paper import PaperWanted
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

_DOCX = ".docx"
_tr = partial(QCoreApplication.translate, "save_register")
FILE_WORDS: Mapping[str, str] = {
    BookKind.OUTGOING.value: "So dang ky di",
    BookKind.INCOMING.value: "So dang ky den",
    BookKind.TRANSFER.value: "So chuyen giao",
    BookKind.COPY.value: "So quan ly sao chup",
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShownPaper:
    """A paper of a book as it is looked at, its pages, and what it is of."""

    wanted: PaperWanted
    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Saving:
    """Over which sheet; and who hears of the end: `saved(path, words)` or `failed(words)`."""

    over: Sheet
    seat: Seat
    saved: Callable[[Path, str], object]
    failed: Callable[[str], object]


def ask_and_save(saving: Saving, shown: ShownPaper) -> None:
    """Ask where, put it on record where lines go out, save it; nothing where nobody chose.

    An office that asks for a second person at exports is asked for him here, over the sheet.
    """
    path = _ask(saving, shown)
    if path is None:
        return
    try:
        drive = serial_of_place(saving.seat, path)
    except DeskError as error:
        saving.failed(sentence(error))
        return
    if shown.wanted.part.has_lines:
        _save_lines(saving, shown, path, _request(saving.seat, shown, drive))
    else:
        _write(saving, shown, path, _tr("Đã lưu {name}."))


def _save_lines(
    saving: Saving, shown: ShownPaper, path: Path, request: SaveRegisterRequest
) -> None:
    seat = saving.seat

    def go_on(word: Approval | PaperWord | None) -> None:
        """On record first, and only then the file."""
        try:
            _, said = act_once(seat, save_register_file, request, word)
        except SecondPersonMissingError:
            with_second(saving.over, seat, save_register_file, request, go_on)
            return
        except DeskError as error:
            saving.failed(sentence(error))
            return
        done = _tr("Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký.")
        _write(saving, shown, path, " ".join(filter(None, (and_paper(done, word), said))))

    go_on(None)


def _request(seat: Seat, shown: ShownPaper, drive: str) -> SaveRegisterRequest:
    return SaveRegisterRequest(
        request_id=new_request_id(),
        day=seat.today(),
        body=seat.body,
        book=shown.wanted.book,
        volume=shown.wanted.volume,
        pages=shown.pages,
        drive=drive,
    )


def _ask(saving: Saving, shown: ShownPaper) -> Path | None:
    wanted = shown.wanted
    name = file_name(book_entry(saving.seat, wanted.book), wanted.volume)
    kinds = _tr("PDF (*.pdf)")
    if wanted.part is not BookPart.CONTROL:
        kinds = _tr("PDF (*.pdf);;Word (*.docx)")
    return ask_place(saving.over, _tr("Lưu sổ ra tệp"), kinds, name)


def _write(saving: Saving, shown: ShownPaper, path: Path, done: str) -> None:
    def saved(_none: None) -> None:
        """Say where it lies, and how such a file may travel."""
        saving.saved(path, done.format(name=path.name))

    def failed(error: DeskError) -> None:
        """Say why not."""
        saving.failed(sentence(error))

    in_background(saving.over, lambda: save_register(saving.seat, shown, path), saved, failed)


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
