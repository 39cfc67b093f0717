from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind, balanced
from bmnn_desk.ui.today.year_table import KIND_WORDS, YearTable
from tests.papers.year_facts import figure
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

A, B, C = SecrecyLevel.TUYET_MAT, SecrecyLevel.TOI_MAT, SecrecyLevel.MAT


def test_each_kind_is_told_by_level_and_summed_up(qtbot: QtBot) -> None:
    table = YearTable()
    qtbot.addWidget(table)
    assert [row[1:] for row in table.texts()] == [("", "", "", "")] * len(KIND_WORDS)
    table.show_figures(
        balanced(
            (
                figure(A, "issued", 5),
                figure(B, "issued", 11),
                figure(C, "issued", 1031),
                figure(C, "received", 41),
                figure(B, "copied", 2),
                figure(C, "destroyed", 6),
            )
        )
    )
    assert table.texts() == [
        ("Văn bản đi", "5", "11", "1.031", "1.047"),
        ("Văn bản đến", "0", "0", "41", "41"),
        ("Sao, chụp", "0", "2", "0", "2"),
        ("Tiêu hủy", "0", "0", "6", "6"),
    ]


def test_its_headings_are_the_words_of_the_levels(qtbot: QtBot) -> None:
    table = YearTable()
    qtbot.addWidget(table)
    heads = [table.horizontalHeaderItem(place) for place in range(table.columnCount())]
    words = [head.text() for head in heads if head is not None]
    assert words == ["Số bản theo việc", "Tuyệt mật", "Tối mật", "Mật", "Cộng"]


def test_a_row_is_chosen_only_while_it_has_the_keys(qtbot: QtBot) -> None:
    held = QWidget()
    line, table = QLineEdit(), YearTable()
    column = QVBoxLayout(held)
    column.addWidget(line)
    column.addWidget(table)
    shown(qtbot, held)
    line.setFocus()
    assert not table.selectedItems()
    table.setFocus()
    assert table.currentRow() == 0
    assert table.selectedItems()
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [FigureKind.RECEIVED]
    line.setFocus()
    assert not table.selectedItems()
    table.setFocus()
    assert table.currentRow() == 1
