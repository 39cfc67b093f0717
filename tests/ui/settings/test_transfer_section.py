from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.transfer_section import TransferSection
from tests.ui.kept import shown
from tests.ui.settings.settings_now import settings_now
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def section_of(qtbot: QtBot, seat: Seat) -> TransferSection:
    section = TransferSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    section.days.setFocus()
    section.days.selectAll()
    return section


def test_days_are_kept_when_enter_leads_on(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert section.days.text() == "3"
    typed(section.days, "7")
    qtbot.keyClick(section.days, Qt.Key.Key_Return)
    section.days.left.emit()
    assert settings_now(seat).receipt_days == 7
    assert section.field.error == ""


@pytest.mark.parametrize("text", ["0", "61", "ba", "", "-5", "1_0"])
def test_a_refused_number_says_why_stays_typed_and_the_older_one_holds(
    qtbot: QtBot, seat: Seat, text: str
) -> None:
    section = section_of(qtbot, seat)
    section.days.clear()
    typed(section.days, text)
    section.days.left.emit()
    assert "từ 1 đến 60" in section.field.error
    section.show_now()
    assert section.days.text() == text
    assert settings_now(seat).receipt_days == 3


def test_the_clerks_place_is_kept_and_shown_again(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    section.place.setFocus()
    typed(section.place, "Két sắt 1")
    section.days.setFocus()
    section.place.left.emit()
    assert settings_now(seat).clerk_place == "Két sắt 1"
    assert section.kept.error == ""
    again = TransferSection(OfficeKeep(seat))
    again.show_now()
    assert again.place.text() == "Két sắt 1"
    again.deleteLater()
