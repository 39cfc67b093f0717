from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.listed.part import PartMatter
from bmnn_desk.ui.listed.part_pane import PartPane
from bmnn_desk.ui.widgets.side_pane import PaneHead

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_says_what_it_is_given_and_nothing_of_what_was_before(qtbot: QtBot) -> None:
    pane = PartPane()
    qtbot.addWidget(pane)
    pane.show_matter(
        PartMatter(
            head=PaneHead(top="Bản số 01"), facts=(("Nơi để", "Tủ 2"),), history=(("hn", "Cấp số"),)
        )
    )
    first = (pane.top, pane.facts, pane.history)
    pane.show_matter(None)

    assert first == ("Bản số 01", (("Nơi để", "Tủ 2"),), (("hn", "Cấp số"),))
    assert (pane.top, pane.facts, pane.history) == ("Chưa chọn dòng nào", (), ())


def test_it_says_what_its_key_shows(qtbot: QtBot) -> None:
    pane = PartPane()
    qtbot.addWidget(pane)
    assert pane.holds == "chi tiết"
