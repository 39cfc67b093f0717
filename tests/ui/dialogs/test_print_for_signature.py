from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.signing.sign_flow import Phase
from bmnn_desk.ui.theme import LARGEST_PT
from tests import make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.signing.bench import Bench, blocking, results
from tests.ui.signing.texts import approved_for, on_disk, text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

# Each invented document with the sentence that the window must show, and the rules it names.
BROKEN = [
    ("wrong_no_recipients", "không có mục “Nơi nhận:”", {"NN-01", "NN-02", "NN-04", "PDX-12"}),
    ("wrong_line_as_above", "không có mục Kính gửi", {"NN-01"}),
    ("wrong_total_left_out", "Chưa ghi số lượng bản", {"NN-02"}),
    ("wrong_sum_short", "Cộng các dòng nơi nhận", {"NN-05"}),
    ("wrong_drafter_left_out", "Chưa ghi tên người soạn thảo", {"NN-03"}),
    ("wrong_sentence_left_out", "Chưa có câu được phép", {"NN-04"}),
    ("wrong_slip_permission", "khác với phiếu đã duyệt", {"NN-04", "PDX-12"}),
    ("wrong_slip_recipient", "không có trong phiếu đã duyệt", {"PDX-12", "PDX-12B"}),
    ("wrong_slip_copies_moved", "bản, phiếu duyệt", {"PDX-12", "PDX-12B"}),
    ("wrong_level_line", "Chữ chỉ độ mật gõ sẵn", {"DAU-05"}),
    ("word_tracked", "vết sửa hoặc nhận xét chưa chấp nhận", {"VB-05B"}),
]
WARNED = [
    ("wrong_drafter_initials", "chỉ ghi tắt", "NN-03B"),
    ("wrong_archive_without_office", "chưa ghi nơi lưu là VT", "NN-06"),
    ("wrong_number_left_out", "chưa ghi bản số", "NN-07"),
    ("wrong_left_margin", "Lề trái", "VB-01"),
    ("wrong_symbol_type", "chữ viết tắt tên loại đúng là", "VB-02"),
    ("wrong_stamp_place_words", "ô 10a", "VB-03"),
    ("right_level_red_line", "in đỏ sẵn", "DAU-12"),
]


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path) -> Bench:
    return Bench(qtbot=qtbot, seat=seat, at=office, folder=tmp_path)


@pytest.mark.parametrize(("name", "words", "rules"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_broken_text_is_met_with_its_sentence_and_stops_the_print(
    bench: Bench,
    name: str,
    words: str,
    rules: set[str],
) -> None:
    sheet = bench.brought(name)
    assert any(words in said for said in sheet.check.faults.sentences())
    assert rules <= blocking(sheet)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert "Chưa in trình ký được" in sheet.check.mishap.words
    assert bench.prints(sheet) == []
    assert len(bench.printers.prints) == 0


@pytest.mark.parametrize(("name", "words", "rule"), WARNED, ids=[row[0] for row in WARNED])
def test_what_only_warns_is_said_and_lets_the_print_pass(
    bench: Bench, name: str, words: str, rule: str
) -> None:
    sheet = bench.brought(name)
    assert any(words in said for said in sheet.check.faults.sentences())
    assert rule in {one.id for one in sheet.check.rules.rules()}
    assert blocking(sheet) == set()
    sheet.check.options.in_word.setChecked(True)
    told = results(sheet)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert told == ["Đã ghi in trình ký: 01 bản."]
    assert bench.prints(sheet) == [("for_signature", 1)]


def test_the_clean_text_is_printed_and_recorded_once(bench: Bench) -> None:
    sheet = bench.brought("pdf_text_boxes")
    assert blocking(sheet) == set()
    sheet.check.options.prints.setText("2")
    told = results(sheet)
    bench.press(Qt.Key.Key_Return, CTRL)
    bench.wait_for(sheet, Phase.ASKING)
    assert len(bench.printers.prints) == 2
    assert told == []
    bench.press(Qt.Key.Key_Return, CTRL)
    assert told == ["Đã ghi in trình ký: 02 bản."]
    assert bench.prints(sheet) == [("for_signature", 2)]
    asked = FileAsked(body=bench.at.body, item=sheet.subject, purpose="for_signature")
    assert bench.at.desk.read(kept_file, asked) == (text("pdf_text_boxes").data,)


def test_a_day_before_the_decision_is_refused_by_the_desk_in_a_sentence(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.ticks.tick_all()
    sheet.check.options.day.line.setText("09032025")
    sheet.forward()
    assert "sớm hơn ngày 10/03/2025" in sheet.check.mishap.words
    assert sheet.check.ticks.ticks() == make.ALL_TICKS


def test_escape_leads_back_from_giving_back_and_then_out(bench: Bench) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    told = results(sheet)
    sheet.give_back()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.views.currentWidget() is sheet.check
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert told == [None]


@pytest.mark.parametrize("view", ["first", "ticks", "faults", "misread", "back", "paper", "asking"])
def test_no_view_of_the_window_breaks_the_rules_of_windows(bench: Bench, view: str) -> None:
    with dressed():
        document = text("wrong_slip_recipient")
        item = approved_for(bench.at, document)
        sheet = bench.opened(item)
        if view == "asking":
            bench.choose(sheet, bench.scan())
            sheet.check.ticks.tick_all()
            sheet.forward()
            bench.wait_for(sheet, Phase.ASKING)
        elif view not in {"first", "ticks"}:
            bench.choose(sheet, on_disk(document, bench.folder))
        if view == "ticks":
            sheet.check.ticks.tick("copies").setChecked(True)
        if view == "misread":
            sheet.check.faults.answer(TextFault.RECIPIENT_ADDED)
        if view in {"back", "paper"}:
            sheet.give_back()
        if view == "paper":
            sheet.forward()
            bench.qtbot.waitUntil(lambda: sheet.giving_back.has_paper, timeout=20_000)
        bench.qtbot.wait(100)  # nested layouts settle one after another
        assert linted(sheet) == []
        sheet.hide()


def test_a_stopped_print_fits_the_smallest_screen_in_the_largest_letters(bench: Bench) -> None:
    with dressed(points=LARGEST_PT):
        sheet = bench.brought("wrong_line_as_above")
        bench.press(Qt.Key.Key_Return, CTRL)
        assert sheet.check.mishap.isVisible()
        assert sheet.check.mend.isVisible()
        assert linted(sheet) == []
        sheet.hide()


def test_a_signed_text_opens_no_second_print(bench: Bench) -> None:
    item = make.signed(bench.at).item
    sheet = PrintForSignatureDialog(bench.seat, item)
    kept(bench.qtbot, sheet)
    sheet.check.ticks.tick_all()
    sheet.check.options.in_word.setChecked(True)
    sheet.forward()
    assert "đã ký" in sheet.check.mishap.words
    assert all(rule.severity is not Severity.BLOCK for rule in sheet.check.rules.rules())


def test_findings_are_told_before_the_printer_and_above_what_scrolls(bench: Bench) -> None:
    for facts in bench.printers.all():
        bench.printers.vanish(facts.name)
    sheet = bench.brought("wrong_total_left_out")
    bench.press(Qt.Key.Key_Return, CTRL)

    assert sheet.check.mishap.words.startswith("Chưa in trình ký được vì còn")
    assert not sheet.check.area.isAncestorOf(sheet.check.mishap)
    rules = sheet.check.rules
    bench.qtbot.waitUntil(
        lambda: rules.hasFocus() or any(one.hasFocus() for one in rules.findChildren(QWidget))
    )


def test_without_a_print_the_button_and_the_toast_say_only_that_it_was_checked(
    bench: Bench,
) -> None:
    sheet = bench.opened(make.approved(bench.at).item)
    sheet.check.options.prints.setText("0")
    assert sheet.next.text().replace("&", "") == "Ghi đã kiểm tra"
    sheet.check.ticks.tick_all()
    told = results(sheet)
    sheet.forward()

    assert told == ["Đã ghi: văn bản viết nơi khác, không in ở máy này."]
    assert bench.prints(sheet) == [("for_signature", 0)]
