from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.office import Role
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.books.year_books import books_of_kind
from bmnn_desk.ui.copying.bar import CopyAct
from bmnn_desk.ui.dialogs.cancel_copying import CancelCopyingDialog
from bmnn_desk.ui.dialogs.copy_document import CopyDocumentDialog
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.record_copy_steps import RecordCopyStepsDialog
from bmnn_desk.ui.pages.copying import CopyingPage
from bmnn_desk.ui.tokens import Look
from tests import copying_desk as cd
from tests import make
from tests.services.each_copying import copies
from tests.services.everything import other_case
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
OPENS = (
    (Qt.Key.Key_N, CTRL, CopyDocumentDialog),
    (Qt.Key.Key_B, CTRL, CopyPapersDialog),
    (Qt.Key.Key_G, CTRL, RecordCopyStepsDialog),
    (Qt.Key.Key_Return, PLAIN, RecordCopyStepsDialog),
    (Qt.Key.Key_P, CTRL, PrintRegisterDialog),
    (Qt.Key.Key_Delete, CTRL, CancelCopyingDialog),
)


def page_of(qtbot: QtBot, seat: Seat) -> CopyingPage:
    page = CopyingPage(seat)
    stage = Stage(page)
    shown(qtbot, stage)
    page.focus_first()
    return page


def stage_of(page: CopyingPage) -> Stage:
    window = page.window()
    assert isinstance(window, Stage)
    return window


def shown_lines(page: CopyingPage) -> list[int]:
    return [page.model.id_at(row) for row in range(page.model.rowCount())]


def test_an_empty_list_says_what_to_do_first(qtbot: QtBot, seat: Seat, office: Office) -> None:
    page = page_of(qtbot, seat)
    assert page.empty.button.text() == "Mở sổ quản lý sao, chụp…"
    page.do(CopyAct.COPY)
    assert "Chưa mở Sổ quản lý sao, chụp năm 2025" in stage_of(page).told[-1]
    assert stage_of(page).told[-1] == page.empty.words
    page.do(CopyAct.REGISTER)
    assert "chưa có dòng" in stage_of(page).told[-1]
    cd.copy_book(office)
    page.refresh()
    assert "Bấm Ctrl+N để ghi lần đầu tiên" in page.empty.words
    page.empty.button.click()
    assert isinstance(stage_of(page).sheet, CopyDocumentDialog)


@pytest.mark.parametrize("way", OPENS)
def test_every_act_has_its_key(
    qtbot: QtBot, seat: Seat, office: Office, way: tuple[Qt.Key, Qt.KeyboardModifier, type]
) -> None:
    key, modifiers, opens = way
    cd.copied(office)
    page = page_of(qtbot, seat)
    QTest.keyClick(QApplication.focusWidget() or page, key, modifiers)
    qtbot.waitUntil(lambda: bool(stage_of(page).sheets))
    assert isinstance(stage_of(page).sheet, opens)
    finish_background()
    QTest.qWait(20)


def test_chips_and_words_narrow_the_list_and_say_when_nothing_is_left(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    waiting = cd.copied(office).line
    made = cd.copied(office)
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    done = cd.copy_steps(office, made, signed=True, sealed=True)
    office.desk.do(record_copy_steps, done)
    page = page_of(qtbot, seat)
    assert shown_lines(page) == [made.line, waiting]
    assert page.chips.button(CopyingState.TO_CONFIRM).text() == "Chờ người sao ký (1)"
    page.chips.button(CopyingState.TO_SIGN).click()
    assert shown_lines(page) == [waiting]
    page.filter.setText("không có")
    page.narrow()
    assert page.narrowing.words == ("«không có»", "Chờ ký")
    assert page.empty.words == (
        "Không có kết quả cho «không có». Thử bớt từ, hoặc bấm Xóa lọc (đang lọc: Chờ ký)."
    )
    page.empty.button.click()
    assert shown_lines(page) == [made.line, waiting]


def test_a_line_that_is_done_is_only_looked_at(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copies(office)
    page = page_of(qtbot, seat)
    assert not page.bar.buttons[CopyAct.STEPS].isEnabled()
    page.open_current()
    assert page.sides.is_shown
    assert stage_of(page).sheets == []
    page.do(CopyAct.STEPS)
    assert stage_of(page).told[-1] == "Mọi việc của số 01 đã ghi xong."


def test_a_line_that_lacks_its_marks_alone_waits_for_stamps_and_opens_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    unmarked, sealing = cd.copied(office), cd.copied(office)
    steps = cd.copy_steps(office, unmarked, signed=True, sealed=True, executor_signed=True)
    office.desk.do(record_copy_steps, replace(steps, other_cases=(other_case("SC-07B"),)))
    office.desk.do(record_copy_marks, cd.copy_marks(office, sealing))
    office.desk.do(record_copy_steps, cd.copy_steps(office, sealing, signed=True))
    page = page_of(qtbot, seat)
    assert page.chips.button(CopyingState.TO_SEAL).text() == "Chờ đóng dấu (2)"
    page.chips.button(CopyingState.TO_SEAL).click()
    assert shown_lines(page) == [sealing.line, unmarked.line]
    page.go_to_line(unmarked.line)
    states = [page.model.index(row, page.model.columnCount() - 1).data() for row in range(2)]
    assert states == ["Chờ đóng dấu", "Chờ dấu bản sao"]
    qtbot.waitUntil(lambda: "Ctrl+B" in page.pane.warning.words)
    assert not page.bar.buttons[CopyAct.STEPS].isEnabled()
    page.do(CopyAct.STEPS)
    assert "Ctrl+B" in stage_of(page).told[-1]
    page.open_current()
    assert isinstance(stage_of(page).sheet, CopyPapersDialog)


def test_a_place_and_a_line_wanted_are_found_again(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    lines = [cd.copied(office).line for _ in range(3)]
    page = page_of(qtbot, seat)
    page.go_to_place(str(lines[0]))
    assert page.place() == str(lines[0])
    page.filter.setText("không có")
    page.narrow()
    page.go_to_line(lines[1])
    current = page.current()
    assert current is not None
    assert current.id == lines[1]


def test_the_pane_follows_the_current_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    cd.copied(office)
    cd.copied(office)
    page = page_of(qtbot, seat)
    assert page.pane.top == "Số thứ tự 02"
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.pane.top == "Số thứ tự 01")


def test_an_inspector_reads_and_is_offered_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    cd.copied(office)
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert len(shown_lines(page)) == 1
    assert not any(button.isVisible() for button in page.bar.buttons.values())
    page.open_current()
    assert stage_of(page).sheets == []


@pytest.mark.parametrize("size", [(1366, 768), (1093, 574)])
@pytest.mark.parametrize("look", Look)
def test_the_page_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], look: Look
) -> None:
    cd.copied(office)
    with dressed(look):
        page = page_of(qtbot, seat)
        stage_of(page).resize(*size)
        assert linted(stage_of(page)) == []


def test_f6_goes_into_the_pane_and_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    cd.copied(office)
    page = page_of(qtbot, seat)
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    assert page.pane.tabs.tabBar().hasFocus()
    QTest.keyClick(page.pane.tabs.tabBar(), Qt.Key.Key_F6)
    assert page.table.hasFocus()


def test_a_closed_book_of_this_year_is_still_named_and_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    cd.copied(office)
    (book,) = books_of_kind(seat, BookKind.COPY)
    closing = CloseBookRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        book=book.book,
        reason="Hết trang",
    )
    office.desk.do(close_book, closing)
    page = page_of(qtbot, seat)
    with qtbot.waitSignal(page.subtitled) as said:
        page.refresh()
    assert said.args == ["Sổ quản lý sao, chụp bí mật nhà nước năm 2025"]
    page.do(CopyAct.REGISTER)
    assert isinstance(stage_of(page).sheet, PrintRegisterDialog)


def test_what_was_just_entered_is_current_even_behind_a_chip(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copies(office)
    page = page_of(qtbot, seat)
    page.do(CopyAct.COPY)
    page.chips.put(CopyingState.TO_SEAL)
    line = cd.copied(office).line
    sheet = stage_of(page).sheet
    assert isinstance(sheet, CopyDocumentDialog)
    sheet.entered.emit(line)
    page.refresh()
    assert page.table.current_id() == line
