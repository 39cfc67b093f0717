"""What narrows the list of any register."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.outgoing.list_filters import ListFilters
from tests.ui.kept import shown
from tests.ui.outgoing.book_entries import book_entry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def filters(qtbot: QtBot) -> ListFilters:
    made = ListFilters()
    made.lay(QLabel("phần"), QLabel("khác"))
    shown(qtbot, made)
    return made


def test_words_are_taken_once_and_stand_first(qtbot: QtBot, filters: ListFilters) -> None:
    told: list[str] = []
    filters.narrowed.connect(lambda: told.append(filters.words))
    filters.levels.button(SecrecyLevel.MAT).click()
    filters.line.setText("cong an")
    with qtbot.waitSignal(filters.narrowed):
        QTest.keyClick(filters.line, Qt.Key.Key_Return)
    QTest.keyClick(filters.line, Qt.Key.Key_Return)
    assert told == ["", "cong an"]
    assert filters.active() == ("«cong an»", "Mật")
    assert filters.chosen_levels() == {SecrecyLevel.MAT}
    assert filters.clear_button.isVisible()


def test_clearing_tells_once_and_leaves_nothing(filters: ListFilters) -> None:
    filters.levels.button(SecrecyLevel.MAT).click()
    told: list[int] = []
    filters.narrowed.connect(lambda: told.append(1))
    filters.clear_button.click()
    assert told == [1]
    assert (filters.active(), filters.chosen_levels()) == ((), frozenset())
    assert not filters.clear_button.isVisible()


def test_each_level_says_how_many_and_the_first_how_many_in_all(filters: ListFilters) -> None:
    counts = {SecrecyLevel.MAT: 3, SecrecyLevel.TOI_MAT: 2, SecrecyLevel.TUYET_MAT: 0}
    filters.show_levels("Mọi độ mật", counts)
    said = [filters.levels.button(level).text() for level in (None, *counts)]
    assert said[:2] == ["Mọi độ mật (5)", "C · Mật (3)"]
    assert [words.rsplit(" ", 1)[1] for words in said] == ["(5)", "(3)", "(2)", "(0)"]


def test_this_year_s_book_is_chosen_at_first_and_a_choice_is_kept(filters: ListFilters) -> None:
    told: list[int] = []
    filters.books.edited.connect(lambda: told.append(1))
    filters.offer_books([book_entry(5, 2026), book_entry(2, 2025)], 2025)
    assert (filters.books.value(), told) == (2, [])
    assert filters.book == book_entry(2, 2025)
    filters.books.put(5)
    assert filters.book == book_entry(5, 2026)
    filters.offer_books([book_entry(5, 2026), book_entry(2, 2025)], 2025)
    assert filters.books.value() == 5


def test_without_a_book_none_is_chosen(filters: ListFilters) -> None:
    filters.offer_books([], 2025)
    assert filters.book is None


def test_its_own_filters_stand_beside_the_words_and_after_the_level(filters: ListFilters) -> None:
    part, other = (
        next(each for each in filters.findChildren(QLabel) if each.text() == words)
        for words in ("phần", "khác")
    )
    assert part.x() < filters.line.x()
    assert abs(part.geometry().center().y() - filters.line.geometry().center().y()) < 5
    assert filters.levels.geometry().right() < other.x()


def test_each_filter_is_a_chip_that_goes_alone_by_key(filters: ListFilters) -> None:
    told: list[tuple[str, ...]] = []
    filters.narrowed.connect(lambda: told.append(filters.active()))
    filters.levels.button(SecrecyLevel.MAT).click()
    filters.line.setText("cong an")
    QTest.keyClick(filters.line, Qt.Key.Key_Return)
    assert filters.narrowing.words == ("«cong an»", "Mật")
    filters.narrowing.chip(1).setFocus()
    QTest.keyClick(filters.narrowing.chip(1), Qt.Key.Key_Delete)
    assert (told[-1], filters.line.value()) == (("«cong an»",), "cong an")
    QTest.keyClick(filters.narrowing.chip(0), Qt.Key.Key_Backspace)
    assert (told[-1], filters.line.value(), filters.narrowing.isVisible()) == ((), "", False)


def test_it_is_untouched_until_a_register_of_some_year_has_a_line(filters: ListFilters) -> None:
    assert filters.is_untouched()
    filters.offer_books((book_entry(1, 2026),), 2026)
    bare = filters.is_untouched()
    filters.offer_books((book_entry(1, 2026), replace(book_entry(2, 2025), lines=1)), 2026)
    assert (bare, filters.is_untouched()) == (True, False)
