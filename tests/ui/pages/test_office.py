from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.end_office_paper import EndOfficePaperDialog
from bmnn_desk.ui.dialogs.end_task import EndTaskDialog
from bmnn_desk.ui.dialogs.move_device import MoveDeviceDialog
from bmnn_desk.ui.dialogs.record_commitments import RecordCommitmentsDialog
from bmnn_desk.ui.dialogs.record_device import RecordDeviceDialog
from bmnn_desk.ui.dialogs.record_leaving import RecordLeavingDialog
from bmnn_desk.ui.dialogs.record_office_paper import RecordOfficePaperDialog
from bmnn_desk.ui.dialogs.record_stamps import RecordStampsDialog
from bmnn_desk.ui.dialogs.record_task import RecordTaskDialog
from bmnn_desk.ui.dialogs.record_training import RecordTrainingDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.pages.office import OfficePage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.order.some_order import some_order
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PARTS = ["papers", "people", "stamps", "tasks", "devices", "machines", "sweeps"]


def page_of(qtbot: QtBot, seat: Seat, part: str = "papers") -> OfficePage:
    page = OfficePage(seat)
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.show_part(part)
    page.focus_first()
    return page


def press(key: Qt.Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, CTRL)


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    some_order(office)
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert list(page.views) == PARTS
        for part in PARTS:
            page.show_part(part)
            assert linted(page) == [], part


@pytest.mark.parametrize("part", PARTS)
def test_an_office_that_entered_nothing_is_told_what_belongs_there(
    qtbot: QtBot, seat: Seat, part: str
) -> None:
    with dressed():
        page = page_of(qtbot, seat, part)
        assert linted(page) == []


@pytest.mark.parametrize(
    "opened",
    [
        ("papers", Qt.Key.Key_N, RecordOfficePaperDialog),
        ("papers", Qt.Key.Key_E, EndOfficePaperDialog),
        ("people", Qt.Key.Key_N, RecordCommitmentsDialog),
        ("people", Qt.Key.Key_T, RecordTrainingDialog),
        ("people", Qt.Key.Key_E, RecordLeavingDialog),
        ("stamps", Qt.Key.Key_N, RecordStampsDialog),
        ("stamps", Qt.Key.Key_E, RecordStampsDialog),
        ("tasks", Qt.Key.Key_N, RecordTaskDialog),
        ("tasks", Qt.Key.Key_E, EndTaskDialog),
        ("devices", Qt.Key.Key_N, RecordDeviceDialog),
        ("devices", Qt.Key.Key_E, MoveDeviceDialog),
    ],
)
def test_a_key_opens_each_sheet_of_the_list_that_is_shown(
    qtbot: QtBot, seat: Seat, office: Office, opened: tuple[str, Qt.Key, type]
) -> None:
    part, key, kind = opened
    some_order(office)
    page = page_of(qtbot, seat, part)
    with qtbot.waitSignal(page.sheet_wanted) as came:
        press(key)
    assert came.args
    (sheet,) = came.args
    kept(qtbot, sheet)
    assert isinstance(sheet, kind)


@pytest.mark.parametrize("part", ["people", "stamps"])
def test_a_key_prints_the_paper_of_the_list(
    qtbot: QtBot, seat: Seat, office: Office, part: str
) -> None:
    some_order(office)
    page = page_of(qtbot, seat, part)
    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as came:
        press(Qt.Key.Key_P)
    assert came.args
    (sheet,) = came.args
    kept(qtbot, sheet)
    assert isinstance(sheet, PrintPaperDialog)


def test_a_key_leads_to_posts_and_powers(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat, "people")
    with qtbot.waitSignal(page.line_wanted) as came:
        press(Qt.Key.Key_G)
    assert came.args
    (wanted,) = came.args
    assert isinstance(wanted, LineWanted)
    assert wanted.page == "settings"


def test_a_person_a_paper_and_a_task_are_gone_to_by_their_numbers(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    some_order(office)
    page = page_of(qtbot, seat)
    page.choose_part("people")
    page.go_to_line(office.drafter)
    assert page.view.table.current_id() == office.drafter
    page.choose_part("tasks")
    page.go_to_line(1)
    assert page.view.table.current_id() == 1


@pytest.mark.finding(34)
def test_the_inspector_reads_and_writes_nothing(qtbot: QtBot, seat: Seat, office: Office) -> None:
    some_order(office)
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert list(page.views) == PARTS
    offered = {key: [act.keys for act in view.acts] for key, view in page.views.items()}
    assert offered == {
        "papers": [],
        "people": [],
        "stamps": ["Ctrl+P"],
        "tasks": [],
        "devices": [],
        **{key: offered[key] for key in PARTS[5:]},
    }


def test_only_the_officer_records_that_somebody_leaves(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    clerk = page_of(qtbot, seat_of(seat, office, Role.CLERK), "people")
    assert "Ctrl+E" not in [act.keys for act in clerk.view.acts]
    clerk.hide()
    officer = page_of(qtbot, seat_of(seat, office, Role.OFFICER), "people")
    assert "Ctrl+E" in [act.keys for act in officer.view.acts]
