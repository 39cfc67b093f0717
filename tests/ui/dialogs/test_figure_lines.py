from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.ui.dialogs.figure_lines import FigureLinesDialog
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, kind: FigureKind, lines: int) -> FigureLinesDialog:
    sheet = FigureLinesDialog(seat, 2025, kind)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.list.model.rowCount() == lines)
    qtbot.waitUntil(lambda: bool(sheet.sum.text()))
    return sheet


def test_the_lines_sum_up_and_enter_goes_to_one_in_its_book(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = make.issued(office), make.issued(office)
    sheet = sheet_of(qtbot, seat, FigureKind.ISSUED, 2)
    assert sheet.sum.text() == "Cộng: 8 bản, 2 dòng"
    sheet.focus_first()
    QTest.keyClick(sheet.list.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(sheet.finished) as went:
        QTest.keyClick(sheet.list.table, Qt.Key.Key_Return)
    assert went.args == [LineWanted(page="outgoing", line=second.line, book=office.book)]
    assert first.line != second.line


def test_a_figure_of_nothing_says_why_no_line_is_there(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, FigureKind.DESTROYED, 0)
    assert sheet.list.empty.isVisible()
    assert sheet.sum.text() == "Cộng: 0 bản, 0 dòng"


def test_the_sheet_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    with dressed(Look.DARK, 12):
        assert linted(sheet_of(qtbot, seat, FigureKind.CLOSING, 1)) == []
