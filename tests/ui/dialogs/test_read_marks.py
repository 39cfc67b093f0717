from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.marking_plan import drawn_marks
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.read_marks import ReadMarksDialog
from bmnn_desk.ui.widgets.banner import BannerKind
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.papers import documents, tampered
from tests.services import stamped
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

WORD = "mở tệp"


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> ReadMarksDialog:
    sheet = ReadMarksDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def read(qtbot: QtBot, sheet: ReadMarksDialog, data: bytes, folder: Path) -> str:
    path = folder / "tep.pdf"
    path.write_bytes(data)
    sheet.file.take(path)
    qtbot.waitUntil(lambda: not sheet.file.is_reading, timeout=30_000)
    return sheet.told.words


def test_a_true_copy_says_whose_it_is_and_each_mark_is_right(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    sheet = sheet_of(qtbot, seat, done.item)
    words = read(qtbot, sheet, done.copies[2], tmp_path)
    assert words == f"Khớp. Bản số 03 gửi {done.holders[2]}: mọi dấu đúng như sổ."
    assert sheet.told.property("kind") == BannerKind.OK.value
    facts = dict(sheet.facts.facts())
    assert facts["Bản số"] == "03"
    assert facts["Độ mật trong sổ"] == "C · Mật"
    assert facts["Nhận ra"] == "Đúng tệp đã giữ trong kho"
    assert {each.kind for each in sheet.marks.remarks()} == {RemarkKind.OK}


def test_right_marks_on_another_file_than_the_kept_one_are_no_green_agreement(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    other = documents.changed(lambda _: None, done.copies[2])
    sheet = sheet_of(qtbot, seat, done.item)
    words = read(qtbot, sheet, other, tmp_path)
    assert "Khớp." not in words
    assert words.endswith(
        f"Bản số 03 gửi {done.holders[2]}: dấu khớp sổ, nhưng tệp khác bản đang giữ trong kho. "
        "Đối chiếu nội dung với bản giấy."
    )
    assert sheet.told.property("kind") == BannerKind.WARN.value
    assert {each.kind for each in sheet.marks.remarks()} == {RemarkKind.OK}


def test_right_marks_on_a_text_found_by_its_number_are_no_green_agreement(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    source = documents.with_text(f"Số: {done.reference}")
    made = mark_pdf(source, drawn_marks(stamped.regime(office), stamped.plan()))[2]
    sheet = sheet_of(qtbot, seat, done.item)
    words = read(qtbot, sheet, made, tmp_path)
    assert dict(sheet.facts.facts())["Nhận ra"].startswith("Theo số, ký hiệu trong tệp")
    assert words.startswith("Bản số 03")
    assert "tệp khác bản đang giữ trong kho" in words
    assert sheet.told.property("kind") == BannerKind.WARN.value


def test_another_level_is_told_in_words_with_what_to_do(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    other = drawn_marks(stamped.regime(office), stamped.plan(SecrecyLevel.TOI_MAT))
    (made, *_) = mark_pdf(documents.pdf(2), other)
    sheet = sheet_of(qtbot, seat, done.item)
    words = read(qtbot, sheet, made, tmp_path)
    assert words.endswith("có dấu khác sổ, xem từng dấu dưới đây.")
    first = sheet.marks.remarks()[0]
    assert first.kind is RemarkKind.WARN
    assert first.words == "Độ mật trên văn bản khác sổ (trang 1): tệp ghi Tối mật, sổ ghi Mật."
    assert "In các bản" in first.hint


def test_a_moved_mark_is_told_with_how_far(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    moved = documents.changed(tampered.tail(tampered.moved(-28.35, 0.0)), done.copies[0])
    sheet = sheet_of(qtbot, seat, done.item)
    read(qtbot, sheet, moved, tmp_path)
    said = [each.words for each in sheet.marks.remarks()]
    assert any("nằm khác chỗ đã ghi, lệch 10,0 mm" in words for words in said)


def test_a_number_that_nobody_has_is_told(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    sheet = sheet_of(qtbot, seat, done.item)
    words = read(qtbot, sheet, stamped.with_number(office, 9), tmp_path)
    assert words.startswith("Tệp không nói là văn bản nào, chỉ so với dòng đang chọn (")
    assert "Bản số 09 không có trong sổ của văn bản này." in words
    assert sheet.told.property("kind") == BannerKind.DANGER.value


def test_a_file_without_marks_says_so(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    sheet = sheet_of(qtbot, seat, done.item)
    assert read(qtbot, sheet, documents.pdf(1), tmp_path).startswith("Không đọc được dấu nào")
    assert not sheet.facts.isVisible() or sheet.facts.height() == 0


def test_a_file_under_a_password_asks_for_it_and_is_then_read(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    source = documents.encrypted(user=WORD, may_change=True)
    marks = drawn_marks(stamped.regime(office), stamped.plan())
    made = mark_pdf(source, marks[:1], PdfKey(password=WORD))[0]
    sheet = sheet_of(qtbot, seat, done.item)
    assert read(qtbot, sheet, made, tmp_path) == ""
    assert sheet.file.opening.isVisible()
    QTest.keyClicks(sheet.file.opening.password, "sai")
    QTest.keyClick(sheet.file.opening.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sheet.file.is_reading, timeout=30_000)
    assert "chưa đúng" in sheet.file.said.words
    sheet.file.opening.password.setText(WORD)
    QTest.keyClick(sheet.file.opening.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not sheet.file.is_reading, timeout=30_000)
    assert "Bản số 01 gửi" in sheet.told.words
    assert "dấu khớp sổ" in sheet.told.words


def test_junk_is_refused_with_its_reason_and_the_file_before_stays(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    sheet = sheet_of(qtbot, seat, done.item)
    read(qtbot, sheet, done.copies[0], tmp_path)
    read(qtbot, sheet, b"not a document", tmp_path)
    assert sheet.file.said.words != ""


def test_it_fits_the_smallest_window_and_every_control_has_a_key(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    done = stamped.stamped(office, "pdf")
    with dressed():
        sheet = sheet_of(qtbot, seat, done.item)
        moved = documents.changed(tampered.tail(tampered.scaled(1.02)), done.copies[0])
        read(qtbot, sheet, moved, tmp_path)
        assert linted(sheet) == []
        assert sheet.file.choose.hasFocus()
    finish_background()
