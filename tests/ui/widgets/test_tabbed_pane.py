"""A pane whose parts lie in tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.widgets.labels import label
from bmnn_desk.ui.widgets.side_pane import PaneHead
from bmnn_desk.ui.widgets.tabbed_pane import TabbedPane
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> TabbedPane:
    made = TabbedPane()
    made.lay_tabs((("Các bản", label("01")), ("Thông tin", made.facts_area)))
    made.facts.show_facts([("Nơi lưu", "Văn thư")])
    made.show_none("Chưa chọn văn bản")
    made.resize(345, 500)
    shown(qtbot, made)
    return made


def test_without_anything_current_the_tabs_are_gone(pane: TabbedPane) -> None:
    assert pane.top == "Chưa chọn văn bản"
    assert not pane.tabs.isVisible()
    pane.show_tabs(PaneHead(top="01/BC-SMM"))
    assert pane.tabs.isVisible()
    pane.show_none("Chưa chọn văn bản")
    assert not pane.tabs.isVisible()


def test_the_tabs_stand_in_the_order_given_and_the_first_is_shown(pane: TabbedPane) -> None:
    pane.show_tabs(PaneHead(top="01/BC-SMM"))
    assert [pane.tabs.tabText(at) for at in range(2)] == ["Các bản", "Thông tin"]
    assert not pane.facts.isVisible()
    pane.tabs.setCurrentIndex(1)
    assert pane.facts.isVisible()
    assert pane.tabs.tabBar().accessibleName() == "Phần của chi tiết"


def test_keys_go_to_the_bar_of_tabs_and_without_one_to_the_button(pane: TabbedPane) -> None:
    pane.focus_first()
    assert QApplication.focusWidget() is pane.hide_button
    pane.show_tabs(PaneHead(top="01/BC-SMM"))
    pane.focus_first()
    assert QApplication.focusWidget() is pane.tabs.tabBar()
