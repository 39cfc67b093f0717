from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.ui.dialogs.keep_statistics import KeepStatisticsDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.statistics.year_export import newest_kept
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.services.test_people import enrol
from tests.statistics_desk import statistics
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, year: int) -> KeepStatisticsDialog:
    sheet = KeepStatisticsDialog(seat, year)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_figures_freeze_and_the_paper_comes_to_be_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.compiler_position.setText("Văn thư")
    with (
        qtbot.waitSignals([sheet.sheet_wanted, sheet.finished], order="strict", timeout=20_000),
        qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper,
        qtbot.waitSignal(sheet.finished, timeout=20_000) as told,
    ):
        sheet.forward()
        assert "bản in" in sheet.busy_reason()
        sheet.forward()
    kept(qtbot, paper.args[0])
    assert isinstance(paper.args[0], PrintPaperDialog)
    assert told.args == ["Đã chốt số liệu năm 2025"]
    found = newest_kept(seat, office.day.year)
    assert found is not None
    assert (found.compiler, found.leader) == ("Lê Thị Văn Thư", "Trần Văn Giám")


def test_a_window_that_runs_on_is_told_before_its_figures_freeze(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    assert "mới tính từ 15/12/2024 đến 10/03/2025; kỳ đến 14/12/2025 mới hết" in sheet.early.words
    assert not sheet_of(qtbot, seat, office.day.year - 1).early.isVisible()


def test_the_compiler_is_a_name_without_the_post(qtbot: QtBot, staffed: Seat) -> None:
    sheet = sheet_of(qtbot, staffed, staffed.today().year)
    assert sheet.compiler.value() == "Lê Thị Thư"
    assert sheet.compiler_position.value() == "Văn thư"


def test_the_position_of_the_compiler_is_his_post_or_that_of_the_year_before(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    year = office.day.year
    assert sheet_of(qtbot, seat, year).compiler_position.value() == ""
    office.desk.do(keep_statistics, statistics(office, year=year - 1))
    assert sheet_of(qtbot, seat, year).compiler_position.value() == "Văn thư"
    enrol(office, "", person=office.clerk, post="Văn thư cơ quan")
    assert sheet_of(qtbot, seat, year).compiler_position.value() == "Văn thư cơ quan"


def test_a_missing_position_is_asked_for_and_nothing_freezes(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.forward()
    assert "Văn thư" in sheet.panel.field("compiler_position").error
    assert newest_kept(seat, office.day.year) is None


def test_who_signed_before_stands_there_already(qtbot: QtBot, seat: Seat, office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office, compiler_position="Văn thư trưởng"))
    sheet = sheet_of(qtbot, seat, office.day.year)
    assert sheet.compiler_position.value() == "Văn thư trưởng"
    QTest.keyClick(sheet.compiler, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(sheet.finished, timeout=20_000):
        pass


def test_what_the_figures_break_is_told_with_the_toast(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(keep_statistics, statistics(office))
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.day.year + 1)
    sheet.compiler_position.setText("Văn thư")
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as told:
        sheet.forward()
    assert "TK-02" in told.args[0]


def test_the_sheet_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(Look.DARK, 12):
        sheet = sheet_of(qtbot, seat, office.day.year)
        assert linted(sheet) == []
        sheet.forward()
        assert linted(sheet) == []


def test_a_bug_in_its_paper_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.compiler_position.setText("Văn thư")
    assert ended_by_a_bug(qtbot, monkeypatch, sheet) == ["Đã chốt số liệu năm 2025"]
