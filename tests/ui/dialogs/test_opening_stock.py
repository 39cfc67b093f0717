from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.volumes import StockOfLevel
from bmnn_desk.services.opening_stock import opening_stock
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.opening_stock import OpeningStockDialog
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MAT, TOP = SecrecyLevel.MAT, SecrecyLevel.TUYET_MAT


def sheet_of(qtbot: QtBot, seat: Seat) -> OpeningStockDialog:
    sheet = OpeningStockDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_stock_is_kept_and_shown_again(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.documents[MAT].put_draft_text("4")
    sheet.copies[MAT].put_draft_text("9")
    sheet.paper.put_draft_text("Biên bản số 03/BB-SMM")
    sheet.forward()
    assert ended == ["Đã ghi tồn đầu kỳ"]
    known = seat.desk.read(opening_stock, BodyAsked(body=office.body))
    assert known[0] == StockOfLevel(level=MAT, documents=4, copies=9)
    assert known[-1] == StockOfLevel(level=TOP, documents=0, copies=0)
    other = sheet_of(qtbot, seat)
    assert (other.documents[MAT].value(), other.copies[MAT].value()) == ("4", "9")


def test_fewer_copies_than_documents_and_words_for_numbers_are_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.documents[MAT].put_draft_text("4")
    sheet.copies[MAT].put_draft_text("3")
    sheet.documents[TOP].put_draft_text("hai")
    sheet.since.put_draft_text("")
    sheet.forward()
    assert "Số bản không ít hơn" in sheet.panel.field("copies_MAT").error
    assert "Ghi số, ví dụ: 12." in sheet.panel.field("documents_TUYET_MAT").error
    assert sheet.panel.field("paper").error
    assert sheet.panel.field("since").error
    assert seat.desk.read(opening_stock, BodyAsked(body=office.body)) == ()


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    del office
    with dressed():
        assert linted(sheet_of(qtbot, seat)) == []
