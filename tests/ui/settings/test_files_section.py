from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.files_section import FilesSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.kept import shown
from tests.ui.settings.settings_now import settings_now

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def section_of(qtbot: QtBot, seat: Seat) -> FilesSection:
    section = FilesSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    section.macros.box.setFocus()
    return section


def test_macros_are_refused_until_the_officer_ticks_and_again_when_he_takes_it_away(
    qtbot: QtBot, seat: Seat
) -> None:
    section = section_of(qtbot, seat)
    assert not section.macros.box.isChecked()
    for now in (True, False):
        qtbot.keyClick(section.macros.box, Qt.Key.Key_Space)
        assert settings_now(seat).allow_macros is now
        assert section.macros.box.isChecked() is now
        assert section.macros.error == ""


def test_what_is_kept_is_said(qtbot: QtBot, seat: Seat) -> None:
    keep = OfficeKeep(seat)
    section = FilesSection(keep)
    section.show_now()
    shown(qtbot, section)
    with qtbot.waitSignal(keep.said) as told:
        section.macros.box.click()
    assert "macro" in told.args[0]
