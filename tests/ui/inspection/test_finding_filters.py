from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.ui.inspection.finding_filters import FindingFilters
from bmnn_desk.ui.inspection.found_cases import Wanted, Weight
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def filters(qtbot: QtBot) -> FindingFilters:
    made = FindingFilters()
    shown(qtbot, made)
    return made


def test_at_first_nothing_narrows(filters: FindingFilters) -> None:
    assert filters.wanted(-1, 0) == Wanted()
    assert not filters.is_active()


def test_words_weight_and_book_go_into_what_is_wanted(
    qtbot: QtBot, filters: FindingFilters
) -> None:
    with qtbot.waitSignal(filters.changed):
        filters.weights.button(Weight.BLOCK).click()
    with qtbot.waitSignal(filters.changed):
        filters.books.put(OldBook.SLIPS.value)
    filters.line.setText("can cu")
    with qtbot.waitSignal(filters.list_wanted):
        QTest.keyClick(filters.line, Qt.Key.Key_Return)
    assert filters.wanted(4, 2024) == Wanted(
        words="can cu",
        weight=Weight.BLOCK,
        has_book=True,
        book=OldBook.SLIPS,
        source=4,
        year=2024,
    )
    assert filters.is_active()
    with qtbot.assertNotEmitted(filters.changed):
        filters.clear()
    assert filters.wanted(-1, 0) == Wanted()


def test_what_stands_in_no_book_can_be_wanted_alone(filters: FindingFilters) -> None:
    filters.books.setCurrentIndex(filters.books.count() - 1)
    wanted = filters.wanted(-1, 0)
    assert (wanted.has_book, wanted.book) == (True, None)
    assert filters.is_active()


def test_the_chips_say_how_many_each_leaves(filters: FindingFilters) -> None:
    filters.show_counts({Weight.ALL: 1284, Weight.BLOCK: 1200, Weight.WARN: 80, Weight.EXCUSED: 4})
    assert [filters.weights.button(weight).text() for weight in Weight] == [
        "Tất cả (1.284)",
        "Vi phạm (1.200)",
        "Cần lưu ý (80)",
        "Trường hợp khác (4)",
    ]
