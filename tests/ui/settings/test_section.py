from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QScrollArea

from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.row_menu import RowMenu
from tests.ui.kept import shown
from tests.ui.right_click import words_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_cards_higher_than_the_window_scroll_and_never_widen_it(qtbot: QtBot) -> None:
    section = Section()
    for number in range(12):
        section.body.addWidget(section.card(f"Phần {number}", Button("Thêm…", ButtonLook())))
    section.resize(640, 300)
    shown(qtbot, section)
    area = section.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert section.width() == 640
    inner = area.widget()
    assert inner is not None
    assert inner.width() <= area.viewport().width()


def test_a_half_takes_the_left_half_of_the_row(qtbot: QtBot) -> None:
    section, field = Section(), QLabel("x")
    section.body.addLayout(section.half(field))
    section.resize(640, 300)
    shown(qtbot, section)
    assert 200 < field.width() < 340


def test_alone_on_a_page_its_cards_keep_the_middle(qtbot: QtBot) -> None:
    section = Section()
    card = section.card("Máy in")
    section.body.addWidget(card)
    section.stand_alone()
    section.resize(1600, 300)
    shown(qtbot, section)
    left = card.mapTo(section, QPoint()).x()
    assert left > 100
    assert abs(section.width() - card.width() - 2 * left) <= 2


def test_a_list_has_the_buttons_in_its_menu_and_one_of_them_where_it_is_empty(
    qtbot: QtBot,
) -> None:
    section, table = Section(), ListTable("Ổ", ["Tên"], wide=0)
    add = Button("&Ghi ổ…", ButtonLook(icon="plus"))
    end = Button("&Bỏ ổ…", ButtonLook(icon="ban"))
    end.setEnabled(False)
    card = section.card("Ổ", button_row(end, add))
    none = NoneYet(icon="usb", words="Chưa ghi ổ nào.", offers=add)
    place = section.listed(table, none, (end,))
    card.body.addWidget(place)
    section.body.addWidget(card)
    shown(qtbot, section)
    was_empty = place.empty.button.text()
    of_empty = words_at(place.empty, place.empty)
    table.show_rows([("một",), ("hai",)])
    menus = table.findChild(RowMenu)
    assert isinstance(menus, RowMenu)
    menus.open_on_current()
    assert menus.menu is not None
    said = [(each.text(), each.isEnabled()) for each in menus.menu.actions() if each.text()]
    menus.menu.close()

    assert was_empty == "Ghi ổ…"
    assert of_empty == ["&Ghi ổ…"]
    assert said == [("&Bỏ ổ…", False), ("&Ghi ổ…", True)]
