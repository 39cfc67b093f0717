from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight, TableLook
from tests.ui.kept import shown
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, model_of, place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.widgets.column_layout import ColumnLayout

KEYS = [column.key for column in COLUMNS]
LEFT = Qt.MouseButton.LeftButton


class Bench:
    """A table in a window, and every look that its user gave it."""

    def __init__(self, qtbot: QtBot, wide: int = 1000) -> None:
        self.source = Letters(count=2000)
        self.window = QWidget()
        self.table: RowTable[Letter] = RowTable("Sổ", model_of(self.source), parent=self.window)
        self.layout: ColumnLayout = self.table.columns
        self.header = self.table.horizontalHeader()
        self.told: list[TableLook] = []
        self.layout.changed.connect(self.told.append)
        self.resize(wide)
        shown(qtbot, self.window)

    def resize(self, wide: int) -> None:
        self.window.resize(wide, 300)
        self.table.resize(wide, 300)

    def widths(self) -> dict[str, int]:
        return {key: self.header.sectionSize(place(key)) for key in KEYS}

    def seen(self) -> list[str]:
        """The keys of what is to be seen, from the left."""
        there = map(self.header.logicalIndex, range(len(KEYS)))
        return [KEYS[at] for at in there if not self.header.isSectionHidden(at)]

    def edge(self, key: str) -> QPoint:
        """The right edge of a heading, where the mouse takes hold of it."""
        right = self.header.sectionViewportPosition(place(key)) + self.widths()[key]
        return QPoint(right - 1, self.header.height() // 2)

    def press(self, at: QPoint) -> None:
        QTest.mousePress(self.header.viewport(), LEFT, pos=at)

    def pull(self, at: QPoint, by: int) -> None:
        """In steps of a few pixels, as a hand does."""
        for step in range(5, abs(by) + 1, 5):
            QTest.mouseMove(self.header.viewport(), at + QPoint(step if by > 0 else -step, 0))

    def let_go(self, at: QPoint) -> None:
        QTest.mouseRelease(self.header.viewport(), LEFT, pos=at)
        QApplication.processEvents()

    def drag(self, at: QPoint, by: int) -> None:
        self.press(at)
        self.pull(at, by)
        self.let_go(at + QPoint(by, 0))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_a_dragged_edge_makes_a_column_wider_and_the_words_give_way(bench: Bench) -> None:
    before = bench.widths()
    bench.drag(bench.edge("to"), 60)
    after = bench.widths()
    assert after["to"] == before["to"] + 60
    assert after["title"] == before["title"] - 60
    assert bench.header.length() == bench.table.viewport().width()


def test_nothing_is_told_while_the_mouse_holds_it_and_once_when_it_lets_go(bench: Bench) -> None:
    at = bench.edge("to")
    bench.press(at)
    bench.pull(at, 60)
    QApplication.processEvents()
    assert bench.told == []
    bench.let_go(at + QPoint(60, 0))
    QApplication.processEvents()
    assert [set(look.widths) for look in bench.told] == [{"to"}]


def test_a_column_is_not_made_narrower_than_its_heading_or_its_figures(bench: Bench) -> None:
    before = bench.widths()
    bench.drag(bench.edge("to"), -100)
    assert before["to"] > bench.widths()["to"] >= 50
    bench.drag(bench.edge("level"), -60)
    bench.drag(bench.edge("ordinal"), -25)
    after = bench.widths()
    assert (after["level"], after["ordinal"]) == (before["level"], before["ordinal"])


def test_a_width_beyond_the_room_takes_no_column_away(bench: Bench) -> None:
    bench.layout.take_look(TableLook().as_wide("to", 20_000))
    assert bench.seen() == KEYS
    assert bench.header.length() == bench.table.viewport().width()


def test_a_narrow_table_gives_way_whatever_was_chosen(bench: Bench) -> None:
    bench.layout.take_look(TableLook().as_wide("to", 3000).as_wide("title", 5000))
    bench.resize(620)
    assert {"ordinal", "title", "level", "state"} <= {*bench.seen()}
    assert bench.header.length() <= bench.table.viewport().width()
    bench.resize(1400)
    assert bench.seen() == KEYS


def test_a_double_click_on_an_edge_reads_no_more_than_is_in_sight(bench: Bench) -> None:
    bench.window.grab()
    bench.source.asked.clear()
    at = bench.edge("to")
    QTest.mouseDClick(bench.header.viewport(), LEFT, pos=at)
    bench.let_go(at)
    QApplication.processEvents()
    assert bench.source.asked == []
    assert set(bench.layout.look.widths) == {"to"}


def test_a_dragged_heading_moves_its_column(bench: Bench) -> None:
    middle = bench.edge("state") - QPoint(60, 0)
    bench.drag(middle, -(middle.x() - 10))
    assert bench.seen()[0] == "state"
    assert [look.order[0] for look in bench.told] == ["state"]


def test_a_look_is_shown_and_nobody_told(bench: Bench) -> None:
    look = TableLook(
        order=tuple(reversed(KEYS)), hidden=frozenset({"copies"}), height=RowHeight.ROOMY
    )
    bench.layout.show_look(look)
    assert bench.seen() == [key for key in reversed(KEYS) if key != "copies"]
    assert bench.table.rowHeight(0) == RowHeight.ROOMY
    assert bench.told == []
    bench.layout.take_look(TableLook())
    assert bench.seen() == KEYS
    assert bench.table.rowHeight(0) == RowHeight.NORMAL
    assert bench.told == [TableLook()]


def test_chosen_letters_stay_so_many_in_another_font(bench: Bench) -> None:
    bench.resize(1600)
    bench.layout.take_look(TableLook().as_wide("to", 2500))
    small = bench.widths()["to"]
    font = bench.table.font()
    font.setPointSizeF(14)
    bench.table.setFont(font)
    assert bench.widths()["to"] > small
    assert bench.layout.look.widths == {"to": 2500}


def test_the_heading_has_a_menu_that_hides_its_column(bench: Bench) -> None:
    bench.header.customContextMenuRequested.emit(bench.edge("level") - QPoint(20, 0))
    (menu,) = bench.table.findChildren(QMenu)
    hide = next(action for action in menu.actions() if "Độ mật" in action.text())
    hide.trigger()
    menu.close()
    assert "level" not in bench.seen()
    assert [look.hidden for look in bench.told] == [{"level"}]


def test_keys_and_headings_are_known(bench: Bench) -> None:
    assert bench.layout.keys == tuple(KEYS)
    assert bench.layout.headings["to"] == "Nơi nhận"
