from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import names_text
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from bmnn_desk.ui.dialogs.enrol_person import EnrolPersonDialog
from bmnn_desk.ui.first_run.first_steps import FirstSteps
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.people_section import PeopleSection
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_people_in_their_posts_and_units_each_with_its_form(qtbot: QtBot, seat: Seat) -> None:
    section = PeopleSection(OfficeKeep(seat))
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


def test_a_recipient_that_is_not_written_to_any_more_is_taken_off(qtbot: QtBot, seat: Seat) -> None:
    keep = OfficeKeep(seat)
    names = ("Sở Y", "UBND huyện Mẫu", "Công an tỉnh Mẫu")
    keep.keep("usual_recipients", names_text(names), "")
    section = PeopleSection(keep)
    section.show_now()
    shown(qtbot, section)
    section.recipients.setFocus()
    section.recipients.setCurrentCell(1, 0)
    with qtbot.waitSignal(keep.said) as told:
        section.drop.click()
    assert told.args == ["Đã bỏ “UBND huyện Mẫu” khỏi nơi nhận quen dùng"]
    assert OfficeKeep(seat).settings.usual_recipients == ("Sở Y", "Công an tỉnh Mẫu")
    assert section.recipients.texts() == [("Sở Y",), ("Công an tỉnh Mẫu",)]
    assert section.recipients.currentRow() == 1
    section.drop.click()
    section.drop.click()
    assert OfficeKeep(seat).settings.usual_recipients == ()
    assert not section.drop.isEnabled()
    assert section.focusWidget() is section.paste


def test_what_the_store_refuses_stays_on_the_list_and_is_told(qtbot: QtBot, seat: Seat) -> None:
    keep = OfficeKeep(seat)
    keep.keep("usual_recipients", names_text(("Sở Y",)), "")
    section = PeopleSection(keep)
    section.show_now()
    shown(qtbot, section)
    seat.desk.trouble = JournalBrokenError(3, "mac")
    section.recipients.setCurrentCell(0, 0)
    section.drop.click()
    assert section.recipients.texts() == [("Sở Y",)]
    assert section.failed.words
