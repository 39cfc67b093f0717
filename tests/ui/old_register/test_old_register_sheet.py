from __future__ import annotations

import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.services.old_register_lines import OldLinesAsked, old_register_lines
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.old_register import faults_file, file_step
from bmnn_desk.ui.old_register.old_register_sheet import COLUMNS, FILE, PREVIEW
from bmnn_desk.ui.old_register.take_back import TakeBackOldRegisterDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import Button
from tests.papers.reading.test_read_old_register import BAD
from tests.papers.reading.workbooks import OUTGOING, csv_text, line, many_lines
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.old_register.old_files import (
    PATIENCE_MS,
    clean,
    forward,
    odd,
    on_disk,
    sheet_at_work,
    taken,
)
from tests.ui.outgoing.some_outgoing import NARROW, WIDE
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.old_register_kept import OldRegisterKept
    from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

LINES = 25_000
LONGEST_STALL_S = 1.0


def kept(seat: Seat) -> tuple[OldRegisterKept, ...]:
    return seat.desk.read(old_registers, OldRegistersAsked(body=seat.body))


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def quiet(sheet: OldRegisterSheet) -> bool:
    return not (sheet.reading.is_under_way or sheet.bringing.is_under_way)


def test_a_file_comes_in_by_keys_alone_is_listed_and_is_taken_back(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = on_disk(tmp_path, odd())
    monkeypatch.setattr(file_step, "ask_file", lambda *_asked: path)
    sheet = sheet_at_work(qtbot, seat)
    said: list[str] = []
    sheet.said.connect(said.append)
    control = Qt.KeyboardModifier.ControlModifier
    assert (sheet.next.text(), sheet.next.isEnabled()) == ("&Tiếp tục: Ghép cột", False)
    press(Qt.Key.Key_Return, control)  # chooses the file
    qtbot.waitUntil(lambda: sheet.step == COLUMNS and quiet(sheet), timeout=PATIENCE_MS)
    assert sheet.columns.sheet.hasFocus()
    for _ in range(2 + 6):  # over the book and six columns to “Lãnh đạo ký”
        press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is sheet.columns.grid.boxes[7]  # type: ignore[union-attr]
    for _ in range(7):  # Người ký is the seventh of the book's columns
        press(Qt.Key.Key_Down)
    assert sheet.columns.told.words == ""
    press(Qt.Key.Key_Return, control)
    qtbot.waitUntil(lambda: sheet.step == PREVIEW and quiet(sheet), timeout=PATIENCE_MS)
    assert (sheet.preview.rows, sheet.preview.faults) == (13, 4)
    assert sheet.next.text() == "Đưa 13 dòng vào &kho"
    press(Qt.Key.Key_Return, control)  # not agreed to yet
    assert "tệp còn lỗi" in sheet.preview.mishap.words
    assert rows(office, t.OldRegisterImport) == []
    assert sheet.preview.agreed.hasFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, control)
    qtbot.waitUntil(lambda: sheet.step == FILE and quiet(sheet), timeout=PATIENCE_MS)
    assert said == ["Đã đưa 13 dòng của “Sổ cũ 2024.xlsx” vào kho."]
    (only,) = kept(seat)
    assert only.names == (("lanh dao ky", "nguoi ky"),)
    lines = seat.desk.read(
        old_register_lines,
        OldLinesAsked(body=seat.body, old_register=only.old_register, book=OldBook.OUTGOING),
    )
    assert {each.line.signer for each in lines} == {"Trần Văn Bình"}  # type: ignore[union-attr]


def test_an_import_is_listed_and_taken_back_by_a_sheet_over_this_one(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, clean()))
    forward(qtbot, sheet)
    forward(qtbot, sheet)
    assert sheet.file.imports.texts()[0][1] == "Sổ cũ 2024.xlsx"
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.file.take_back.click()
    assert wanted.args is not None
    over = wanted.args[0]
    assert isinstance(over, TakeBackOldRegisterDialog)
    bench = SheetBench(qtbot, over)
    typed(over.reason, "chọn nhầm tệp")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.ended
    sheet.focus_first()
    assert sheet.file.none.isVisibleTo(sheet)
    assert kept(seat) == ()


def test_25000_lines_never_hold_the_window_up_and_40_faults_are_named(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    planted = {2 + 613 * at: BAD[at % len(BAD)] for at in range(40)}
    path = tmp_path / "lon.xlsx"
    path.write_bytes(many_lines(LINES, {row: {at: said} for row, (at, said, _) in planted.items()}))
    sheet = sheet_at_work(qtbot, seat)
    ticks = [time.perf_counter()]
    clock = QTimer(interval=10)
    clock.timeout.connect(lambda: ticks.append(time.perf_counter()))
    clock.start()
    taken(qtbot, sheet, path)
    forward(qtbot, sheet)
    assert (sheet.preview.rows, sheet.preview.faults) == (LINES, 40)
    sheet.preview.tabs.setCurrentIndex(1)
    sheet.preview.agreed.setChecked(True)
    forward(qtbot, sheet)
    clock.stop()
    assert kept(seat)[0].rows == LINES
    assert max(after - before for before, after in pairwise(ticks)) < LONGEST_STALL_S


def test_the_names_of_the_newest_import_are_proposed_for_the_next_file(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, odd()))
    assert sheet.columns.grid is not None
    sheet.columns.grid.boxes[7].put("nguoi ky")
    forward(qtbot, sheet)
    sheet.preview.agreed.setChecked(True)
    forward(qtbot, sheet)
    later = {"di": [odd()["di"][0], [*line(1), "đỏ"]]}
    other = sheet_at_work(qtbot, seat, on_disk(tmp_path, later, "Sổ cũ 2025.xlsx"))
    assert other.columns.grid is not None
    assert other.columns.grid.boxes[7].value() == "nguoi ky"
    assert other.columns.told.words == ""
    assert not other.names.is_touched


def test_the_names_of_an_import_that_was_taken_back_are_proposed_too(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    path = on_disk(tmp_path, odd())
    sheet = sheet_at_work(qtbot, seat, path)
    assert sheet.columns.grid is not None
    sheet.columns.grid.boxes[7].put("nguoi ky")
    forward(qtbot, sheet)
    sheet.preview.agreed.setChecked(True)
    forward(qtbot, sheet)
    over = TakeBackOldRegisterDialog(seat, kept(seat)[0].old_register)
    bench = SheetBench(qtbot, over)
    typed(over.reason, "sửa lỗi trong Excel rồi đưa vào lại")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.ended
    assert kept(seat) == ()
    taken(qtbot, sheet, path)
    assert sheet.file.kept == ()
    assert sheet.step == COLUMNS
    assert sheet.columns.at == 1  # the first one with something left to do
    sheet.columns.sheet.put(0)
    assert sheet.columns.grid.boxes[7].value() == "nguoi ky"


def test_a_list_of_faults_that_may_not_lie_there_is_refused_in_the_sheet(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, odd()))
    forward(qtbot, sheet)
    path = tmp_path / "loi.csv"  # in the machine's temporary folder
    monkeypatch.setattr(faults_file, "ask_place", lambda *_asked: path)
    said: list[str] = []
    sheet.said.connect(said.append)
    saves = (each for each in sheet.findChildren(Button) if "Lưu d&anh sách" in each.text())
    next(saves).click()
    qtbot.waitUntil(sheet.preview.mishap.isVisible)
    assert "thư mục tạm" in sheet.preview.mishap.words
    assert said == []
    assert not path.exists()


def test_a_file_that_is_there_already_is_told_at_once_and_does_not_come_in_twice(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    path = on_disk(tmp_path, clean())
    sheet = sheet_at_work(qtbot, seat, path)
    forward(qtbot, sheet)
    forward(qtbot, sheet)
    taken(qtbot, sheet, path)
    assert sheet.step == FILE
    assert "đã nhập ngày" in sheet.file.told.words
    sheet.go(PREVIEW)
    assert "đã nhập ngày" in sheet.preview.told.words
    forward(qtbot, sheet)
    assert "đã nhập ngày" in sheet.preview.mishap.words
    assert len(rows(office, t.OldRegisterImport)) == 1


def test_a_reading_is_stopped_and_nothing_was_written(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "lon.xlsx"
    path.write_bytes(many_lines(10_000, {}))
    sheet = sheet_at_work(qtbot, seat)
    sheet.take(path)
    qtbot.waitUntil(sheet.working.isVisible)
    assert sheet.working.stop.hasFocus()
    assert not sheet.next.isEnabled()
    press(Qt.Key.Key_Return)
    assert "Đã thôi đọc tệp" in sheet.file.told.words
    assert sheet.working.isHidden()
    taken(qtbot, sheet, on_disk(tmp_path, clean()))
    assert sheet.step == COLUMNS
    assert rows(office, t.OldRegisterImport) == []


def test_a_sheet_that_is_left_out_is_read_so_when_the_step_is_left(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, odd()))
    sheet.columns.sheet.put(1)
    sheet.columns.book.put(None)
    forward(qtbot, sheet)
    read = sheet.reading.read
    assert read is not None
    assert read.register.books == {OldBook.OUTGOING}
    sheet.back_step()
    assert sheet.columns.at == 1
    assert sheet.columns.book.value() is None


def test_a_csv_is_a_book_too(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "So di 2023.csv"
    path.write_bytes(csv_text([OUTGOING, line(1), line(2)], ";").encode("utf-8-sig"))
    sheet = sheet_at_work(qtbot, seat, path)
    forward(qtbot, sheet)
    assert sheet.preview.summary.text() == "Sẽ đưa vào kho 2 dòng: Sổ đi 2."


def test_a_file_that_is_no_workbook_leaves_the_first_step_with_a_sentence(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"%PDF-1.7\n")
    sheet = sheet_at_work(qtbot, seat, path)
    assert sheet.step == FILE
    assert "không phải bảng tính Excel" in sheet.file.told.words
    sheet.go(PREVIEW)
    assert sheet.step == FILE


def test_chosen_columns_are_kept_as_a_draft_and_dropped_once_the_file_is_in(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, odd()))
    assert sheet.leave.text() == "Đón&g"
    assert sheet.columns.grid is not None
    sheet.columns.grid.boxes[7].put("nguoi ky")
    assert sheet.leave.text() == "Lưu nháp và đón&g"
    sheet.close_sheet()
    again = sheet_at_work(qtbot, seat)
    assert "các cột đã ghép của “Sổ cũ 2024.xlsx”, chưa đưa vào kho" in again.file.told.words
    (jump,) = again.file.told.findChildren(Button)
    jump.click()
    qtbot.waitUntil(lambda: again.step == COLUMNS and quiet(again), timeout=PATIENCE_MS)
    assert again.columns.at == 1  # the first one with something left to do
    again.columns.sheet.put(0)
    assert again.columns.grid is not None
    assert again.columns.grid.boxes[7].value() == "nguoi ky"
    forward(qtbot, again)
    again.preview.agreed.setChecked(True)
    forward(qtbot, again)
    assert again.leave.text() == "Đón&g"
    assert sheet_at_work(qtbot, seat).file.told.words == ""


def test_it_is_not_closed_while_lines_are_written(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    sheet = sheet_at_work(qtbot, seat, on_disk(tmp_path, clean(2_000)))
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    forward(qtbot, sheet)
    sheet.forward()
    assert sheet.busy_reason() == "Đang ghi vào kho: chưa đóng được cửa sổ này."
    sheet.close_sheet()
    assert ended == []
    qtbot.waitUntil(lambda: quiet(sheet), timeout=PATIENCE_MS)
    assert sheet.busy_reason() == ""


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, tmp_path: Path, look: Look, size: tuple[int, int]
) -> None:
    with dressed(look):
        sheet = sheet_at_work(qtbot, seat, size=size)
        window = sheet.window()
        assert linted(window) == []
        taken(qtbot, sheet, on_disk(tmp_path, odd()))
        for at in range(3):
            sheet.columns.sheet.put(at)
            assert linted(window) == []
        forward(qtbot, sheet)
        for at in range(sheet.preview.tabs.count()):
            sheet.preview.tabs.setCurrentIndex(at)
            assert linted(window) == []
        sheet.forward()
        assert linted(window) == []
        sheet.preview.agreed.setChecked(True)
        forward(qtbot, sheet)
        assert linted(window) == []
