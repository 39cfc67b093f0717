from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bmnn_desk.errors import DiskFailingError
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_order import SortedSource
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import Sort, TableLook
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROLE = Qt.ItemDataRole
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@dataclass(slots=True, kw_only=True)
class Sorted(Letters, SortedSource):
    """Letters that sort by their number and their level."""

    def sorts(self, column: object) -> bool:
        return column in {COLUMNS[place("ordinal")], COLUMNS[place("level")]}

    def ids(self) -> array[int]:
        if self.mishap is not None:
            raise self.mishap
        numbers = list(range(self.count, 0, -1))
        if self.order is not None:
            by_level = self.order.column.key == "level"
            numbers.sort(
                key=lambda each: Letter(number=each).level if by_level else each,
                reverse=self.order.descending,
            )
        return array("q", numbers)


class Bench:
    def __init__(self, qtbot: QtBot, source: Letters) -> None:
        self.source = source
        self.model: RowModel[Letter] = RowModel(COLUMNS, source)
        self.model.reload()
        self.table = RowTable("Sổ", self.model)
        qtbot.addWidget(self.table)
        self.table.resize(1000, 300)
        self.table.show()

    def click(self, key: str) -> None:
        header = self.table.horizontalHeader()
        at = QPoint(header.sectionViewportPosition(place(key)) + 30, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def first(self) -> int:
        return self.model.id_at(0)

    def arrow(self) -> tuple[int, Qt.SortOrder] | None:
        header = self.table.horizontalHeader()
        if not header.isSortIndicatorShown():
            return None
        return header.sortIndicatorSection(), header.sortIndicatorOrder()

    def aloud(self, key: str) -> object:
        return self.model.headerData(place(key), Qt.Orientation.Horizontal, ROLE.AccessibleTextRole)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot, Sorted(count=9))


def test_a_heading_sorts_up_then_down_then_as_the_list_stood(bench: Bench) -> None:
    seen = []
    for _ in range(3):
        bench.click("ordinal")
        seen.append((bench.first(), bench.arrow()))
    at = place("ordinal")
    assert seen == [(1, (at, UP)), (9, (at, DOWN)), (9, None)]
    assert bench.model.order is None


def test_what_is_sorted_is_read_aloud_over_its_column_alone(bench: Bench) -> None:
    assert bench.aloud("level") is None
    bench.click("level")
    assert bench.aloud("level") == "Độ mật, xếp tăng dần"
    assert bench.aloud("ordinal") is None


def test_the_key_goes_through_the_sorted_columns_and_back(bench: Bench) -> None:
    arrows = []
    for _ in range(5):
        QTest.keyClick(bench.table, Qt.Key.Key_F7)
        arrows.append(bench.arrow())
    assert arrows == [
        (place("ordinal"), UP),
        (place("ordinal"), DOWN),
        (place("level"), UP),
        (place("level"), DOWN),
        None,
    ]
    QTest.keyClick(bench.table, Qt.Key.Key_F7, Qt.KeyboardModifier.ControlModifier)
    assert bench.arrow() is None


def test_the_current_row_stays_current(bench: Bench) -> None:
    bench.table.go_to(4)
    bench.click("level")
    assert bench.table.current_id() == 4


def test_a_column_that_the_source_does_not_sort_by_answers_nothing(bench: Bench) -> None:
    bench.click("level")
    before = (bench.first(), bench.arrow())
    bench.click("title")
    assert (bench.first(), bench.arrow()) == before


def test_a_list_whose_source_sorts_by_nothing_stays_as_it_is(qtbot: QtBot) -> None:
    bench = Bench(qtbot, Letters(count=9))
    bench.click("ordinal")
    QTest.keyClick(bench.table, Qt.Key.Key_F7)
    assert (bench.first(), bench.arrow()) == (9, None)


def test_rows_that_cannot_be_read_stay_in_the_order_that_they_had(
    bench: Bench, qtbot: QtBot
) -> None:
    bench.source.mishap = DiskFailingError()
    with qtbot.waitSignal(bench.model.failed):
        bench.click("ordinal")
    assert (bench.first(), bench.arrow(), bench.model.order) == (9, None, None)


def test_the_order_is_part_of_the_look_and_comes_from_it(bench: Bench) -> None:
    columns = bench.table.columns
    bench.click("ordinal")
    bench.click("ordinal")
    assert columns.look.sort == Sort(key="ordinal", down=True)
    columns.show_look(replace(columns.look, sort=Sort(key="ordinal", down=False)))
    assert (bench.first(), bench.arrow()) == (1, (place("ordinal"), UP))
    columns.show_look(TableLook())
    assert (bench.first(), bench.arrow()) == (9, None)


@pytest.mark.parametrize("key", ["title", "vanished"])
def test_an_order_that_the_list_no_longer_has_is_its_own(bench: Bench, key: str) -> None:
    bench.click("ordinal")
    bench.table.columns.show_look(TableLook(sort=Sort(key=key, down=True)))
    assert (bench.model.order, bench.first(), bench.arrow()) == (None, 9, None)


def test_a_kept_order_waits_for_the_first_reading(qtbot: QtBot) -> None:
    model: RowModel[Letter] = RowModel(COLUMNS, Sorted(count=9))
    table = RowTable("Sổ", model)
    qtbot.addWidget(table)
    table.columns.show_look(TableLook(sort=Sort(key="ordinal", down=False)))
    assert model.rowCount() == 0
    model.reload()
    assert model.id_at(0) == 1


def test_a_heading_that_is_dragged_moves_and_sorts_nothing(bench: Bench) -> None:
    header = bench.table.horizontalHeader()
    ground, high = header.viewport(), header.height() // 2
    at = place("level")
    begin = QPoint(header.sectionViewportPosition(at) + 30, high)
    far = header.sectionSize(place("title")) // 2 + 60
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=begin)
    for step in range(5, far, 5):
        QTest.mouseMove(ground, begin - QPoint(step, 0))
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=begin - QPoint(far, 0))
    QTest.qWait(20)
    assert bench.table.columns.look.order, "it moved"
    assert (bench.model.order, bench.first()) == (None, 9)


def test_an_edge_that_is_pulled_sorts_nothing(bench: Bench) -> None:
    header = bench.table.horizontalHeader()
    ground, high = header.viewport(), header.height() // 2
    at = place("ordinal")
    edge = QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) - 1, high)
    QTest.mousePress(ground, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(ground, edge + QPoint(20, 0))
    QTest.mouseMove(ground, edge + QPoint(40, 0))
    QTest.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=edge + QPoint(40, 0))
    QTest.qWait(20)
    assert "ordinal" in bench.table.columns.look.widths
    assert (bench.model.order, bench.first()) == (None, 9)
