"""How a page lays out its list with the pane beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QWidget

from bmnn_desk.ui.pages.listing import at_ends, beside, go_across, list_column
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.widgets.side_pane import SidePane
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.outgoing.side_by_side import SideBySide


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
