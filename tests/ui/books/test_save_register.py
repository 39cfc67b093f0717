from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.save_copies import SAVED_FILE
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.books import save_register as saving
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import PaperWanted
from bmnn_desk.ui.books.save_register import (
    FILE_WORDS,
    Saving,
    ShownPaper,
    ask_and_save,
    file_name,
    save_register,
)
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.settings.book_words import book_entry
from bmnn_desk.ui.settings.office_words import BOOK_WORDS
from bmnn_desk.ui.sheet import Sheet
from tests import make
from tests.services.each_office import chooses_second
from tests.services.ledger import rows
from tests.ui.export.saved_here import let_lie_here
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


PDF = b"%PDF-1.7 as it is looked at"


def looked_at(at: Office, part: BookPart = BookPart.WHOLE) -> ShownPaper:
    wanted = PaperWanted(book=at.book, volume=1, part=part)
    return ShownPaper(wanted=wanted, pdf=PDF, pages=3)


class Bench:
    """A sheet over which a place is asked for, and what was heard of the end."""

    def __init__(self, qtbot: QtBot, seat: Seat, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self.qtbot, self.patch, self.folder = qtbot, patch, folder
        self.sheet = Sheet("In sổ")
        kept(qtbot, self.sheet)
        self.names: list[str] = []
        self.saved: list[tuple[Path, str]] = []
        self.failed: list[str] = []
        self.wanted: list[object] = []
        self.sheet.sheet_wanted.connect(self.wanted.append)
        self.saving = Saving(
            over=self.sheet,
            seat=seat,
            saved=lambda path, words: self.saved.append((path, words)),
            failed=self.failed.append,
        )
        patch.setattr(saving, "ask_place", self.chosen)

    def chosen(self, _window: QWidget, _title: str, _kinds: str, name: str) -> Path:
        self.names.append(name)
        return self.folder / name

    def save(self, shown: ShownPaper) -> None:
        ask_and_save(self.saving, shown)
        finish_background()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: bool(self.saved or self.failed), timeout=30_000)


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return Bench(qtbot, seat, monkeypatch, tmp_path)


def jobs_of(at: Office) -> list[t.PrintJob]:
    return [row for row in rows(at, t.PrintJob) if row.what == SAVED_FILE]


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
    bench: Bench, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_lie_here(monkeypatch)
    bench.save(looked_at(office, BookPart.FRONT))
    bench.wait()
    name = "So dang ky di nam 2025 quyen 01.pdf"
    assert bench.names == [name]
    assert bench.saved == [(tmp_path / name, f"Đã lưu {name}.")]
    assert (tmp_path / name).read_bytes() == PDF
    assert bench.wanted == []
    assert jobs_of(office) == [], "no line of the register went out"
    monkeypatch.setattr(saving, "ask_place", lambda *_given: None)
    bench.save(looked_at(office))
    assert (len(bench.saved), bench.failed, bench.wanted) == (1, [], [])


def test_lines_of_a_register_go_out_on_record_and_with_a_second_person(
    bench: Bench, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_lie_here(monkeypatch)
    bench.save(looked_at(office))
    (asked,) = bench.wanted
    assert isinstance(asked, SecondPersonSheet)
    assert jobs_of(office) == []
    assert list(tmp_path.iterdir()) == []
    asked.finished.emit(PaperWord(person=office.head))
    bench.wait()
    ((path, words),) = bench.saved
    assert words == (
        f"Đã lưu {path.name}. Tệp có nội dung mật: chỉ chép vào USB đã đăng ký. "
        "Còn giấy đồng ý phải ký: in ở trang Nhật ký."
    )
    assert path.read_bytes() == PDF
    (job,) = jobs_of(office)
    assert (job.pages, job.prints, job.reason) == (3, 1, "")


def test_left_without_a_word_nothing_leaves_the_store(
    bench: Bench, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_lie_here(monkeypatch)
    bench.save(looked_at(office, BookPart.LOOK))
    (asked,) = bench.wanted
    assert isinstance(asked, SecondPersonSheet)
    asked.finished.emit(None)
    finish_background()
    assert (bench.saved, bench.failed, jobs_of(office)) == ([], [], [])
    assert list(tmp_path.iterdir()) == []


def test_an_office_that_asks_for_nobody_saves_it_at_once_and_on_record(
    bench: Bench, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.desk.do(
        choose_second_person,
        chooses_second(office, acts=frozenset(SecondAct) - {SecondAct.EXPORT}),
        PaperWord(person=office.head),
    )
    let_lie_here(monkeypatch)
    bench.save(looked_at(office))
    bench.wait()
    assert bench.wanted == []
    assert len(bench.saved) == len(jobs_of(office)) == 1


def test_a_folder_that_is_swept_is_refused_before_anything_is_recorded(
    bench: Bench, office: Office, tmp_path: Path
) -> None:
    bench.save(looked_at(office))  # in the machine's temporary folder
    assert "thư mục tạm" in bench.failed[0]
    assert (bench.wanted, jobs_of(office), list(tmp_path.iterdir())) == ([], [], [])


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
