from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.settings.marks_section import MarksSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from tests.ui.kept import shown
from tests.ui.settings.settings_now import acts, settings_now
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def section_of(qtbot: QtBot, seat: Seat) -> MarksSection:
    section = MarksSection(OfficeKeep(seat))
    section.show_now()
    section.resize(860, 500)
    shown(qtbot, section)
    return section


def test_a_way_chosen_by_arrow_is_kept_at_once(qtbot: QtBot, seat: Seat) -> None:
    section, before = section_of(qtbot, seat), acts(seat)
    section.number.button(MarkWay.PRINT).setFocus()
    qtbot.keyClick(section.number.button(MarkWay.PRINT), Qt.Key.Key_Up)
    assert settings_now(seat).copy_number_way is MarkWay.OVERPRINT
    assert acts(seat) == before + 1


def test_a_grey_printer_leaves_rubber_or_a_rule_for_black(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    section.number.button(MarkWay.OVERPRINT).click()
    assert "BẢN SỐ đang đặt in bằng mực đỏ" in section.told.words
    assert section.told.property("kind") == "warn"
    section.rule.setFocus()
    typed(section.rule, "12/QC-SMM")
    qtbot.keyClick(section.rule, Qt.Key.Key_Tab)
    assert settings_now(seat).black_rule == "12/QC-SMM"
    assert section.told.words == ""
    section.level.button(MarkWay.PRINT).click()
    assert "Dấu độ mật đang đặt in" in section.told.words
    section.red.box.click()
    assert settings_now(seat).prints_red
    assert section.told.words == ""


def test_a_fresh_store_is_asked_for_its_printer_and_not_warned(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    assert section.told.property("kind") == "info"
    assert section.told.words.startswith("Máy in của cơ quan in được màu đỏ thì")
    section.number.button(MarkWay.RUBBER).click()
    assert section.told.words == ""
    section.number.button(MarkWay.PRINT).click()
    section.level.button(MarkWay.PRINT).click()
    assert section.told.property("kind") == "warn"


def test_the_rules_stand_beside_in_the_words_of_the_law_files(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    said = {label.text() for label in section.findChildren(QLabel)}
    rules = seat.desk.law.on(seat.today()).rules
    assert all(any(rules[key].text in text for text in said) for key in ("DAU-05", "DAU-08B"))


def test_what_is_being_typed_survives_another_setting(qtbot: QtBot, seat: Seat) -> None:
    section = section_of(qtbot, seat)
    section.rule.setFocus()
    typed(section.rule, "12/Q")
    section.level.button(MarkWay.OVERPRINT).click()
    assert section.rule.text() == "12/Q"
