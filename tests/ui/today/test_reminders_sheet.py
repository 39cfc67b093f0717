from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.today.due_source import DueSource
from bmnn_desk.ui.today.due_words import STATE_MARKS, label_words
from bmnn_desk.ui.today.reminders_sheet import RemindersSheet
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def pressing(seat: Seat) -> list[DueRow]:
    source = DueSource(seat)
    source.narrow("", "")
    rows = filter(None, source.rows(tuple(source.ids())))
    return [row for row in rows if row.state(seat.today()) in {DueState.LATE, DueState.TODAY}]


def sheet_of(qtbot: QtBot, seat: Seat) -> RemindersSheet:
    sheet = RemindersSheet(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 14), (Look.DARK, 10)])
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, look: Look, points: int
) -> None:
    make.signed(make.on(office, -20))
    with dressed(look, points):
        assert linted(sheet_of(qtbot, seat)) == []


def test_it_lists_what_is_late_or_due_today_alone(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.signed(make.on(office, -20))
    rows = pressing(seat)
    assert rows
    sheet = sheet_of(qtbot, seat)
    assert [row[2] for row in sheet.table.texts()] == [label_words(row) for row in rows]
    marks = [sheet.table.model().index(at, 0).data(VALUE_ROLE) for at in range(len(rows))]
    assert marks == [STATE_MARKS[row.state(seat.today())] for row in rows]
    assert sheet.table.hasFocus()
    assert sheet.to_do.text()


def test_enter_leads_to_the_record(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.signed(make.on(office, -20))
    window, clerk = MainWindow(seat), Clerk(qtbot)
    shown(qtbot, window)
    clerk.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    clerk.press(Qt.Key.Key_F8)
    sheet = window.sheet
    assert isinstance(sheet, RemindersSheet)
    row = next(at for at, each in enumerate(pressing(seat)) if each.kind is DueKind.SIGNATURE)
    for _ in range(row):
        clerk.press(Qt.Key.Key_Down)
    with qtbot.waitSignal(sheet.finished) as asked:
        clerk.press(Qt.Key.Key_Return)
    wanted = asked.args[0]
    assert isinstance(wanted, LineWanted)
    assert wanted.page == "outgoing"
    assert window.sheet is None
    assert isinstance(window.page, OutgoingPage)


def test_what_a_sheet_does_is_opened_over_its_list(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    waiting_paper(make.on(office, -20))
    (place,) = (at for at, row in enumerate(pressing(seat)) if row.kind is DueKind.AUTHORISATION)
    window = MainWindow(seat)
    shown(qtbot, window)
    sheet = RemindersSheet(seat)
    window.open_sheet(sheet)
    sheet.table.setCurrentCell(place, 0)
    sheet.open_row()
    assert isinstance(window.sheet, RecordAuthorisationDialog)


def test_nothing_that_presses_is_said_and_esc_goes_back(qtbot: QtBot, seat: Seat) -> None:
    if rows := pressing(seat):
        pytest.fail(f"a new office has nothing late: {rows}")
    sheet = sheet_of(qtbot, seat)
    assert sheet.subtitle == "Không có việc nào quá hạn hoặc đến hạn hôm nay."
    assert not sheet.go.isEnabled()
    sheet.open_row()
    with qtbot.waitSignal(sheet.finished) as asked:
        qtbot.keyClick(sheet.leave, Qt.Key.Key_Escape)
    assert asked.args == [None]


def test_over_a_form_it_says_what_to_do_first(qtbot: QtBot, seat: Seat) -> None:
    window, clerk = MainWindow(seat), Clerk(qtbot)
    shown(qtbot, window)
    window.open_sheet(ProposeLevelDialog(seat))
    clerk.press(Qt.Key.Key_F8)
    assert isinstance(window.sheet, ProposeLevelDialog)
    assert window._toast.words == "Đóng biểu mẫu (Esc) rồi bấm F8."
