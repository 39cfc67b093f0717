from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk import ui
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.record_place import place_of_record
from bmnn_desk.ui.settings.accounts_section import AccountsSection
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.settings.list_place import ListPlace
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.lock_section import LockSection
from bmnn_desk.ui.settings.marks_section import MarksSection
from bmnn_desk.ui.settings.own_account_section import OwnAccountSection
from bmnn_desk.ui.settings.second_section import SecondSection
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.top_windows import top_windows
from bmnn_desk.ui.widgets.row_menu import RowMenu
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

SECTIONS = 20
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


def test_its_place_is_the_section_that_shows(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    assert page.place() == "marks"
    page.choose_part("backups")
    assert page.place() == "backups"
    assert isinstance(page.section, BackupSection)
    page.go_to_place("lock")
    assert isinstance(page.section, LockSection)
    page.go_to_place("a section that is gone")
    assert page.place() == "lock"


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


def test_a_section_that_nobody_chose_is_no_window_of_its_own(qtbot: QtBot, seat: Seat) -> None:
    before = top_windows()
    page = page_of(qtbot, seat)
    made = [each for each in top_windows() if each.parent() is None]
    assert [each for each in made if each not in before] == [page]
    assert not page.look.isVisible()


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


def texts() -> Iterator[tuple[str, str]]:
    """Every line of the law's data and of the windows' code, beside what says where it is from."""
    files = [*forms_folder().rglob("*.toml"), *Path(ui.__path__[0]).rglob("*.py")]
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            if not line.startswith(("#", "source")):
                yield file.name, line


def test_every_page_and_section_that_a_text_names_is_there(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    model = page.list.model()
    sections = tuple(str(model.index(row, 0).data()) for row in range(model.rowCount()))
    pages = tuple(place.words for place in PLACES)
    named = {"trang": pages, "Cấu hình, mục": sections, "Cấu hình, phần": sections}
    wrong = [
        (name, said[0])
        for name, line in texts()
        for before, there in named.items()
        for said in re.finditer(rf"\b{before} (?=[^\W\d_a-z])(\w.{{0,30}})", line)
        if said[1][0].isupper() and not said[1].startswith(there)
    ]
    assert wrong == []


@pytest.mark.parametrize("rule", ["CFG-01", "CFG-04", "CFG-08"])
def test_the_rules_of_the_offices_papers_name_the_page_where_they_are_written(
    seat: Seat, rule: str
) -> None:
    due = seat.desk.read(due_rows, TodayAsked(body=seat.body, day=seat.today()))
    (row,) = (each for each in due if each.rule == rule)
    place = place_of_record(seat, row.ref, row.rule)
    assert place is not None
    words = next(each.words for each in PLACES if each.key == place.page)
    for day in (make.OLD, make.NEW):
        assert words in seat.desk.law.on(day).rules[rule].text


def test_every_list_says_why_it_is_empty_and_has_its_menu(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    places: list[ListPlace] = []
    for row in range(SECTIONS):
        page.show_section(row)
        finish_background()
        tables = page.section.findChildren(ListTable)
        found = page.section.findChildren(ListPlace)
        assert len(found) == len(tables), row
        assert all(each.findChildren(RowMenu) for each in tables), row
        places += found
    empty = [each.empty for each in places if not each.empty.isHidden()]

    assert len(places) == 12
    assert len({each.words for each in empty}) == len(empty) > 3
    assert all(each.words.endswith(".") for each in empty)
