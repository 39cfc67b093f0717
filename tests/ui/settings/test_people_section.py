from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.first_run.first_steps import FirstSteps
from bmnn_desk.ui.settings.people_section import PeopleSection
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_people_in_their_posts_and_units_each_with_its_form(qtbot: QtBot, seat: Seat) -> None:
    section = PeopleSection(seat)
    section.show_now()
    shown(qtbot, section)
    assert ("Trần Văn Giám", "Giám đốc", "Người đứng đầu", "") in section.people.texts()
    assert section.units.texts() == [("Văn phòng", "VP")]
    for button, form in (
        (section.add_person, EnrolPersonDialog),
        (section.add_unit, AddUnitDialog),
        (section.paste, FirstSteps),
    ):
        with qtbot.waitSignal(section.sheet_wanted) as told:
            button.click()
        kept(qtbot, told.args[0])
        assert isinstance(told.args[0], form)
