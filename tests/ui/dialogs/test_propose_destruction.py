from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.propose_destruction import ProposeDestructionDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import originals
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> ProposeDestructionDialog:
    sheet = ProposeDestructionDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_it_ends_on_the_proposal(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copies = originals(office)
    sheet = sheet_of(qtbot, seat, copies[0])
    sheet.forward()
    assert sheet.panel.field("reason").error
    sheet.reason.setPlainText("Hết giá trị sử dụng")
    for copy in copies:
        sheet.copies.boxes[copy].setChecked(True)
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    (line,) = ended.args
    assert isinstance(line, LineWanted)
    assert (line.page, line.part) == ("endings", "destructions")
    detail = detail_of(seat, line.line)
    assert {copy.id for copy in detail.copies} == set(copies)


def test_a_draft_comes_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copies = originals(office)
    sheet = sheet_of(qtbot, seat, copies[0])
    sheet.reason.setPlainText("Hết giá trị")
    sheet.keep_draft()
    assert sheet_of(qtbot, seat, copies[0]).reason.value() == "Hết giá trị"


def test_what_needs_no_proposal_opens_over_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy = originals(office)[0]
    sheet = sheet_of(qtbot, seat, copy)
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        QTest.keyClick(sheet, Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    at_once = wanted.args[0]
    assert isinstance(at_once, DestroyAtOnceDialog)
    kept(qtbot, at_once)
    assert at_once.subject == copy


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, originals(office)[0])) == []
