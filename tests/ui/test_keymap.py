from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.help.help_sheet import HelpSheet
from bmnn_desk.ui.keymap import KEYMAP, known_sequences
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.outgoing.chips import Chips
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.reopening import REOPENED
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.lint.mnemonics import marked_in_window
from tests.ui.seats import with_work
from tests.ui.subjects import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sequences(window: QWidget) -> Iterator[str]:
    for shortcut in window.findChildren(QShortcut):
        yield from (sequence.toString() for sequence in shortcut.keys())  # noqa: SIM118


def test_the_main_windows_keys_on_every_page_are_in_the_table(qtbot: QtBot, seat: Seat) -> None:
    window = MainWindow(seat)
    kept(qtbot, window)
    for place in PLACES:
        window.show_page(place.key)
    found = set(sequences(window))
    assert {"Ctrl+L", "Ctrl+N"} <= found
    assert found <= known_sequences()


@pytest.mark.parametrize("form", sorted(REOPENED))
def test_the_keys_of_every_sheet_are_in_the_table(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    sheet = REOPENED[form](seat, subject_of(office, form))
    kept(qtbot, sheet)
    assert set(sequences(sheet)) <= known_sequences()


def lists_of(page: Page) -> Iterator[None]:
    """Show each list of a page that has several."""
    chips = page.findChildren(Chips)
    yield
    for group in chips:
        for _ in range(len(group.findChildren(QPushButton)) - 1):
            group.step(1)
            yield


def told_twice(window: QWidget) -> list[str]:
    """The letters of Alt that stand on two things."""
    found = Counter(marked.letter for marked in marked_in_window(window))
    return [str(marked) for marked in marked_in_window(window) if found[marked.letter] > 1]


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_no_letter_stands_twice_on_a_page_with_any_of_its_lists(
    qtbot: QtBot, seat: Seat, office: Office, key: str
) -> None:
    with_work(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    window.show_page(key)
    assert [letters for _ in lists_of(window.page) for letters in told_twice(window)] == []


@pytest.mark.parametrize("form", sorted(REOPENED))
def test_no_letter_stands_twice_on_a_sheet(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    sheet = REOPENED[form](seat, subject_of(office, form))
    shown(qtbot, sheet)
    assert told_twice(sheet) == []


def test_the_table_promises_no_key_that_no_window_has(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    window = MainWindow(seat)
    kept(qtbot, window)
    for place in PLACES:
        window.show_page(place.key)
    for form in ("propose_level", "enter_incoming", "issue_outgoing", "hand_over"):
        window.open_sheet(REOPENED[form](seat, subject_of(office, form)))
    window.open_sheet(HelpSheet(seat, "ngay-dau"))
    assert known_sequences() == set(sequences(window))


def test_ctrl_comma_leads_to_the_settings(qtbot: QtBot, seat: Seat) -> None:
    window = MainWindow(seat)
    shown(qtbot, window)
    Clerk(qtbot).press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, SettingsPage)


def test_each_line_says_key_deed_and_place_and_none_stands_twice() -> None:
    assert all(line.key and line.what and line.where for line in KEYMAP)
    assert len({(line.key, line.where) for line in KEYMAP}) == len(KEYMAP)


def test_what_the_table_calls_a_sequence_is_one() -> None:
    assert {QKeySequence(text).toString() for text in known_sequences()} == known_sequences()
