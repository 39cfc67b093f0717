"""F2 in a field: the sheet that adds lies over the form, which stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.office import Role
from bmnn_desk.services.enrol_person import UnitRequest, add_unit
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.quick_add import Adding, QuickAdd
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests import make
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def slip_on(window: MainWindow) -> ProposeLevelDialog:
    assert isinstance(window.sheet, ProposeLevelDialog)
    return window.sheet


def on_top(window: MainWindow) -> Sheet | None:
    return window.sheet


def enrol_with_a_new_unit(window: MainWindow, clerk: Clerk) -> None:
    """Fill in the sheet of a person, whose unit is missing too."""
    person = on_top(window)
    assert isinstance(person, EnrolPersonDialog)
    clerk.type_into("Vũ Thị Mới")
    person.post.setFocus()
    clerk.type_into("Chuyên viên")
    person.unit.setFocus()
    clerk.press(Qt.Key.Key_F2)
    assert isinstance(on_top(window), AddUnitDialog)
    clerk.type_into("Phòng Tổng hợp")
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into("TH")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert on_top(window) is person
    assert person.unit.hasFocus()
    assert (person.unit.currentText(), person.name.value()) == ("Phòng Tổng hợp", "Vũ Thị Mới")
    clerk.press(Qt.Key.Key_Return, CTRL)


def test_a_missing_unit_and_a_missing_drafter_are_added_from_the_slip(
    qtbot: QtBot, seat: Seat
) -> None:
    """The person's unit is added from his own sheet: two lie over the slip, and nothing is lost."""
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    window.open_sheet(ProposeLevelDialog(seat))
    slip, clerk = slip_on(window), Clerk(qtbot)
    clerk.press(Qt.Key.Key_T, ALT)
    clerk.type_into("về việc chưa xong")
    slip.fields.drafter.setFocus()
    clerk.press(Qt.Key.Key_F2)
    enrol_with_a_new_unit(window, clerk)
    assert window.sheet is slip
    assert slip.fields.drafter.hasFocus()
    assert slip.fields.drafter.currentText() == "Vũ Thị Mới"
    assert slip.fields.position.value() == "Chuyên viên"
    assert slip.fields.title.value() == "về việc chưa xong"


def test_who_leaves_the_sheet_comes_back_to_the_field_as_it_was(qtbot: QtBot, seat: Seat) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    window.open_sheet(ProposeLevelDialog(seat))
    slip, clerk = slip_on(window), Clerk(qtbot)
    before = slip.fields.panel.texts()
    slip.fields.unit.setFocus()
    clerk.press(Qt.Key.Key_F2)
    assert window.sheet is not slip
    # After a lock nothing would tell the form what was added: it comes back alone.
    assert [form for form, _ in window.keep_drafts().sheets] == ["propose_level"]
    clerk.press(Qt.Key.Key_Escape)
    assert window.sheet is slip
    assert slip.fields.unit.hasFocus()
    assert slip.fields.panel.texts() == before


def added_meanwhile(office: Office) -> None:
    """A unit that stood first in the list, and in no form that was open before."""
    request = UnitRequest(
        request_id=make.request_id(), day=office.day, body=office.body, name="Ban Mới", letters="BM"
    )
    office.desk.do(add_unit, request)


@pytest.mark.parametrize("comes", ["before the sheet", "under the sheet"])
def test_what_was_added_meanwhile_is_offered_but_not_chosen_for_who_only_left(
    qtbot: QtBot, seat: Seat, office: Office, comes: str
) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    window.open_sheet(ProposeLevelDialog(seat))
    slip, clerk = slip_on(window), Clerk(qtbot)
    unit, before = slip.fields.unit, slip.fields.panel.texts()
    unit.setFocus()
    if comes == "before the sheet":
        added_meanwhile(office)
    clerk.press(Qt.Key.Key_F2)
    if comes == "under the sheet":
        added_meanwhile(office)
    with qtbot.assertNotEmitted(unit.edited):
        clerk.press(Qt.Key.Key_Escape)
    assert window.sheet is slip
    assert slip.fields.panel.texts() == before
    assert unit.words_of("Ban Mới") == "Ban Mới"


def test_the_sheets_own_is_chosen_before_what_was_added_meanwhile(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    window.open_sheet(ProposeLevelDialog(seat))
    slip, clerk = slip_on(window), Clerk(qtbot)
    added_meanwhile(office)
    slip.fields.unit.setFocus()
    clerk.press(Qt.Key.Key_F2)
    clerk.type_into("Phòng Tổng hợp")
    clerk.press(Qt.Key.Key_Return)
    clerk.type_into("TH")
    clerk.press(Qt.Key.Key_Return, CTRL)
    assert window.sheet is slip
    assert slip.fields.unit.value() == "Phòng Tổng hợp"


def test_who_may_not_add_has_neither_button_nor_key(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = ProposeLevelDialog(seat_of(seat, office, Role.DRAFTER))
    shown(qtbot, slip)
    slip.fields.unit.setFocus()
    with qtbot.assertNotEmitted(slip.sheet_wanted, wait=10):
        Clerk(qtbot).press(Qt.Key.Key_F2)
    assert slip.fields.panel.field("unit")._plus is None


def test_a_field_without_a_list_is_a_programmers_mistake(qtbot: QtBot, seat: Seat) -> None:
    owner = QWidget()
    kept(qtbot, owner)
    field = Field(FieldLook(words="Tên"), LineEdit(), owner)
    adding = Adding(tip="Thêm đơn vị", verb=add_unit, make=AddUnitDialog)
    with pytest.raises(TypeError, match="Tên"):
        QuickAdd(seat, field, adding, list)
