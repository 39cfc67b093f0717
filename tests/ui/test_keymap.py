from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.forms.form_subject import form_subject
from bmnn_desk.ui.keymap import KEYMAP, known_sequences
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.reopening import REOPENED
from tests import make
from tests.copying_desk import copying_subjects
from tests.handover_desk import transfer_subjects
from tests.incoming_desk import incoming_subjects
from tests.ui.kept import kept, shown
from tests.ui.keys import Clerk
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.services.propose_level import Proposed
    from bmnn_desk.ui.seat import Seat


def proposed(office: make.Office) -> Proposed:
    return office.desk.do(propose_level, make.proposal(office))


def issued(office: make.Office) -> Proposed:
    signed = make.signed(office)
    office.desk.do(issue_outgoing, make.issue(office, signed.item))
    return signed


STEPS: Mapping[str, Callable[[make.Office], Proposed]] = {
    "determine_level": proposed,
    "print_for_signature": make.approved,
    "record_signature": make.printed,
    "issue_outgoing": make.signed,
    "record_draft_prints": make.approved,
    "cancel_outgoing": issued,
    "print_copies": issued,
}


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
    qtbot: QtBot, seat: Seat, office: make.Office, form: str
) -> None:
    numbers: dict[str, Callable[[], int]] = {
        "set_up_body": lambda: office.body,
        "close_book": lambda: office.book,
        "reopen_book": lambda: office.book,
        **copying_subjects(office),
        **incoming_subjects(office),
        **transfer_subjects(office),
        "correct_form": lambda: form_subject(office.desk.law, "tt24-2020", "02"),
        "correct_line": lambda: volume_subject(office.book, 1),
        "record_sheets": lambda: volume_subject(office.book, 1),
        "record_volume": lambda: volume_subject(office.book, 1),
        "next_volume": lambda: office.book,
        "start_book": lambda: office.book,
        "record_authorisation": lambda: waiting_paper(office),
    }
    subject = STEPS[form](office).item if form in STEPS else numbers.get(form, lambda: 0)()
    sheet = REOPENED[form](seat, subject)
    kept(qtbot, sheet)
    assert set(sequences(sheet)) <= known_sequences()


def test_the_table_promises_no_key_that_no_window_has(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    window = MainWindow(seat)
    kept(qtbot, window)
    for place in PLACES:
        window.show_page(place.key)
    for form in ("propose_level", "enter_incoming", "issue_outgoing", "hand_over"):
        subject = STEPS[form](office).item if form in STEPS else 0
        window.open_sheet(REOPENED[form](seat, subject))
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
