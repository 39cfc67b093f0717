from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.proposal.suggestion import ROLE, Suggestion, SuggestionDelegate, item_of
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = Suggestion(key=1, words="Điều 3 " * 60, hint="Quyết định số 1", level=SecrecyLevel.TUYET_MAT)


def list_of(qtbot: QtBot, *suggestions: Suggestion) -> QListWidget:
    made = QListWidget()
    made.setItemDelegate(SuggestionDelegate(made))
    for suggestion in suggestions:
        made.addItem(item_of(suggestion))
    made.resize(300, 120)
    shown(qtbot, made)
    return made


def test_an_item_says_everything_to_a_screen_reader_and_in_its_tip() -> None:
    item = item_of(Suggestion(key=1, words="Điều 3", hint="QĐ 1", warning="hết hiệu lực"))

    assert item.text() == item.toolTip() == "Điều 3 · QĐ 1 · hết hiệu lực"


def test_a_second_line_makes_the_row_higher(qtbot: QtBot) -> None:
    shown_list = list_of(qtbot, Suggestion(key=1, words="Báo cáo"), LONG)

    assert shown_list.sizeHintForRow(1) > shown_list.sizeHintForRow(0)


def test_a_row_is_painted_with_its_chip(qtbot: QtBot) -> None:
    shown_list = list_of(qtbot, LONG)
    picture = shown_list.grab().toImage()

    reds = [
        colour
        for x in range(8, 90)
        for y in range(4, 30)
        if (colour := picture.pixelColor(x, y)).red() > 2 * colour.blue() + 40
    ]
    assert len(reds) > 200
    assert shown_list.item(0).data(ROLE) == LONG
