from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.start_book import StartBookDialog
from bmnn_desk.ui.settings.book_words import book_entry
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, office: Office) -> StartBookDialog:
    sheet = StartBookDialog(seat, office.book)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_book_goes_on_from_the_paper_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, office)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.first.put_draft_text("43")
    sheet.paper.put_draft_text("Sổ đi năm 2025, đến số 42")
    sheet.forward()
    assert ended == ["Dòng đầu của sổ lấy số thứ tự 43"]
    assert book_entry(seat, office.book).next_ordinal == 43


def test_what_is_wrong_stands_at_its_field_or_above(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office)
    sheet.first.put_draft_text("0")
    sheet.forward()
    assert "Ghi số, ví dụ: 43." in sheet.panel.field("first").error
    assert sheet.panel.field("paper").error
    make.issued(office)
    sheet.first.put_draft_text("43")
    sheet.paper.put_draft_text("Sổ đi năm 2025, đến số 42")
    sheet.forward()
    assert "không bắt đầu từ số 43" in sheet.mishap.words


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed():
        assert linted(sheet_of(qtbot, seat, office)) == []
