from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.facts_list import FactsList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_empty_facts_are_left_out_and_new_ones_take_their_place(qtbot: QtBot) -> None:
    shown = FactsList()
    qtbot.addWidget(shown)
    shown.show_facts([("Loại", "Báo cáo"), ("Thu hồi", ""), ("Số bản", "04")])
    assert shown.facts() == (("Loại", "Báo cáo"), ("Số bản", "04"))
    shown.show_facts([("Loại", "Kế hoạch")])
    assert shown.facts() == (("Loại", "Kế hoạch"),)
