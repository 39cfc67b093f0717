from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.settings.copying_section import CopyingSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.kept import shown
from tests.ui.settings.settings_now import settings_now
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def section_of(qtbot: QtBot, seat: Seat) -> CopyingSection:
    section = CopyingSection(OfficeKeep(seat))
    section.show_now()
    shown(qtbot, section)
    return section


def test_place_way_and_request_are_kept_at_once(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    section.place.setFocus()
    typed(section.place, "Phòng Văn thư")
    qtbot.keyClick(section.place, Qt.Key.Key_Tab)
    section.way.button(MarkWay.RUBBER).click()
    section.first.box.click()
    settings = settings_now(seat)
    assert settings.copy_place == "Phòng Văn thư"
    assert settings.copy_mark_way is MarkWay.RUBBER
    assert settings.copy_request_first
    section.first.box.click()
    assert not settings_now(seat).copy_request_first


def test_the_decision_on_the_place_and_its_plan_are_kept_as_one_leaves_them(
    qtbot: QtBot, seat: Seat
) -> None:
    section = section_of(qtbot, seat)
    for line, text in ((section.decision, "12/QĐ-SMM"), (section.plan, "02/PA-SMM")):
        line.setFocus()
        typed(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
    settings = settings_now(seat)
    assert (settings.copy_place_decision, settings.copy_place_plan) == ("12/QĐ-SMM", "02/PA-SMM")
    again = section_of(qtbot, seat)
    assert (again.decision.value(), again.plan.value()) == ("12/QĐ-SMM", "02/PA-SMM")


def test_what_the_store_holds_is_shown(qtbot: QtBot, seat: Seat) -> None:
    section_of(qtbot, seat).way.button(MarkWay.PRINT).click()
    assert section_of(qtbot, seat).way.value() is MarkWay.PRINT
