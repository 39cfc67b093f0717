from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.set_up_body import SetUpBodyDialog
from bmnn_desk.ui.settings.body_section import BodySection
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_names_of_today_and_the_form_for_a_new_one(qtbot: QtBot, seat: Seat) -> None:
    section = BodySection(seat)
    section.show_now()
    shown(qtbot, section)
    assert ("Tên cơ quan", "SỞ MẪU MỰC") in section.facts.facts()
    assert ("Ký hiệu mẫu", "01/BC-SMM") in section.facts.facts()
    with qtbot.waitSignal(section.sheet_wanted) as told:
        section.rename.click()
    (sheet,) = told.args
    kept(qtbot, sheet)
    assert isinstance(sheet, SetUpBodyDialog)
    assert sheet.subject == seat.body
