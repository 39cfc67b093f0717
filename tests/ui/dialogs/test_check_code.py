from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.ui.dialogs.check_code import CheckCodeDialog
from bmnn_desk.ui.widgets.banner import BannerKind
from tests import book_desk, make
from tests.services.ledger import begun
from tests.storage.officers import unguard
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat) -> CheckCodeDialog:
    sheet = CheckCodeDialog(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def printed(at: Office) -> str:
    make.issued(at)
    make.issued(at)
    (code,) = book_desk.printed(at, [book_desk.row(1), book_desk.row(2)])
    return code


def told(sheet: CheckCodeDialog, code: str) -> str:
    sheet.code.put_draft_text(code)
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    return sheet.told.words


def test_a_code_that_stands_says_where_it_is(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat)
    words = told(sheet, printed(office).lower())
    where = "Sổ đăng ký đi năm 2025, quyển 01, tờ số 1"
    assert words == f"Khớp. {where}: mọi chữ còn đúng như khi in."


def test_what_was_corrected_or_cancelled_since_is_told_beside_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    code = printed(office)
    sheet = sheet_of(qtbot, seat)
    assert "Sau khi in" not in told(sheet, code)
    assert sheet.told.property("kind") == BannerKind.OK.value
    office.desk.do(correct_line, book_desk.correction(office, day=make.on(office, 2).day))
    words = told(sheet, code)
    assert words.startswith("Khớp.")
    assert words.endswith("Sau khi in: dòng 01 đã đính chính ngày 12/03/2025.")
    assert sheet.told.property("kind") == BannerKind.WARN.value


def test_a_scanned_square_code_is_read(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat)
    assert told(sheet, f"2025;1;1;{printed(office)};41;AB12-CD34-EF56").startswith("Khớp.")


def test_a_changed_letter_names_the_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    code = printed(office)
    unguard(office.desk._vault)
    with begun(office.desk) as session:
        session.execute(text("UPDATE outgoing_line SET signer = 'Ai đó' WHERE line_id = 2"))
    words = told(sheet_of(qtbot, seat), code)
    assert words.startswith("Không khớp.")
    assert "dòng 2 đã khác khi in" in words


def test_rows_added_since_are_told(qtbot: QtBot, seat: Seat, office: Office) -> None:
    code = printed(office)
    make.issued(office)
    book_desk.printed(office, [book_desk.row(3)], continues=1)
    assert "sau đó tờ đã in nối thêm dòng" in told(sheet_of(qtbot, seat), code)


def test_a_code_of_no_sheet_and_a_mistyped_one_are_told_apart(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    code = printed(office)
    sheet = sheet_of(qtbot, seat)
    assert told(sheet, "0000-0000-0000-0000").startswith("Không có tờ nào")
    assert told(sheet, code[:-1]) == ""
    assert "16 ký tự" in sheet.panel.field("code").error


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    code = printed(office)
    with dressed():
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        told(sheet, code)
        assert linted(sheet) == []
