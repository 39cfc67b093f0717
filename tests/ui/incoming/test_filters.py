from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.incoming_list import IncomingCounts, IncomingPart
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.incoming_ids import IncomingAsked
from bmnn_desk.ui.incoming.filters import IncomingFilters
from tests.ui.kept import shown
from tests.ui.outgoing.book_entries import book_entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ASKED = IncomingAsked(body=1, book=None)


@pytest.fixture
def filters(qtbot: QtBot) -> IncomingFilters:
    made = IncomingFilters()
    shown(qtbot, made)
    return made


def test_what_is_chosen_narrows_what_is_asked(qtbot: QtBot, filters: IncomingFilters) -> None:
    filters.show_books((book_entry(7, 2025, BookKind.INCOMING),), 2025)
    with qtbot.waitSignal(filters.part_chosen):
        filters.parts.button(IncomingPart.IRREGULAR).click()
    with qtbot.waitSignal(filters.narrowed):
        filters.levels.button(SecrecyLevel.MAT).click()
    filters.line.setText("cong an")
    with qtbot.waitSignal(filters.narrowed):
        QTest.keyClick(filters.line, Qt.Key.Key_Return)
    assert filters.narrow(ASKED) == IncomingAsked(
        body=1,
        book=7,
        part=IncomingPart.IRREGULAR,
        words="cong an",
        levels=frozenset({SecrecyLevel.MAT}),
    )
    assert filters.active() == ("«cong an»", "Mật")
    filters.clear()
    assert filters.active() == ()
    assert not filters.shows_all()
    filters.show_all()
    assert filters.shows_all()


def test_chips_say_how_many_there_are(filters: IncomingFilters) -> None:
    filters.show_counts(
        IncomingCounts(
            by_part={IncomingPart.ALL: 5, IncomingPart.TO_RETURN: 2, IncomingPart.IRREGULAR: 1},
            by_level={SecrecyLevel.MAT: 3, SecrecyLevel.TOI_MAT: 2, SecrecyLevel.TUYET_MAT: 0},
        )
    )
    assert filters.parts.button(IncomingPart.TO_RETURN).text().endswith("(2)")
    assert filters.levels.button(None).text() == "Mọi độ mật (5)"
    assert filters.levels.button(SecrecyLevel.MAT).text() == "C · Mật (3)"


def test_books_of_several_years_can_be_chosen_and_this_year_s_is_first(
    filters: IncomingFilters,
) -> None:
    filters.show_books((book_entry(7, 2025, BookKind.INCOMING),), 2025)
    assert not filters.books.isVisible()
    filters.show_books(
        (book_entry(9, 2026, BookKind.INCOMING), book_entry(7, 2025, BookKind.INCOMING)), 2026
    )
    assert filters.books.isVisible()
    assert filters.narrow(ASKED).book == 7
