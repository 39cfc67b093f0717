from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.incoming_list import IncomingPart, IncomingState
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.end_irregularity import EndIrregularityDialog
from bmnn_desk.ui.dialogs.enter_incoming import EnterIncomingDialog
from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.record_irregularity import RecordIrregularityDialog
from bmnn_desk.ui.dialogs.return_incoming import ReturnIncomingDialog
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.incoming import IncomingPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.incoming_desk import amiss, entered, incoming_book
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.right_click import keys_at
from tests.ui.sample_at_hand import with_sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
SETTLED_MS = 80


class Bench:
    """The main window on the page; `said` is what its toast said."""

    def __init__(self, qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> None:
        self._qtbot = qtbot
        self.window = MainWindow(seat)
        self.window.resize(*size)
        shown(qtbot, self.window)
        self.window.show_page("incoming")
        page = self.window.page
        assert isinstance(page, IncomingPage)
        self.page = page
        self.said: list[str] = []
        page.said.connect(self.said.append)
        QTest.qWait(SETTLED_MS)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)

    def titles(self) -> list[str]:
        rows = [self.page.model.row_at(row) for row in range(self.page.model.rowCount())]
        return [row.title for row in rows if row is not None]

    def leave(self) -> None:
        sheet = self.window.sheet
        assert sheet is not None
        self._qtbot.waitUntil(lambda: not sheet.busy_reason())
        sheet.close_sheet()


def some(at: Office) -> tuple[int, int, int]:
    """A plain line, one to be given back, one with something amiss; the newest is the last."""
    plain = entered(at, title="về việc thường").line
    due = entered(
        at,
        title="về việc thu hồi",
        level=SecrecyLevel.TOI_MAT,
        recall_stamped=True,
        recall_on=at.day + timedelta(days=3),
    ).line
    wrong = entered(at, title="về việc hỏng").line
    at.desk.do(record_irregularity, amiss(at, wrong))
    return plain, due, wrong


def test_without_a_book_it_says_where_one_is_opened(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    assert bench.page.empty.isVisible()
    assert "Chưa mở Sổ đến năm 2025" in bench.page.empty.words
    bench.page.do(IncomingAct.ENTER)
    assert (bench.said, bench.window.sheet) == ([bench.page.empty.words], None)
    bench.page.empty.button.click()
    assert isinstance(bench.window.sheet, OpenBookDialog)
    bench.leave()


def test_an_empty_book_offers_its_first_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    incoming_book(office)
    bench = Bench(qtbot, seat)
    assert "Ctrl+N" in bench.page.empty.words
    bench.page.empty.button.click()
    assert isinstance(bench.window.sheet, EnterIncomingDialog)
    bench.leave()


def test_parts_and_levels_count_and_narrow(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some(office)
    bench = Bench(qtbot, seat)
    parts = bench.page.filters.parts
    assert bench.titles() == ["về việc hỏng", "về việc thu hồi", "về việc thường"]
    assert "(1)" in parts.button(IncomingPart.TO_RETURN).text()
    parts.button(IncomingPart.TO_RETURN).click()
    assert bench.titles() == ["về việc thu hồi"]
    parts.button(IncomingPart.ALL).click()
    bench.page.filters.levels.button(SecrecyLevel.TOI_MAT).click()
    assert bench.titles() == ["về việc thu hồi"]


def test_words_narrow_and_are_cleared(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some(office)
    bench = Bench(qtbot, seat)
    line = bench.page.filters.line
    bench.press(Qt.Key.Key_F, CTRL)
    assert line.hasFocus()
    line.setText("thu hoi")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert bench.titles() == ["về việc thu hồi"]
    line.setText("khong co gi")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "«khong co gi»" in bench.page.empty.words
    bench.page.empty.button.click()
    assert len(bench.titles()) == 3


def test_a_part_with_nothing_in_it_says_so(qtbot: QtBot, seat: Seat, office: Office) -> None:
    entered(office)
    bench = Bench(qtbot, seat)
    bench.page.filters.parts.button(IncomingPart.IRREGULAR).click()
    assert "Không có văn bản nào ở phần này" in bench.page.empty.words


KEYS = {
    "N": (Qt.Key.Key_N, EnterIncomingDialog),
    "B": (Qt.Key.Key_B, RecordIrregularityDialog),
    "H": (Qt.Key.Key_H, EndIrregularityDialog),
    "R": (Qt.Key.Key_R, PrintPaperDialog),
    "T": (Qt.Key.Key_T, ReturnIncomingDialog),
    "Delete": (Qt.Key.Key_Delete, CancelIncomingDialog),
    "P": (Qt.Key.Key_P, PrintRegisterDialog),
}


@pytest.mark.parametrize("name", KEYS)
def test_every_act_has_its_key(qtbot: QtBot, seat: Seat, office: Office, name: str) -> None:
    _plain, _due, wrong = some(office)
    bench = Bench(qtbot, seat)
    assert bench.page.table.go_to(wrong)
    key, sheet = KEYS[name]
    bench.press(key, CTRL)
    qtbot.waitUntil(lambda: isinstance(bench.window.sheet, sheet), timeout=30_000)
    bench.leave()


def test_what_a_row_does_not_allow_is_told(qtbot: QtBot, seat: Seat, office: Office) -> None:
    plain, _due, _wrong = some(office)
    bench = Bench(qtbot, seat)
    bench.page.table.go_to(plain)
    bench.press(Qt.Key.Key_H, CTRL)
    assert bench.window.sheet is None
    assert bench.said == ["Không làm được việc này với văn bản đang chọn."]


def test_the_pane_follows_the_row_and_says_what_is_to_be_done(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    _plain, due, wrong = some(office)
    bench = Bench(qtbot, seat)
    pane = bench.page.pane
    bench.page.table.go_to(wrong)
    qtbot.waitUntil(lambda: pane.top == "Số đến 03")
    assert "chưa khắc phục" in pane.warning.words
    bench.page.table.go_to(due)
    qtbot.waitUntil(lambda: pane.top == "Số đến 02")
    assert ("Hạn trả lại", "13/03/2025") in pane.facts.facts()
    assert pane.title == "Báo cáo về việc thu hồi"


def test_enter_goes_into_the_pane_and_f6_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some(office)
    bench = Bench(qtbot, seat)
    bench.press(Qt.Key.Key_Return)
    assert bench.page.pane.tabs.tabBar().hasFocus()
    bench.press(Qt.Key.Key_F6)
    assert bench.page.table.hasFocus()
    bench.press(Qt.Key.Key_F6)
    assert bench.page.pane.tabs.tabBar().hasFocus()


def test_the_place_comes_back_after_a_lock(qtbot: QtBot, seat: Seat, office: Office) -> None:
    _plain, due, _wrong = some(office)
    bench = Bench(qtbot, seat)
    bench.page.go_to_place(f"to_return {due}")
    assert bench.page.filters.parts.value() is IncomingPart.TO_RETURN
    assert bench.page.place() == f"to_return {due}"
    bench.page.go_to_place("nowhere 1")
    bench.page.go_to_place("")
    assert bench.page.place() == f"to_return {due}"


def test_a_line_that_was_searched_for_is_shown_whatever_narrowed_the_list(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    plain, _due, _wrong = some(office)
    bench = Bench(qtbot, seat)
    bench.page.filters.parts.button(IncomingPart.TO_RETURN).click()
    bench.page.go_to_line(plain)
    row = bench.page.current_row()
    assert row is not None
    assert (row.id, row.state) == (plain, IncomingState.WITH_CLERK)


@pytest.mark.parametrize("look", Look)
@pytest.mark.parametrize("size", [SMALLEST, (1366, 768)])
def test_every_check_of_the_page_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look, size: tuple[int, int]
) -> None:
    some(office)
    with dressed(look):
        bench = Bench(qtbot, seat, size)
        assert linted(bench.window) == []


def test_what_is_overdue_but_sound_has_no_paper_and_nothing_to_put_right(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    entered(
        office,
        arrived_on=office.day - timedelta(days=5),
        document_day=None,
        recall_stamped=True,
        recall_on=office.day - timedelta(days=1),
    )
    bench = Bench(qtbot, seat)
    row = bench.page.current_row()
    assert row is not None
    assert row.state is IncomingState.RECALL_DUE
    bench.press(Qt.Key.Key_R, CTRL)
    bench.press(Qt.Key.Key_H, CTRL)
    paper, put_right = bench.said
    assert "chưa ghi việc" in paper
    assert "không còn việc" in put_right
    assert bench.window.sheet is None


def test_who_entered_nothing_yet_is_offered_sample_data(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    incoming_book(office)
    bench = Bench(qtbot, with_sample(seat, tmp_path, []))
    empty = bench.page.empty
    assert empty.other.isVisible()
    empty.other.click()
    assert isinstance(bench.window.sheet, LoadSampleDialog)
    bench.leave()
    bench.page.filters.levels.button(SecrecyLevel.MAT).click()
    assert (empty.isVisible(), empty.other.isVisible()) == (True, False)


def test_who_entered_something_is_not(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    entered(office)
    bench = Bench(qtbot, with_sample(seat, tmp_path, []))
    bench.page.filters.parts.button(IncomingPart.IRREGULAR).click()
    empty = bench.page.empty
    assert (empty.isVisible(), empty.other.isVisible()) == (True, False)


def test_an_empty_list_has_the_page_s_commands_by_right_click(qtbot: QtBot, seat: Seat) -> None:
    empty = Bench(qtbot, seat).page.empty
    assert keys_at(empty, empty) == {"Ctrl+N", "Ctrl+P", "Ctrl+F", "F4", "F5"}


@pytest.mark.parametrize("points", [10, 14])
def test_an_empty_page_with_the_offer_has_no_fault(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, points: int
) -> None:
    incoming_book(office)
    with dressed(Look.LIGHT, points):
        bench = Bench(qtbot, with_sample(seat, tmp_path, []), SMALLEST)
        assert bench.page.empty.other.isVisible()
        assert linted(bench.window) == []
