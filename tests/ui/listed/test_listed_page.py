from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.listed_page import ListedPage
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.row_menu import RowMenu
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.listed.words_page import Words, WordsPage, part
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat, *words: str) -> WordsPage:
    page = WordsPage(seat, Words(words or ("an", "bia", "canh")), Words(("canh", "dao")))
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


def press(key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)

        assert linted(page) == []


def test_the_pane_follows_the_row_and_says_what_happened(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.view.table.go_to(2)

    qtbot.waitUntil(lambda: page.pane.top == "bia")

    assert page.pane.facts == (("Từ", "bia"),)
    assert page.pane.history == (("01/02/2025", "Viết ra"),)


def test_an_act_ends_in_a_sheet_a_list_a_line_or_words(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    with qtbot.waitSignal(page.sheet_wanted) as sheet:
        press(Qt.Key.Key_N)
    with qtbot.waitSignal(page.line_wanted) as line:
        press(Qt.Key.Key_E)
    with qtbot.waitSignal(page.said) as said:
        press(Qt.Key.Key_T)
    page.view.table.go_to(3)
    press(Qt.Key.Key_G)

    assert isinstance(sheet.args[0], Sheet)
    assert line.args == [LineWanted(page="outgoing", line=seat.body)]
    assert said.args == ["Xong an"]
    assert page.place() == "people 1"
    assert page.filter.value() == "canh"


def test_an_act_that_does_not_suit_the_row_is_idle(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.view.table.go_to(2)
    qtbot.waitUntil(lambda: not page.view.buttons["&Sang danh sách kia"].isEnabled())

    press(Qt.Key.Key_G)

    assert page.place() == "words 2"


def test_acts_that_the_account_may_not_do_are_not_there(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    clerk = page_of(qtbot, seat_of(seat, office, Role.CLERK))
    inspector = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))

    assert "&Ký mốc" not in clerk.view.buttons
    assert not inspector.view.buttons
    assert inspector.view.model.rowCount() == 3


def test_words_and_a_choice_narrow_the_list_and_can_be_cleared(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.show_part("words", "an")
    narrowed = page.view.model.rowCount()
    page.show_part("words", choice="short")
    page.show_part("words", "zzz")
    is_empty = page.view.empty.isVisible()
    page.view.empty.button.click()

    assert (narrowed, is_empty) == (2, True)
    assert page.view.model.rowCount() == 3
    assert page.filter.value() == ""


def test_an_empty_list_offers_its_first_act(qtbot: QtBot, seat: Seat) -> None:
    page = WordsPage(seat, Words(()), Words(()))
    shown(qtbot, page)
    page.refresh()

    assert page.view.empty.words == "Chưa có từ nào."
    with qtbot.waitSignal(page.sheet_wanted):
        page.view.empty.button.click()


def test_it_comes_back_to_where_it_stood(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.go_to_place("people 2")
    stood = page.place()
    page.choose_part("words")
    page.go_to_line(3)

    assert stood == "people 2"
    assert page.place() == "words 3"
    assert page.chips.button("words").text() == "Words (3)"


def test_a_line_that_the_first_choice_leaves_out_is_shown_by_another(
    qtbot: QtBot, seat: Seat
) -> None:
    words = part("words", Words(("an", "canh", "dài lắm")))
    choices = (("short", "Từ ngắn"), ("", "Mọi từ"))
    page = ListedPage(seat, (replace(words, choices=choices),), "Từ")
    shown(qtbot, page)
    page.refresh()
    page.go_to_line(3)
    found = page.place(), page.boxes["words"].value()
    page.go_to_line(99)

    assert found == ("words 3", "")
    assert page.boxes["words"].value() == "short"
    assert page.view.model.rowCount() == 2


def test_enter_that_leads_nowhere_brings_the_pane(qtbot: QtBot, seat: Seat) -> None:
    words = replace(part("words", Words(("an",))), opens=lambda _page, _row: None)
    page = ListedPage(seat, (words,), "Từ")
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    page.sides.toggle()
    was_shown = page.sides.is_shown
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)

    assert (was_shown, page.sides.is_shown) == (False, True)


def test_a_key_goes_from_list_to_list_and_the_foot_tells_of_it(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    shown_one_by_one = [page.chips.value()]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        press(key)
        shown_one_by_one.append(page.chips.value())

    assert shown_one_by_one == ["words", "people", "words", "people"]
    assert page.view.table.hasFocus()
    assert "Ctrl+PgDn" in page._keys.text()


def test_a_page_of_one_list_promises_no_other(qtbot: QtBot, seat: Seat) -> None:
    page = ListedPage(seat, (part("words", Words(("an",))),), "")
    shown(qtbot, page)
    page.refresh()

    assert "Ctrl+PgDn" not in page._keys.text()


def test_a_chip_says_how_much_waits_and_no_number_where_nothing_does(
    qtbot: QtBot, seat: Seat
) -> None:
    none = replace(part("people", Words(("canh", "dao"))), counts=lambda _seat: 0)
    page = ListedPage(seat, (part("words", Words(("an", "bia"))), none), "")
    shown(qtbot, page)
    page.refresh()

    some, nothing = page.chips.button("words"), page.chips.button("people")
    assert (some.text(), some.toolTip(), some.accessibleName()) == (
        "Words (2)",
        "Words: 2 việc chờ",
        "Words: 2 việc chờ",
    )
    assert (nothing.text(), nothing.toolTip(), nothing.accessibleName()) == ("People", "", "People")


def menu_of(page: ListedPage) -> RowMenu:
    return next(each for each in page.findChildren(RowMenu) if each.table is page.view.table)


def test_the_menu_knows_the_row_before_the_keys_rest(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.view.table.go_to(2)
    menus = menu_of(page)
    menus.open_on_current()
    assert menus.menu is not None
    idle = [each.text() for each in menus.menu.actions() if not each.isEnabled()]
    words = [each.text() for each in menus.menu.actions()]
    menus.menu.close()
    page.view.table.go_to(1)
    menus.open_on_current()
    assert menus.menu is not None
    with qtbot.waitSignal(page.said) as said:
        next(each for each in menus.menu.actions() if "Ctrl+T" in each.text()).trigger()
    menus.menu.close()

    assert [each for each in idle if each] == ["&Sang danh sách kia\tCtrl+G"]
    assert words[0] == "&Mở\tEnter"
    assert words.index("") < words.index("&Thêm…\tCtrl+N") < len(words) - 3
    assert [each.partition("\t")[2] for each in words[-3:]] == ["Ctrl+F", "F4", "F5"]
    assert said.args == ["Xong an"]


def test_words_and_a_choice_are_chips_and_each_goes_alone(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.show_part("words", "zz", choice="short")
    said = page.view.empty.words
    both = page.narrowing.words
    page.narrowing.chip(0).setFocus()
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    one = page.narrowing.words, page.view.model.rowCount()
    press(Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)

    assert len(both) == 2
    assert both[0] == "«zz»"
    assert said == f"Không có kết quả cho «zz». Thử bớt từ, hoặc bấm Xóa lọc (đang lọc: {both[1]})."
    assert one == ((both[1],), 3)
    assert not page.narrowing.isVisible()
    assert page.view.table.hasFocus()
