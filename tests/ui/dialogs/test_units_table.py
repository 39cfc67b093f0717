from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.take_in_package import TakeInPackageDialog
from bmnn_desk.ui.dialogs.units_table import UnitsTableSheet
from bmnn_desk.ui.tokens import Look
from tests import export_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat) -> UnitsTableSheet:
    sheet = UnitsTableSheet(seat)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_package_that_was_taken_in_shows_at_once(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    unit = export_desk.entered_peer(office, name="Chi cục Mẫu")
    sheet = sheet_of(qtbot, seat)
    assert sheet.panel.units.texts()[0][:2] == ("Chi cục Mẫu", "Chưa gửi")
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        QTest.keyClick(sheet, Qt.Key.Key_N, CTRL)
    taking = wanted.args[0]
    assert isinstance(taking, TakeInPackageDialog)
    kept(qtbot, taking)
    export_desk.taken_in(office, peer=unit)
    taking.finished.emit("Đã nhận")
    assert sheet.panel.units.texts()[0][:2] == ("Chi cục Mẫu", "Đã gửi")
    sheet.year.put(office.day.year - 1)
    assert sheet.panel.units.texts()[0][1] == "Chưa gửi"


def test_the_year_of_the_page_is_shown_also_before_it_begins(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    coming = office.day.year + 1
    sheet = UnitsTableSheet(seat, coming)
    shown(qtbot, sheet)
    assert sheet.year.value() == coming
    assert str(coming) in sheet.panel.summary.text()
    assert sheet_of(qtbot, seat).year.value() == office.day.year


def test_who_may_not_take_in_reads_alone(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat_of(seat, office, Role.LEADER))
    asked: list[object] = []
    sheet.sheet_wanted.connect(asked.append)
    assert sheet.take_in.isHidden()
    QTest.keyClick(sheet, Qt.Key.Key_N, CTRL)
    assert asked == []


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    export_desk.taken_in(office)
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        sheet.hide()
