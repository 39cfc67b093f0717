from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.help.help_page import BlockKind, HelpBlock, HelpPage
from bmnn_desk.ui.help.help_text import HelpText
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGE = HelpPage(
    key="x",
    group="",
    title="Máy in",
    blocks=(
        HelpBlock(kind=BlockKind.LEAD, text="Máy in hết giấy. Máy tính treo. In lại."),
        HelpBlock(kind=BlockKind.LINK, text="Tiêu hủy", link="tieu-huy"),
        HelpBlock(kind=BlockKind.LINK, text="Luật", link="luat:26/2020/NĐ-CP"),
    ),
)


def text_of(qtbot: QtBot) -> HelpText:
    text = HelpText()
    text.resize(500, 400)
    shown(qtbot, text)
    text.show_page(PAGE)
    text.setFocus()
    return text


def test_tab_goes_from_link_to_link_and_enter_follows_one(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    followed: list[str] = []
    text.wanted.connect(followed.append)
    for _ in range(2):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
        qtbot.keyClick(text, Qt.Key.Key_Return)
    assert followed == ["tieu-huy", "luat:26/2020/NĐ-CP"]


def test_its_text_is_marked_and_copied_by_keys(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    qtbot.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().startswith("Máy in\nMáy in hết giấy.")


def test_words_that_stand_together_are_lit_alone_and_gone_through_in_turn(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    text.light(search_words("may in"))
    assert (text.lit, text.current) == (("Máy in", "Máy in"), 0)
    text.go_to_next()
    assert text.current == 1
    text.go_to_next()
    assert text.current == 0
    assert len(text.extraSelections()) == 2


def test_words_that_stand_apart_are_lit_each(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    text.light(search_words("giay tinh"))
    assert text.lit == ("giấy", "tính")
    assert len(text.extraSelections()) == 2


def test_another_page_is_shown_with_nothing_lit(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    text.light(search_words("giay"))
    text.show_page(PAGE)
    text.go_to_next()
    assert (len(text.lit), len(text.extraSelections()), text.current) == (0, 0, -1)
