from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.settings.accounts_section import AccountsSection
from bmnn_desk.ui.settings.lock_section import LockSection
from bmnn_desk.ui.settings.marks_section import MarksSection
from bmnn_desk.ui.settings.own_account_section import OwnAccountSection
from bmnn_desk.ui.settings.second_section import SecondSection
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.settings.settings_now import settings_now
from tests.ui.staffed import LEADER, seat_in
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

SECTIONS = 17
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _answered() -> Iterator[None]:
    """Let the printers answer before the office is closed."""
    yield
    finish_background()


def page_of(qtbot: QtBot, seat: Seat) -> SettingsPage:
    page = SettingsPage(seat)
    page.resize(SMALLEST[0] - 60, SMALLEST[1] - 60)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 10), (Look.DARK, 14)])
def test_no_section_has_a_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: make.Office, look: Look, points: int
) -> None:
    make.delegate(office)
    with dressed(look, points):
        page = page_of(qtbot, seat)
        for row in range(SECTIONS):
            page.show_section(row)
            finish_background()
            assert linted(page) == [], row


def test_arrows_go_through_the_sections_and_tab_into_one(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    seen = {type(page.section)}
    for _ in range(SECTIONS - 1):
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
        seen.add(type(page.section))
    assert len(seen) == SECTIONS
    page.show_section(0)
    section = page.section
    assert isinstance(section, MarksSection)
    qtbot.keyClick(page.list, Qt.Key.Key_Tab)
    assert section.isAncestorOf(page.focusWidget())


def test_what_is_kept_is_said_and_a_form_is_asked_of_the_window(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    section = page.section
    assert isinstance(section, MarksSection)
    with qtbot.waitSignal(page.said) as told:
        section.level.button(MarkWay.OVERPRINT).click()
    assert "dấu độ mật" in told.args[0]


def test_a_line_being_typed_is_kept_when_the_page_is_left(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.show_section(3)
    section = page.section
    assert isinstance(section, LockSection)
    section.minutes.setFocus()
    section.minutes.clear()
    typed(section.minutes, "7")
    page.hide()
    assert settings_now(seat).lock_minutes == 7


def test_keys_make_the_letters_larger_on_every_section(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        page = page_of(qtbot, seat)
        with qtbot.waitSignal(page.look_chosen) as told:
            qtbot.keyClick(page.list, Qt.Key.Key_Equal, CTRL)
    assert told.args == [Look.LIGHT, 11]


def test_accounts_are_the_officers_and_ones_own_is_everybodys(qtbot: QtBot, staffed: Seat) -> None:
    assert {AccountsSection, OwnAccountSection, SecondSection} <= sections_of(qtbot, staffed)
    folder = staffed.desk.folder
    assert folder is not None
    staffed.desk.close()
    his = seat_in(folder, staffed.worker, LEADER)
    seen = sections_of(qtbot, his)
    assert OwnAccountSection in seen
    assert not {AccountsSection, SecondSection} & seen
    his.desk.close()


def sections_of(qtbot: QtBot, seat: Seat) -> set[type]:
    page = page_of(qtbot, seat)
    seen: set[type] = set()
    for row in range(page.list.model().rowCount()):
        page.show_section(row)
        seen.add(type(page.section))
    finish_background()
    page.hide()
    return seen
