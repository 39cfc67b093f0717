from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.outgoing_list import StageCounts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState, Stage
from bmnn_desk.services.outgoing_ids import OutgoingAsked
from bmnn_desk.ui.outgoing.filters import Filters
from tests.make import OLD
from tests.ui.kept import shown
from tests.ui.outgoing.book_entries import book_entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ASKED = OutgoingAsked(body=1, book=None, day=OLD, stage=Stage.TO_SIGN)


@pytest.fixture
def filters(qtbot: QtBot) -> Filters:
    made = Filters()
    shown(qtbot, made)
    return made


def test_all_that_is_chosen_narrows_the_issued(filters: Filters) -> None:
    filters.stages.put(Stage.ISSUED)
    filters.levels.put(SecrecyLevel.TOI_MAT)
    filters.states.put(LineState.STANDING)
    narrowed = filters.narrow(ASKED)
    assert narrowed.stage is Stage.ISSUED
    assert narrowed.levels == {SecrecyLevel.TOI_MAT}
    assert narrowed.states == {LineState.STANDING}
    assert filters.active() == ("Tối mật", "Còn hiệu lực")


def test_the_state_of_lines_narrows_no_other_stage(filters: Filters) -> None:
    filters.states.put(LineState.CANCELLED)
    filters.stages.put(Stage.TO_NUMBER)
    filters.show_stage()
    assert not filters.states.isVisible()
    assert filters.narrow(ASKED).states == frozenset()
    assert filters.active() == ()


def test_clearing_tells_once_and_empties_all(filters: Filters, qtbot: QtBot) -> None:
    filters.levels.put(SecrecyLevel.MAT)
    filters.line.setText("báo cáo")
    qtbot.waitUntil(lambda: len(filters.active()) == 2)
    told: list[int] = []
    filters.narrowed.connect(lambda: told.append(1))
    filters.clear()
    assert told == [1]
    assert filters.active() == ()
    assert not filters.clear_button.isVisible()


def test_the_book_of_the_year_is_chosen_and_others_are_offered(filters: Filters) -> None:
    filters.stages.put(Stage.ISSUED)
    filters.show_books([book_entry(5, 2026), book_entry(2, 2025)], 2025)
    assert filters.books.isVisible()
    assert filters.narrow(ASKED).book == 2
    filters.books.put(5)
    filters.show_books([book_entry(5, 2026), book_entry(2, 2025)], 2025)
    assert filters.narrow(ASKED).book == 5


def test_one_book_needs_no_choice(filters: Filters) -> None:
    filters.stages.put(Stage.ISSUED)
    filters.show_books([book_entry(2, 2025)], 2025)
    assert not filters.books.isVisible()
    assert filters.narrow(ASKED).book == 2


def test_a_document_that_stands_in_any_stage_touches_it(filters: Filters) -> None:
    none = StageCounts(
        to_sign=0, to_number=0, issued=0, overdue=0, by_level=dict.fromkeys(SecrecyLevel, 0)
    )
    filters.show_counts(none)
    filters.show_books([book_entry(2, 2025)], 2025)
    assert filters.is_untouched()
    filters.show_counts(replace(none, to_number=1))
    assert not filters.is_untouched()
    filters.show_counts(none)
    filters.show_books([replace(book_entry(2, 2025), lines=3)], 2025)
    assert not filters.is_untouched()
