from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.settings.order_section import OrderSection
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_each_answer_is_kept_by_a_key_and_shown_again(qtbot: QtBot, seat: Seat) -> None:
    keep = OfficeKeep(seat)
    section = OrderSection(keep)
    section.show_now()
    shown(qtbot, section)
    told: list[str] = []
    keep.said.connect(told.append)
    for answer in (section.regulation, section.full_time):
        answer.box.setFocus()
        QTest.keyClick(answer.box, Qt.Key.Key_Space)
    keep.read()
    assert (keep.settings.needs_regulation, keep.settings.needs_full_time) == (True, True)
    assert told == ["Đã lưu: có", "Đã lưu: có"]
    QTest.keyClick(section.regulation.box, Qt.Key.Key_Space)
    keep.read()
    assert not keep.settings.needs_regulation
    assert told[-1] == "Đã lưu: không"
