from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.books import save_register as saving
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import PaperWanted
from bmnn_desk.ui.books.save_register import (
    FILE_WORDS,
    ShownPaper,
    ask_and_save,
    file_name,
    save_register,
)
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from tests import make
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


PDF = b"%PDF-1.7 as it is looked at"


def looked_at(at: Office, part: BookPart = BookPart.WHOLE) -> ShownPaper:
    return ShownPaper(wanted=PaperWanted(book=at.book, volume=1, part=part), pdf=PDF)


def test_the_file_is_what_its_ending_says(seat: Seat, office: Office, tmp_path: Path) -> None:
    make.issued(office)
    for name, begins in (("so.pdf", PDF), ("so.docx", b"PK")):
        save_register(seat, looked_at(office), tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
    save_register(seat, looked_at(office, BookPart.CONTROL), tmp_path / "ma.docx")
    assert (tmp_path / "ma.docx").read_bytes() == PDF


def test_a_folder_that_is_none_leaves_nothing(seat: Seat, office: Office, tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        save_register(seat, looked_at(office), tmp_path / "khong" / "so.pdf")
    assert list(tmp_path.iterdir()) == []


def test_where_it_was_saved_is_said_and_nothing_where_nobody_chose(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = QWidget()
    kept(qtbot, window)
    said: list[str] = []
    names: list[str] = []

    def chosen(_window: QWidget, _title: str, _kinds: str, name: str) -> Path:
        names.append(name)
        return tmp_path / name

    monkeypatch.setattr(saving, "ask_place", lambda *_given: None)
    ask_and_save(window, seat, looked_at(office), said.append)
    monkeypatch.setattr(saving, "ask_place", chosen)
    ask_and_save(window, seat, looked_at(office, BookPart.FRONT), said.append)
    finish_background()
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    name = "So dang ky di nam 2025 quyen 01.pdf"
    assert names == [name]
    assert said == [f"Đã lưu {name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký."]
    assert (tmp_path / names[0]).read_bytes() == PDF


@pytest.mark.parametrize("kind", BookKind)
def test_every_kind_of_book_has_its_name_in_plain_letters(
    seat: Seat, office: Office, kind: BookKind
) -> None:
    entry = replace(book_entry(seat, office.book), kind=kind.value)
    name = file_name(entry, 12)
    assert name.isascii()
    assert name.startswith("So ")
    assert name.endswith(" nam 2025 quyen 12.pdf")
    assert set(FILE_WORDS) == set(BOOK_WORDS)
    assert len(set(FILE_WORDS.values())) == len(BookKind)
