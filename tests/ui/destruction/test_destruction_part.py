from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.destruction import DestructionKind, DestructionRow
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.save_copies import save_copies
from bmnn_desk.ui.dialogs.cancel_destruction import CancelDestructionDialog
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.destroy_copies import DestroyCopiesDialog
from bmnn_desk.ui.dialogs.destruction_papers import DestructionPapersDialog
from bmnn_desk.ui.dialogs.propose_destruction import ProposeDestructionDialog
from bmnn_desk.ui.dialogs.record_destruction_papers import RecordDestructionPapersDialog
from bmnn_desk.ui.dialogs.report_emergency import ReportEmergencyDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.endings import EndingsPage
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import make
from tests.destruction_desk import (
    all_copies,
    decided,
    destroyed,
    emergency,
    proposed,
    surplus,
)
from tests.services.marking import saves_copy
from tests.ui.dialogs.test_destroy_at_once import filled
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat) -> EndingsPage:
    page = EndingsPage(seat)
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.show_part("destructions")
    page.focus_first()
    return page


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, CTRL)


@pytest.fixture
def each(office: Office) -> dict[str, int]:
    return {
        "done": destroyed(office).destruction,
        "decided": decided(office),
        "fire": emergency(office),
        "open": proposed(office),
    }


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
@pytest.mark.usefixtures("each")
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []


def test_keys_open_the_sheets_that_suit(qtbot: QtBot, seat: Seat, each: dict[str, int]) -> None:
    page = page_of(qtbot, seat)
    for row, key, kind in (
        ("open", Qt.Key.Key_G, RecordDestructionPapersDialog),
        ("decided", Qt.Key.Key_E, DestroyCopiesDialog),
        ("open", Qt.Key.Key_Delete, CancelDestructionDialog),
        ("fire", Qt.Key.Key_B, ReportEmergencyDialog),
        ("done", Qt.Key.Key_P, DestructionPapersDialog),
    ):
        page.go_to_line(each[row])
        assert page.view.table.current_id() == each[row]
        with qtbot.waitSignal(page.sheet_wanted) as wanted:
            press(key)
        assert isinstance(wanted.args[0], kind)
    assert page.view.buttons["Ghi tiê&u hủy…"].look.kind is ButtonKind.DANGER
    page.go_to_line(each["done"])
    qtbot.waitUntil(lambda: not page.view.buttons["Ghi tiê&u hủy…"].isEnabled())
    assert not page.view.buttons["&Báo cáo…"].isEnabled()


def test_copies_are_chosen_where_they_are_held(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    with qtbot.waitSignal(page.line_wanted) as wanted:
        press(Qt.Key.Key_N)
    (line,) = wanted.args
    assert isinstance(line, LineWanted)
    assert (line.page, line.part) == ("holdings", "copies")


def test_the_pane_tells_council_papers_act_and_what_to_do(
    qtbot: QtBot, seat: Seat, each: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.go_to_line(each["done"])
    qtbot.waitUntil(lambda: ("Chủ trì", "Trần Văn Giám, Giám đốc") in page.pane.facts)
    assert ("Cách tiêu hủy", "Đốt thành tro") in page.pane.facts
    assert [words for _day, words in page.pane.history][-1] == "Đã tiêu hủy"
    page.go_to_line(each["fire"])
    qtbot.waitUntil(lambda: ("Tình trạng", "Chưa báo cáo") in page.pane.facts)


def test_where_files_went_out_is_told_once(qtbot: QtBot, seat: Seat, office: Office) -> None:
    request = saves_copy(office)
    for again in (request, replace(request, request_id=make.request_id())):
        office.desk.do(save_copies, again, PaperWord(person=office.head))
    done = destroyed(office, *all_copies(office, request.item))
    page = page_of(qtbot, seat)
    page.go_to_line(done.destruction)
    assert [name for name, _ in page.pane.facts].count("Tệp đã lưu ra ngoài") == 1
    facts = dict(page.pane.facts)
    assert facts["Tệp đã lưu ra ngoài"].endswith("máy này: xóa cả ở đó")
    assert facts["Tệp trong kho"] == "Đã xóa 1 tệp"


@pytest.mark.usefixtures("each")
def test_who_only_looks_on_prints_and_does_nothing_else(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert set(page.view.buttons) == {"In giấ&y…"}


def test_choosing_copies_says_in_the_window_where_it_goes_on(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    surplus(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    window.show_page("endings")
    window.page.choose_part("destructions")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert "Ctrl+H" in window._toast.words


def test_the_window_ends_on_what_was_destroyed_at_once(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    sheet = ProposeDestructionDialog(seat, surplus(office)[0])
    window.open_sheet(sheet)
    sheet._at_once()
    over = window.sheet
    assert isinstance(over, DestroyAtOnceDialog)
    filled(over).forward()
    page = window.page
    assert window.sheet is None
    assert "Ctrl+P" in window._toast.words
    assert isinstance(page, EndingsPage)
    assert page.place().startswith("destructions ")
    row = page.view.current_row()
    assert isinstance(row, DestructionRow)
    assert row.kind is DestructionKind.AT_ONCE
