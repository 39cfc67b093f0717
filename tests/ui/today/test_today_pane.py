from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from bmnn_desk.ui.listed.part import PartMatter
from bmnn_desk.ui.today.today_pane import TodayPane
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.side_pane import PaneHead
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def pane_of(qtbot: QtBot, lines: int = 1) -> TodayPane:
    card = Card("An toàn")
    for number in range(lines):
        card.body.addWidget(label(f"Dòng {number}"))
    pane = TodayPane((card,))
    pane.resize(pane.width(), 400)
    shown(qtbot, pane)
    return pane


def test_the_cards_come_first_and_the_row_is_one_tab_on(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_matter(PartMatter(head=PaneHead(top="Sao lưu"), facts=(("Hạn", "21/11/2026"),)))
    assert (pane.top, pane.facts) == ("Sao lưu", (("Hạn", "21/11/2026"),))
    assert [pane.tabs.tabText(place) for place in range(2)] == ["Tổng quan", "Chi tiết"]
    assert pane.tabs.currentIndex() == 0
    pane.focus_first()
    assert pane.tabs.tabBar().hasFocus()
    QTest.keyClick(pane.tabs.tabBar(), Qt.Key.Key_Right)
    assert pane.tabs.currentIndex() == 1


def test_what_has_no_key_of_its_own_is_scrolled_to_by_the_keys(qtbot: QtBot) -> None:
    pane = pane_of(qtbot, lines=60)
    area = pane.tabs.currentWidget()
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    assert bar.maximum() > 0
    pane.focus_first()
    QTest.keyClick(pane.tabs.tabBar(), Qt.Key.Key_Down)
    one = bar.value()
    assert one > 0
    QTest.keyClick(pane.tabs.tabBar(), Qt.Key.Key_PageDown)
    assert bar.value() > one
    QTest.keyClick(pane.tabs.tabBar(), Qt.Key.Key_PageUp)
    QTest.keyClick(pane.tabs.tabBar(), Qt.Key.Key_Up)
    assert bar.value() == 0


def test_large_letters_have_a_wider_pane(qtbot: QtBot) -> None:
    with dressed(points=10):
        usual = pane_of(qtbot)
        assert linted(usual) == []
        wide = usual.width()
        usual.hide()
    with dressed(points=14):
        large = pane_of(qtbot)
        assert linted(large) == []
        assert large.width() > wide
        large.hide()
