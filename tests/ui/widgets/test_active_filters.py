from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.active_filters import ActiveFilter, ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.filter_edit import FilterEdit
from bmnn_desk.ui.widgets.shortcuts import listen_for
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "«một hai ba bốn năm sáu bảy tám chín mười & mười một»"


class Bench(QWidget):
    """A line of words over its chips, and a page that has the Delete key for itself."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = list(words)
        self.told: list[str] = []
        self.line = FilterEdit("Lọc")
        self.filters = ActiveFilters(self.clear)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.filters)
        self.filters.left.connect(lambda: self.told.append("left"))
        listen_for({"Del": lambda: self.told.append("page")}, self)
        self.narrow()

    def narrow(self) -> None:
        self.filters.show_filters(
            [
                *typed_filter(self.line, self.narrow),
                *(ActiveFilter(words=each, drop=partial(self.drop, each)) for each in self.words),
            ]
        )

    def chips(self) -> list[str]:
        return list(self.filters.words)

    def drop(self, words: str) -> None:
        self.told.append(words)
        self.words.remove(words)
        self.narrow()

    def clear(self) -> None:
        self.words = []
        self.narrow()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_a_key_takes_one_away_and_goes_on_to_the_next(qtbot: QtBot, key: Qt.Key) -> None:
    bench = Bench("Mật", "Quá hạn", "Sổ đi")
    shown(qtbot, bench)
    bench.filters.chip(1).setFocus()
    for _ in range(3):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
    assert bench.told == ["Quá hạn", "Sổ đi", "Mật", "left"]
    assert not bench.filters.isVisible()


def test_a_click_takes_one_away_and_the_button_all(qtbot: QtBot) -> None:
    bench = Bench("Mật", "Quá hạn", "Sổ đi")
    shown(qtbot, bench)
    QTest.mouseClick(bench.filters.chip(0), Qt.MouseButton.LeftButton)
    assert bench.chips() == ["Quá hạn", "Sổ đi"]
    QTest.mouseClick(bench.filters.clear_button, Qt.MouseButton.LeftButton)
    assert bench.chips() == []
    assert bench.told == ["Mật", "left"]


def test_what_stays_the_same_keeps_its_chip_and_the_keyboard(qtbot: QtBot) -> None:
    bench = Bench("Mật")
    shown(qtbot, bench)
    chip = bench.filters.chip(0)
    chip.setFocus()
    bench.narrow()
    assert bench.filters.chip(0) is chip
    assert chip.hasFocus()


def test_typed_words_go_with_the_line(qtbot: QtBot) -> None:
    bench = Bench("Mật")
    shown(qtbot, bench)
    bench.line.setText("cong an")
    bench.narrow()
    assert bench.chips() == ["«cong an»", "Mật"]
    bench.filters.chip(0).click()
    assert bench.line.value() == ""
    assert bench.chips() == ["Mật"]


def test_long_words_are_cut_and_told_whole_and_the_lint_finds_nothing(qtbot: QtBot) -> None:
    with dressed():
        bench = Bench(LONG, "Mật")
        bench.resize(500, 160)
        shown(qtbot, bench)
        chip = bench.filters.chip(0)
        assert chip.text().endswith("…")
        assert LONG in chip.accessibleName()
        assert linted(bench) == []
