from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.lock_section import LockSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.kept import shown
from tests.ui.settings.settings_now import settings_now
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def section_of(qtbot: QtBot, seat: Seat) -> LockSection:
    section = LockSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    section.minutes.setFocus()
    section.minutes.selectAll()
    return section


def test_minutes_are_kept_when_enter_leads_on(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    typed(section.minutes, "25")
    qtbot.keyClick(section.minutes, Qt.Key.Key_Return)
    assert settings_now(seat).lock_minutes == 25
    assert section.minimised.box.hasFocus()
    qtbot.keyClick(section.minimised.box, Qt.Key.Key_Space)
    assert settings_now(seat).lock_on_minimise


@pytest.mark.parametrize("text", ["0", "241", "mười", "", "-5", "1_0"])
def test_a_refused_number_says_why_stays_typed_and_the_older_one_holds(
    qtbot: QtBot, seat: Seat, text: str
) -> None:
    section = section_of(qtbot, seat)
    section.minutes.clear()
    typed(section.minutes, text)
    qtbot.keyClick(section.minutes, Qt.Key.Key_Tab)
    assert "từ 1 đến 240" in section.field.error
    section.show_now()
    assert section.minutes.text() == text
    assert settings_now(seat).lock_minutes == 10


def test_a_mended_number_takes_the_sentence_away(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    typed(section.minutes, "0")
    qtbot.keyClick(section.minutes, Qt.Key.Key_Tab)
    section.minutes.setFocus()
    section.minutes.setText("5")
    qtbot.keyClick(section.minutes, Qt.Key.Key_Tab)
    assert section.field.error == ""
    assert settings_now(seat).lock_minutes == 5
