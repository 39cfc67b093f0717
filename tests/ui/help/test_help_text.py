from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.help.help_page import HelpPage
from bmnn_desk.ui.help.help_text import HelpText
from bmnn_desk.ui.tokens import Look, tokens_of
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment
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


def test_its_links_follow_the_look_while_it_is_open(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    text.light(search_words("giay tinh"))
    with dressed(Look.DARK):
        inks = {
            part.charFormat().foreground().color().name()
            for block in blocks_of(text.document())
            for part in parts_of(block)
            if part.charFormat().isAnchor()
        }
        assert inks == {QColor(tokens_of(Look.DARK).primary).name()}
        assert (text.lit, len(text.extraSelections())) == (("giấy", "tính"), 2)


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def parts_of(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


LONG = HelpPage(
    key="y",
    group="",
    title="Đề xuất",
    blocks=(
        HelpBlock(kind=BlockKind.STEP, text="Bấm `Ctrl+N`, gõ trích yếu."),
        HelpBlock(kind=BlockKind.HEADING, text="Đoàn kiểm tra ghi"),
        *(
            HelpBlock(kind=BlockKind.POINT, text=f"Phiếu thứ {at} thiếu căn cứ.")
            for at in range(60)
        ),
    ),
)


def test_what_is_found_behind_the_steps_only_is_lit_and_the_page_stays_at_its_beginning(
    qtbot: QtBot,
) -> None:
    text = text_of(qtbot)
    text.show_page(LONG)
    text.light(search_words("phieu"))
    assert (len(text.lit), text.current, text.verticalScrollBar().value()) == (60, -1, 0)
    text.go_to_next()
    assert text.current == 0
    text.show_page(LONG)
    text.light(search_words("trich yeu"))
    assert text.current == 0


def test_home_and_end_come_to_both_ends(qtbot: QtBot) -> None:
    text = text_of(qtbot)
    text.show_page(LONG)
    bar = text.verticalScrollBar()
    for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
        qtbot.keyClick(text, Qt.Key.Key_End, held)
        assert bar.value() == bar.maximum() > 0
        qtbot.keyClick(text, Qt.Key.Key_Home, held)
        assert bar.value() == 0
