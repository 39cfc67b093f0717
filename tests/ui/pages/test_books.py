from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.dialogs.correct_line import CorrectLineDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.pages.books import BooksPage
from bmnn_desk.ui.tokens import Look
from tests import book_desk, incoming_desk, make
from tests.ui.books.some_books import some_books
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.proposal.stage import Stage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
WIDE = (1366, 768)


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = WIDE) -> tuple[Stage, BooksPage]:
    page = BooksPage(seat)
    stage = Stage(page)
    stage.resize(*size)
    shown(qtbot, stage)
    page.focus_first()
    QTest.qWait(80)
    return stage, page


@pytest.mark.parametrize("size", [WIDE, SMALLEST])
def test_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int]
) -> None:
    some_books(office)
    with dressed(Look.DARK if size == SMALLEST else Look.LIGHT):
        stage, _ = stage_of(qtbot, seat, size)
        assert linted(stage) == []


def test_an_office_without_a_book_is_told_what_to_do(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    page = BooksPage(seat)
    qtbot.addWidget(page)
    page.list.show_rows(())
    assert "Ctrl+N" in page.list.empty.words
    del office


def test_each_volume_stands_with_what_is_to_be_done_next(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    some_books(office)
    _, page = stage_of(qtbot, seat)
    shown_rows = [
        [str(page.list.model.index(row, column).data()) for column in range(6)]
        for row in range(page.list.model.rowCount())
    ]
    assert [(row[0], row[2], row[3], row[5]) for row in shown_rows] == [
        ("Sổ đăng ký đi", "02", "06", "1 dòng chưa in"),
        ("Sổ đăng ký đi", "01", "01-05", "In tờ đính chính"),
        ("Sổ đăng ký đến", "01", "chưa có", "Ký trang mở sổ"),
        ("Sổ chuyển giao", "01", "chưa có", "Ký trang mở sổ"),
        ("Sổ quản lý sao, chụp", "01", "chưa có", "Ký trang mở sổ"),
    ]
    assert [row[4] for row in shown_rows[:4]] == [
        "chưa in",
        "1 chờ ký · 1 đã ký",
        "chưa in",
        "sổ giấy viết tay",
    ]


def test_the_pane_tells_days_sheets_and_codes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some_books(office)
    _, page = stage_of(qtbot, seat)
    page.go_to_place(str(volume_subject(office.book, 1)))
    QTest.qWait(80)
    facts = dict(page.pane.facts.facts())
    assert facts["Ký trang mở sổ"] == "10/03/2025, 50 tờ"
    assert "Số kế tiếp" not in facts
    sheets = dict(page.pane.sheets.facts())
    assert sheets["1"].startswith("dòng 01-03, ký 10/03/2025\n")
    assert sheets["2"].startswith("dòng 04-05, in 10/03/2025, chờ ký\n")
    assert "Dòng 02 đã sửa sau khi in" in page.pane.warning.words


def test_the_place_is_kept_over_a_lock(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some_books(office)
    _, page = stage_of(qtbot, seat)
    page.go_to_place(str(volume_subject(office.book, 1)))
    place = page.place()
    _, other = stage_of(qtbot, seat)
    other.go_to_place(place)
    assert other.place() == place
    other.go_to_place("99999")
    other.go_to_place("")
    assert other.place() == place


def test_a_volume_is_gone_to_whatever_narrowed_the_shelf(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    some_books(office)
    _, page = stage_of(qtbot, seat)
    page.list.held.words = "khong he co"
    page.list.reload()
    line = volume_subject(office.book, 1)
    page.go_to_line(line)
    assert page.place() == str(line)
    assert not page.list.held.words


def test_the_keys_open_the_sheets_about_the_current_volume(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    some_books(office)
    stage, page = stage_of(qtbot, seat)
    page.go_to_place(str(volume_subject(office.book, 1)))
    QTest.keyClick(page.list.table, Qt.Key.Key_F2)
    assert isinstance(stage.sheet, CorrectLineDialog)
    assert stage.sheet.subject == volume_subject(office.book, 1)


def test_the_key_for_signed_sheets_says_that_none_is_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    stage, page = stage_of(qtbot, seat)
    said: list[str] = []
    page.said.connect(said.append)
    QTest.keyClick(page.list.table, Qt.Key.Key_G, CTRL)
    assert said == ["Chưa in tờ nào: bấm Ctrl+P trước."]
    assert stage.sheets == []


def test_a_book_that_was_just_opened_becomes_the_current_row(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    _, page = stage_of(qtbot, seat)
    assert page.place() == str(volume_subject(office.book, 1))
    page.refresh()
    assert page.place() == str(volume_subject(office.book, 1))
    book = incoming_desk.incoming_book(office)
    page.refresh()
    assert page.place() == str(volume_subject(book, 1))
    make.issued(office)
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    page.refresh()
    assert page.place() == str(volume_subject(office.book, 2))


def test_printing_a_book_takes_three_commands(
    qtbot: QtBot, seat: Seat, office: Office, vault: Vault
) -> None:
    """Ctrl+P, Ctrl+Enter, and Ctrl+Enter once the sheets lie there."""
    make.issued(office)
    make.issued(office)
    assert isinstance(seat.printers, FakePrinters)
    stage, page = stage_of(qtbot, seat)
    commands = 0

    def press(key: Qt.Key) -> None:
        nonlocal commands
        commands += 1
        QTest.keyClick(QApplication.focusWidget() or page, key, CTRL)

    press(Qt.Key.Key_P)
    sheet = stage.sheet
    assert isinstance(sheet, PrintRegisterDialog)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    qtbot.waitUntil(sheet.next.isEnabled, timeout=30_000)
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sheet.asked.words), timeout=30_000)
    press(Qt.Key.Key_Return)
    assert ended == ["Đã ghi 1 tờ sổ in ra"]
    assert commands == 3
    assert len(seat.printers.prints) == 1
    with vault.begin() as session:
        assert len(session.scalars(select(t.SheetRow)).all()) == 2
    (row,) = seat.desk.read(book_shelf, ShelfAsked(body=office.body))
    assert row.unprinted == 0
