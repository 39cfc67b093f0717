from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.nav import Nav, Place
from bmnn_desk.ui.places import PLACES as WHOLE
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLACES = (
    Place(key="out", words="Văn bản đi", icon="send", digit=3),
    Place(key="in", words="Văn bản đến", icon="file-certificate"),
    Place(key="set", words="Cấu hình", icon="settings", keys="Ctrl+,", at_bottom=True),
)


@pytest.fixture
def nav(qtbot: QtBot) -> Nav:
    made = Nav(PLACES)
    made.resize(206, 600)
    shown(qtbot, made)
    return made


def buttons(nav: Nav) -> list[QPushButton]:
    return sorted(nav.findChildren(QPushButton), key=lambda button: button.y())


def test_pages_stand_in_their_order_and_settings_at_the_bottom(nav: Nav) -> None:
    assert [each.text().strip() for each in buttons(nav)] == [each.words for each in PLACES]
    assert buttons(nav)[2].y() > 500


def test_a_press_chooses_a_page(qtbot: QtBot, nav: Nav) -> None:
    with qtbot.waitSignal(nav.chosen) as chosen:
        buttons(nav)[1].click()
    assert chosen.args == ["in"]


def test_enter_on_a_page_chooses_it_as_a_press_does(qtbot: QtBot, nav: Nav) -> None:
    with qtbot.waitSignal(nav.chosen) as chosen:
        QTest.keyClick(buttons(nav)[2], Qt.Key.Key_Return)
    assert chosen.args == ["set"]


def test_one_page_alone_is_marked(nav: Nav) -> None:
    nav.show_current("out")
    nav.show_current("set")
    assert [each.isChecked() for each in buttons(nav)] == [False, False, True]


def test_a_count_stands_behind_the_words_until_it_is_nought(nav: Nav) -> None:
    nav.show_count("out", 3)
    assert buttons(nav)[0].text().strip() == "Văn bản đi  (3)"
    nav.show_count("out", 0)
    assert buttons(nav)[0].text().strip() == "Văn bản đi"


def test_a_narrow_navigation_says_its_words_in_tip_and_name(nav: Nav) -> None:
    nav.show_count("out", 3)
    nav.show_narrow(narrow=True)
    first, second, third = buttons(nav)
    assert (nav.width(), first.text()) == (60, "")
    assert first.toolTip() == first.accessibleName() == "Văn bản đi  (3) (Ctrl+3)"
    assert second.accessibleName() == "Văn bản đến"
    assert third.toolTip() == "Cấu hình (Ctrl+,)"
    nav.show_narrow(narrow=False)
    assert (nav.width(), first.accessibleName()) == (206, "Văn bản đi  (3)")


@pytest.mark.parametrize("narrow", [True, False])
def test_the_lint_finds_nothing(qtbot: QtBot, nav: Nav, *, narrow: bool) -> None:
    nav.show_current("out")
    nav.show_narrow(narrow=narrow)
    qtbot.wait(20)  # until it is laid out anew
    assert lint(nav) == []


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_the_longest_words_fit_in_letters_of_any_size(qtbot: QtBot, points: int) -> None:
    longest = max(WHOLE, key=lambda place: len(place.words))
    with dressed(points=points):
        nav = Nav(WHOLE)
        nav.resize(206, 1000)
        nav.show_current(longest.key)  # its words are heavier then
        shown(qtbot, nav)
        assert linted(nav) == []
        assert (nav.width() == 206) is (points <= 12)
        nav.show_narrow(narrow=True)
        assert nav.width() == 60


def test_a_count_makes_room_for_itself(qtbot: QtBot) -> None:
    longest = max(WHOLE, key=lambda place: len(place.words))
    with dressed(points=14):
        nav = Nav(WHOLE)
        nav.resize(206, 1000)
        shown(qtbot, nav)
        before = nav.width()
        nav.show_count(longest.key, 1284)
        assert nav.width() > before
        assert linted(nav) == []
        nav.show_count(longest.key, 0)
        assert nav.width() == before
