"""How a page lays out its list with the pane beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QTableView, QWidget

from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.listing import at_ends, beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.widgets.row_menu import RowMenu
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.side_pane import SidePane
from tests.ui.kept import shown
from tests.ui.lint import mnemonics
from tests.ui.seats import with_work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.outgoing.side_by_side import SideBySide
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


class Listed(Page):
    """A page of one button above its list, one as the list, one under it."""

    def __init__(self) -> None:
        super().__init__()
        self.above, self.rows, self.under = (QPushButton(words) for words in "abc")
        self.last = QPushButton("d")
        self.pane = SidePane(20)
        main = list_column((at_ends(self.above, self.last),), self.rows, self.under)
        self.sides = beside(self, self.pane, main, self.rows)

    def focus_first(self) -> None:
        self.rows.setFocus()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    page: Listed
    sides: SideBySide

    def keys_on(self) -> QWidget | None:
        return QApplication.focusWidget()

    def across(self) -> QWidget | None:
        go_across(self.page, self.sides, self.page.pane)
        return self.keys_on()


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    page = Listed()
    page.resize(1400, 600)
    shown(qtbot, page)
    page.focus_first()
    return Parts(page=page, sides=page.sides)


def test_what_is_above_and_under_keeps_its_height_and_the_list_takes_the_room(
    qtbot: QtBot, parts: Parts
) -> None:
    page = parts.page
    tops = [each.mapTo(page, each.rect().topLeft()).y() for each in (page.above, page.rows)]
    assert tops == sorted(tops)
    assert page.above.height() == page.above.sizeHint().height()
    assert page.under.height() == page.under.sizeHint().height()
    page.rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    page.resize(1400, 900)
    qtbot.waitUntil(lambda: page.rows.height() > 700)
    assert page.above.height() == page.above.sizeHint().height()


def test_a_row_begins_with_one_and_ends_with_the_other(parts: Parts) -> None:
    page = parts.page
    assert page.above.y() == page.last.y()
    assert page.above.geometry().right() + 200 < page.last.x()


def test_the_list_ends_as_far_from_the_edge_as_it_begins(parts: Parts) -> None:
    main = parts.page.rows.parentWidget()
    assert main is not None
    rows = parts.page.rows.geometry()
    assert rows.left() == main.width() - rows.right() - 1 == 16


def test_the_keys_go_into_the_pane_and_back(parts: Parts) -> None:
    page = parts.page
    assert parts.across() is page.pane.hide_button
    assert parts.across() is page.rows


def test_a_hidden_pane_takes_no_keys(parts: Parts) -> None:
    page = parts.page
    page.pane.hide_button.setFocus()
    page.pane.hide_button.click()
    assert not parts.sides.is_shown
    assert parts.keys_on() is page.rows
    assert parts.across() is page.rows


FILLED = {"proposals", "outgoing", "transfers", "books", "forms", "journal", "holdings"}


def menus_of(page: QWidget) -> list[RowMenu]:
    """The menus of the tables that can be seen, those with a row."""
    tables = [each for each in page.findChildren(QTableView) if each.isVisible()]
    found = [menu for table in tables for menu in table.findChildren(RowMenu)]
    assert len(found) >= len([each for each in tables if isinstance(each, RowTable)])
    return [menu for menu in found if menu.table.currentIndex().isValid()]


def test_every_list_of_the_desk_has_a_menu_with_a_letter_for_each_command(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    with_work(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    seen: dict[str, int] = {}
    for place in PLACES:
        window.show_page(place.key)
        if place.key in FILLED:
            qtbot.waitUntil(lambda: bool(menus_of(window.page)))
        for menus in menus_of(window.page):
            menus.open_on_current()
            menu = menus.menu
            assert menu is not None, (place.key, menus.table.accessibleName())
            words = [action.text() for action in menu.actions() if action.text()]
            assert mnemonics.findings(menu) == [], place.key
            assert all("&" in each for each in words), (place.key, words)
            seen[place.key] = seen.get(place.key, 0) + len(words)
            menu.close()
    assert set(seen) >= FILLED


def test_the_usual_keys_are_commands_and_say_what_they_would_do(parts: Parts) -> None:
    done: list[str] = []
    find, pane, read = usual_commands(parts.page, parts.sides, lambda: done.append("filter"))
    find.do()
    pane.do()
    hidden = usual_commands(parts.page, parts.sides)
    assert [each.keys for each in (find, pane, read)] == ["Ctrl+F", "F4", "F5"]
    assert (done, parts.sides.is_shown) == (["filter"], False)
    assert [each.keys for each in hidden] == ["F4", "F5"]
    assert hidden[0].words != pane.words
