from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.pages.page import Page
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_page_has_the_page_s_ground_and_can_take_the_keyboard(qtbot: QtBot) -> None:
    page = Page()
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown(qtbot, page)
    assert page.objectName() == "page"
    assert page.testAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    page.refresh()
    page.focus_first()
    assert page.hasFocus()


def test_a_page_without_a_place_of_its_own_stays_where_it_is(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.go_to_place(page.place())
    assert page.place() == ""


def test_its_signals_carry_what_they_say(qtbot: QtBot) -> None:
    page = Page()
    heard: list[object] = []
    qtbot.addWidget(page)
    page.sheet_wanted.connect(heard.append)
    page.said.connect(heard.append)
    page.subtitled.connect(heard.append)
    page.sheet_wanted.emit(page)
    page.said.emit("Đã lưu")
    page.line_wanted.connect(heard.append)
    wanted = LineWanted(page="outgoing", line=7)
    page.subtitled.emit("3 phiếu")
    page.line_wanted.emit(wanted)
    assert heard == [page, "Đã lưu", "3 phiếu", wanted]
