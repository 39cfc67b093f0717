from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.propose_destruction import ProposeDestructionDialog
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import originals
from tests.destruction_desk import surplus
from tests.ui.dialogs.test_destroy_at_once import filled
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
        sheet.copies.table.tick(copy, on=True)
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    (line,) = ended.args
    assert isinstance(line, LineWanted)
    assert (line.page, line.part) == ("endings", "destructions")
    detail = detail_of(seat, line.line)
    assert {copy.id for copy in detail.copies} == set(copies)


def test_who_sits_here_proposes_unless_another_is_chosen(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    drafter = replace(seat, person="Ngô Văn Soạn")
    by = sheet_of(qtbot, drafter, originals(office)[0]).by.value()
    assert by is not None
    assert by.person == office.drafter


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


def at_once_done(qtbot: QtBot, sheet: ProposeDestructionDialog, *copies: int) -> list[object]:
    """What the sheet ended in once a destruction over it was done, of other copies where named."""
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet._at_once()
    over = wanted.args[0]
    kept(qtbot, over)
    if copies:
        over.copies.put(copies)
    filled(over).forward()
    return ended


def test_after_a_destruction_at_once_the_proposal_goes_too(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy = surplus(office)[0]
    sheet = sheet_of(qtbot, seat, copy)
    sheet.reason.setPlainText("Thừa")
    sheet.keep_draft()
    (line,) = at_once_done(qtbot, sheet)
    assert isinstance(line, LineWanted)
    assert [each.id for each in detail_of(seat, line.line).copies] == [copy]
    assert "Ctrl+P" in line.said
    assert found_draft(seat, sheet.form, copy) is None


def test_what_else_was_ticked_stays_as_the_draft_of_another_copy(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, other, *_ = surplus(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.reason.setPlainText("Hết giá trị sử dụng")
    sheet.copies.table.tick(other, on=True)
    (line,) = at_once_done(qtbot, sheet)
    assert isinstance(line, LineWanted)
    assert "Đề nghị 01 bản còn lại nằm trong nháp" in line.said
    assert found_draft(seat, sheet.form, copy) is None
    again = sheet_of(qtbot, seat, other)
    assert (again.reason.value(), again.ticked()) == ("Hết giá trị sử dụng", (other,))


def test_what_was_typed_stays_as_the_draft_of_its_own_copy_while_that_one_is_there(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, other, *_ = surplus(office)
    sheet = sheet_of(qtbot, seat, copy)
    sheet.reason.setPlainText("Hết giá trị sử dụng")
    sheet.copies.table.tick(other, on=True)
    (line,) = at_once_done(qtbot, sheet, other)
    assert isinstance(line, LineWanted)
    assert line.said.endswith("Bản gửi 01.")
    again = sheet_of(qtbot, seat, copy)
    assert (again.reason.value(), again.ticked()) == ("Hết giá trị sử dụng", (copy,))


def test_what_is_left_takes_the_place_of_no_other_draft(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, *others = (*surplus(office), *surplus(office))
    before = sheet_of(qtbot, seat, others[0])
    before.reason.setPlainText("Bị mối mọt")
    before.keep_draft()
    sheet = sheet_of(qtbot, seat, copy)
    sheet.reason.setPlainText("Hết giá trị sử dụng")
    sheet.copies.put((copy, *others))
    at_once_done(qtbot, sheet, copy)
    assert sheet_of(qtbot, seat, others[0]).reason.value() == "Bị mối mọt"
    again = sheet_of(qtbot, seat, others[1])
    assert (again.reason.value(), again.ticked()) == ("Hết giá trị sử dụng", tuple(others))


def test_a_destruction_at_once_that_is_left_leaves_the_proposal_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, surplus(office)[0])
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet._at_once()
    kept(qtbot, wanted.args[0])
    assert not sheet.reopens
    with qtbot.assertNotEmitted(sheet.finished):
        wanted.args[0].close_sheet()
    assert sheet.reopens


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, originals(office)[0])) == []
