from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.second_section import SecondSection
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.offices import PASSPHRASE
from tests.ui.settings.settings_now import settings_now
from tests.ui.staffed import LEADER, passphrase_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
    from bmnn_desk.ui.seat import Seat

ALT = Qt.KeyboardModifier.AltModifier


class Shown:
    """The section in a window, what it said and the sheet that it asked for."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.keep = OfficeKeep(seat)
        self.section = SecondSection(self.keep)
        self.section.resize(800, 500)
        shown(qtbot, self.section)
        self.section.show_now()
        self.said: list[str] = []
        self.keep.said.connect(self.said.append)
        self.sheets: list[SecondPersonSheet] = []
        self.section.sheet_wanted.connect(self.sheets.append)
        self.section.sheet_wanted.connect(lambda sheet: kept(qtbot, sheet))
        self.clerk = Clerk(qtbot)

    def press_on(self, act: SecondAct) -> None:
        self.section.acts.boxes[act].setFocus()
        self.clerk.press(Qt.Key.Key_Space)


def test_one_more_act_and_other_days_are_kept_at_once(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, staffed)
    assert not there.section.save.isEnabled()
    there.press_on(SecondAct.CANCEL_NUMBER)
    there.clerk.press(Qt.Key.Key_S, ALT)
    there.section.days.selectAll()
    there.clerk.type_into("3")
    there.clerk.press(Qt.Key.Key_L, ALT)
    now = settings_now(staffed)
    assert now.second_person_for == SHIPPED_SECOND | {SecondAct.CANCEL_NUMBER}
    assert (now.second_on_paper, now.second_paper_days) == (True, 3)
    assert there.said == ["Đã lưu người thứ hai"]
    assert not there.section.save.isEnabled()


def test_fewer_acts_want_the_second_person_and_without_him_nothing_changes(
    qtbot: QtBot, staffed: Seat
) -> None:
    there = Shown(qtbot, staffed)
    there.press_on(SecondAct.EXPORT)
    there.clerk.press(Qt.Key.Key_L, ALT)
    (sheet,) = there.sheets
    sheet.close_sheet()
    assert settings_now(staffed).second_person_for == SHIPPED_SECOND
    there.section.show_now()
    assert not there.section.acts.boxes[SecondAct.EXPORT].isChecked()  # the choice is still there
    there.clerk.press(Qt.Key.Key_L, ALT)
    sheet = there.sheets[-1]
    sheet.mine.setText(PASSPHRASE)
    sheet.his.setText(passphrase_of(LEADER))
    sheet.forward()
    there.clerk.wait_until(lambda: bool(there.said))
    assert settings_now(staffed).second_person_for == SHIPPED_SECOND - {SecondAct.EXPORT}


def test_days_that_cannot_be_are_told(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, staffed)
    for typed in ("0", "31", "nhiều", ""):
        there.section.days.setText(typed)
        there.section.save.click()
        assert "từ 1 đến 30" in there.section.field.error
    assert settings_now(staffed).second_paper_days == 5


def test_without_paper_its_days_are_switched_off(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, staffed)
    there.clerk.press(Qt.Key.Key_G, ALT)
    assert not there.section.field.isEnabled()
    there.clerk.press(Qt.Key.Key_L, ALT)
    assert settings_now(staffed).second_on_paper is False


def test_to_ask_for_fewer_is_no_choice(qtbot: QtBot, staffed: Seat) -> None:
    there = Shown(qtbot, staffed)
    assert set(there.section.acts.boxes) == set(SecondAct) - {SecondAct.FEWER_SECOND_PERSONS}


def test_the_section_has_no_fault_of_the_lint(qtbot: QtBot, staffed: Seat) -> None:
    with dressed(points=14):
        there = Shown(qtbot, staffed)
        assert linted(there.section) == []
        there.press_on(SecondAct.CANCEL_NUMBER)
        there.section.days.setText("0")
        there.section.save.click()
        assert linted(there.section) == []
