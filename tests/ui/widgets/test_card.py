from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from bmnn_desk.ui.widgets.card import Card, scrolled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_card_shows_its_heading_above_what_is_put_in(qtbot: QtBot) -> None:
    card = Card("Tóm tắt")
    qtbot.addWidget(card)
    card.body.addWidget(QLabel("a"))
    assert [label.text() for label in card.findChildren(QLabel)] == ["Tóm tắt", "a"]


def test_a_scroll_area_never_scrolls_sideways_nor_takes_the_focus(qtbot: QtBot) -> None:
    area = scrolled(QWidget())
    qtbot.addWidget(area)
    assert area.focusPolicy() is Qt.FocusPolicy.NoFocus
    never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert area.horizontalScrollBarPolicy() is never
