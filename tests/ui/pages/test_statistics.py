from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.services.close_year import close_year
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.ui.dialogs.close_year import CloseYearDialog
from bmnn_desk.ui.dialogs.export_year import ExportYearDialog
from bmnn_desk.ui.dialogs.figure_lines import FigureLinesDialog
from bmnn_desk.ui.dialogs.keep_statistics import KeepStatisticsDialog
from bmnn_desk.ui.dialogs.units_table import UnitsTableSheet
from bmnn_desk.ui.dialogs.year_report import YearReportDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.statistics import StatisticsPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.services.test_year_statistics import busy
from tests.statistics_desk import closes_year, statistics
from tests.ui import office as offices
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> Stage:
    stage = Stage(StatisticsPage(seat))
    stage.resize(*size)
    shown(qtbot, stage)
    qtbot.waitUntil(lambda: page(stage).table.rowCount() > 0 and "Đang" not in remarks(stage))
    page(stage).focus_first()
    return stage


def page(stage: Stage) -> StatisticsPage:
    assert isinstance(stage.page, StatisticsPage)
    return stage.page


def press(key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def remarks(stage: Stage) -> str:
    return " ".join(each.words for each in page(stage).state.remarks())


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_the_page_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    busy(office)
    with dressed(*dress):
        assert linted(stage_of(qtbot, seat, size)) == []


def test_the_page_shows_the_figures_and_what_is_still_to_be_done(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    stage = stage_of(qtbot, seat)
    assert page(stage).table.texts()[-1][4] == "4"
    assert "Chưa in thống kê" in remarks(stage)
    office.desk.do(keep_statistics, statistics(office))
    page(stage).refresh()
    qtbot.waitUntil(lambda: "Đã chốt ngày 10/03/2025" in remarks(stage))
    make.issued(office)
    page(stage).refresh()
    qtbot.waitUntil(lambda: "nay đã khác" in remarks(stage))


def test_the_figures_come_first_and_then_the_year_before_and_what_is_open(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    first = StatisticsPage(seat)
    said: list[tuple[str, str]] = []

    def heard(_words: str) -> None:
        words = " ".join(each.words for each in first.state.remarks())
        said.append((first.table.texts()[-1][5], words))

    first.subtitled.connect(heard)
    shown(qtbot, first)
    first.refresh()
    qtbot.waitUntil(lambda: len(said) == 2)
    (early, searching), (late, found) = said
    assert (early, late) == ("", "chưa có số liệu")  # the desk's first book is of this year
    assert "Đang tìm việc chưa xong…" in searching
    assert "việc chưa xong trước khi khóa năm" in found


def test_another_year_is_counted_and_kept_as_the_place(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    stage = stage_of(qtbot, seat)
    page(stage).go_to_place("2024")
    assert page(stage).place() == "2024"
    qtbot.waitUntil(lambda: page(stage).table.rowCount() > 0)
    assert page(stage).table.texts()[-1][4] == "0"
    page(stage).go_to_place("not a year")
    assert page(stage).place() == "2024"
    page(stage).go_to_line(2025)
    assert page(stage).place() == "2025"


def test_figures_of_one_year_never_stand_under_another(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first = StatisticsPage(seat)
    qtbot.addWidget(first)
    assert first.chart.is_counting
    make.issued(office)
    stage = stage_of(qtbot, seat)
    assert not page(stage).chart.is_counting
    page(stage).bar.year.put(2024)
    assert (page(stage).table.rowCount(), page(stage).chart.is_counting) == (0, True)
    assert "Đang tính…" in remarks(stage)
    assert not page(stage).bar.buttons["print"].isEnabled()
    press(Qt.Key.Key_P, CTRL)
    assert stage.sheets == []
    qtbot.waitUntil(page(stage).bar.buttons["print"].isEnabled)
    assert page(stage).table.rowCount() > 0


def test_a_closed_year_says_since_when_and_what_came_in_late(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(keep_statistics, statistics(office))
    office.desk.do(close_year, closes_year(office))
    stage = stage_of(qtbot, seat)
    assert "Năm 2025 đã khóa ngày 10/03/2025." in remarks(stage)
    button = page(stage).bar.buttons["close"]
    assert (button.isEnabled(), button.toolTip()) == (False, "Năm 2025 đã khóa ngày 10/03/2025")
    press(Qt.Key.Key_T, CTRL)
    assert stage.sheets == []
    make.issued(office)
    page(stage).refresh()
    qtbot.waitUntil(lambda: "1 dòng vào sau khi khóa" in remarks(stage))
    page(stage).go_to_place("2024")
    qtbot.waitUntil(button.isEnabled)
    assert button.toolTip() == "Ctrl+T"


def test_until_the_end_of_december_the_page_opens_at_the_year_just_ended(
    qtbot: QtBot, worker: Worker, tmp_path: Path, office: Office
) -> None:
    day = date(2025, 12, 24)
    at = replace(office, day=day)
    seat = offices.seat(at, worker, tmp_path)
    assert page(stage_of(qtbot, seat)).place() == "2025"
    at.desk.do(keep_statistics, statistics(at))
    at.desk.do(close_year, closes_year(at))
    assert page(stage_of(qtbot, seat)).place() == "2026"
    after = offices.seat(replace(office, day=date(2026, 1, 2)), worker, tmp_path)
    assert page(stage_of(qtbot, after)).place() == "2026"


@pytest.mark.parametrize(
    ("key", "held", "sheet"),
    [
        (Qt.Key.Key_P, CTRL, KeepStatisticsDialog),
        (Qt.Key.Key_R, CTRL, YearReportDialog),
        (Qt.Key.Key_T, CTRL, CloseYearDialog),
        (Qt.Key.Key_E, CTRL, ExportYearDialog),
        (Qt.Key.Key_U, CTRL, UnitsTableSheet),
        (Qt.Key.Key_Return, PLAIN, FigureLinesDialog),
    ],
)
def test_every_act_has_its_key(
    qtbot: QtBot, seat: Seat, key: Qt.Key, held: Qt.KeyboardModifier, sheet: type
) -> None:
    stage = stage_of(qtbot, seat)
    press(key, held)
    assert isinstance(stage.sheet, sheet)


def test_who_only_reads_opens_nothing_that_writes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    stage = stage_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    for key in (Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_T, Qt.Key.Key_E):
        press(key, CTRL)
    assert stage.sheets == []
    press(Qt.Key.Key_Return)
    assert isinstance(stage.sheet, FigureLinesDialog)


def test_the_year_s_statistics_with_form_and_signers_take_three_commands(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    """The page, the form that is filled already, and its forward key: the paper is printed."""
    office.desk.do(keep_statistics, statistics(office, year=office.day.year))
    make.issued(office)
    window = MainWindow(seat)
    shown(qtbot, window)
    commands = 0
    for key in (Qt.Key.Key_8, Qt.Key.Key_P, Qt.Key.Key_Return):
        press(key, CTRL)
        commands += 1
    qtbot.waitUntil(lambda: isinstance(window.sheet, PrintPaperDialog), timeout=20_000)
    printing = window.sheet
    assert isinstance(printing, PrintPaperDialog)
    qtbot.waitUntil(printing.good.isVisible, timeout=20_000)
    assert commands <= 3


def test_every_figure_down_to_the_closing_is_seen_on_the_smallest_screen(
    qtbot: QtBot, seat: Seat
) -> None:
    with dressed():
        window = MainWindow(seat)
        window.resize(*SMALLEST)
        shown(qtbot, window)
        window.show_page("statistics")
        here = window.page
        assert isinstance(here, StatisticsPage)
        qtbot.waitUntil(lambda: here.table.rowCount() == 8, timeout=20_000)
        qtbot.waitUntil(lambda: here.table.verticalScrollBar().maximum() == 0)
        assert (window.width(), window.height()) == SMALLEST


def test_the_menu_of_the_figures_has_the_page_s_commands(qtbot: QtBot, seat: Seat) -> None:
    stage = stage_of(qtbot, seat)
    table = page(stage).table
    page(stage).bar.stop("close", "Năm 2025 đã khóa")
    table.menus.open_on_current()
    menu = table.menus.menu
    assert menu is not None
    actions = {each.text().replace("&", ""): each for each in menu.actions() if each.text()}
    assert [words.partition("\t")[2] for words in actions] == [
        "Enter", "Ctrl+P", "Ctrl+R", "", "Ctrl+E", "Ctrl+U", "F5",
    ]  # fmt: skip
    assert not actions["Khóa năm…"].isEnabled()
    actions["Đơn vị trực thuộc…\tCtrl+U"].trigger()
    menu.close()
    assert isinstance(stage.sheet, UnitsTableSheet)
