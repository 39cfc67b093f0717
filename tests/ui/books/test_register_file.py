from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.books import printed_elsewhere
from bmnn_desk.ui.books import save_register as saving
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_file import RegisterFile
from bmnn_desk.ui.books.register_paper import PaperWanted
from bmnn_desk.ui.books.save_register import ShownPaper
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.sheet import Sheet
from tests import book_desk, make
from tests.services.ledger import rows
from tests.ui.dialogs.test_print_register import CTRL
from tests.ui.dialogs.test_print_register import Bench as Printing
from tests.ui.export.saved_here import let_lie_here
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

PDF = b"%PDF-1.7 cover and opening page"


class Bench:
    """A sheet with its file, and what was heard."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.qtbot, self.sheet = qtbot, Sheet("In sổ")
        kept(qtbot, self.sheet)
        self.file = RegisterFile(self.sheet, seat)
        self.told: list[str] = []
        self.failed: list[str] = []
        self.printed: list[bytes] = []
        self.file.told.connect(self.told.append)
        self.file.failed.connect(self.failed.append)
        self.file.printed.connect(self.printed.append)

    def save(self, at: Office, part: BookPart) -> None:
        wanted = PaperWanted(book=at.book, volume=1, part=part)
        self.file.save(ShownPaper(wanted=wanted, pdf=PDF, pages=2))
        finish_background()
        self.qtbot.waitUntil(lambda: bool(self.told or self.failed), timeout=30_000)


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat) -> Bench:
    return Bench(qtbot, seat)


@pytest.mark.parametrize("name", ["bia.pdf", "bia.docx"])
def test_a_saved_pdf_needs_not_be_chosen_again_and_a_docx_never_is_those_sheets(
    bench: Bench, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    let_lie_here(monkeypatch)
    monkeypatch.setattr(saving, "ask_place", lambda *_asked: tmp_path / name)
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *_asked: tmp_path / name)
    bench.save(office, BookPart.FRONT)
    is_known = name.endswith(".pdf")
    assert ("Ghi là đã in từ tệp" in bench.told[0]) is is_known
    bench.file.find_printed(PDF)
    bench.qtbot.waitUntil(lambda: bool(bench.printed or bench.failed), timeout=20_000)
    assert bool(bench.printed) is is_known
    assert bool(bench.failed) is not is_known


def test_of_other_sheets_the_file_is_asked_for(
    bench: Bench, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_lie_here(monkeypatch)
    monkeypatch.setattr(saving, "ask_place", lambda *_asked: tmp_path / "bia.pdf")
    asked: list[object] = []
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *given: asked.append(given))
    bench.save(office, BookPart.FRONT)
    bench.file.find_printed(PDF + b" of another part")
    assert len(asked) == 1
    assert bench.printed == []


def save_whole(bench: Printing, at: Office, patch: pytest.MonkeyPatch, path: Path) -> None:
    """Saved as a PDF with the word of a second person, who will sign on paper."""
    let_lie_here(patch)
    patch.setattr(saving, "ask_place", lambda *_asked: path)
    wanted: list[object] = []
    bench.sheet.sheet_wanted.connect(wanted.append)
    QTest.keyClick(bench.sheet, Qt.Key.Key_S, CTRL)
    (asked,) = wanted
    assert isinstance(asked, SecondPersonSheet)
    asked.finished.emit(PaperWord(person=at.head))
    bench.qtbot.waitUntil(lambda: bool(bench.sheet.kept.words), timeout=30_000)


def test_sheets_printed_from_their_saved_file_are_recorded_with_their_rows(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.issued(office)
    bench = Printing(qtbot, seat, office.book)
    save_whole(bench, office, monkeypatch, tmp_path / "so.pdf")
    assert "Ghi là đã in từ tệp" in bench.sheet.kept.words
    assert rows(office, t.Sheet) == []
    bench.sheet.from_file.click()
    assert "có rõ, đủ không" in bench.sheet.asked.words
    assert not bench.sheet.from_file.isVisible()
    assert rows(office, t.Sheet) == []
    bench.forward()
    assert bench.ended == ["Đã ghi 1 tờ sổ in ra"]
    assert len(rows(office, t.Sheet)) == 1
    assert len(rows(office, t.SheetRow)) == 1


def test_a_file_of_before_counts_only_while_the_book_is_as_it_was(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make.issued(office)
    path = tmp_path / "so.pdf"
    save_whole(Printing(qtbot, seat, office.book), office, monkeypatch, path)
    monkeypatch.setattr(printed_elsewhere, "ask_file", lambda *_asked: path)
    later = Printing(qtbot, seat, office.book)
    later.sheet.from_file.click()
    qtbot.waitUntil(lambda: "có rõ, đủ không" in later.sheet.asked.words, timeout=20_000)
    make.issued(office)
    too_late = Printing(qtbot, seat, office.book)
    too_late.sheet.from_file.click()
    qtbot.waitUntil(lambda: bool(too_late.sheet.mishap.words), timeout=20_000)
    assert "sổ đã có dòng mới" in too_late.sheet.mishap.words
    assert too_late.sheet.asked.words == ""


def test_a_look_is_not_recorded_from_a_file(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    bench = Printing(qtbot, seat, office.book)
    bench.sheet.part.put(BookPart.LOOK)
    qtbot.waitUntil(bench.sheet.next.isEnabled, timeout=30_000)
    assert bench.sheet.save.isEnabled()
    assert not bench.sheet.from_file.isVisible()
