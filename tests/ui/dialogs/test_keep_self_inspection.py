from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.self_inspection import LineAnswer
from bmnn_desk.services.keep_self_inspection import SelfInspectionsAsked, self_inspections
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.ui.dialogs.keep_self_inspection import KeepSelfInspectionDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.office_desk import has_paper
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat) -> KeepSelfInspectionDialog:
    sheet = KeepSelfInspectionDialog(seat, seat.today().year)
    sheet.resize(1366, 768)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: "đã có ở từng dòng" in sheet.told.words, timeout=20_000)
    return sheet


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        sheet = sheet_of(qtbot, seat)
        sheet.resize(*size)

        assert linted(sheet) == []


def test_the_store_has_answered_and_the_rest_is_typed_and_kept(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    open_before = sheet.lines.open_lines()
    sheet.number.setText("05/BB-SMM")
    sheet.lines.answers["budget"].put(LineAnswer.BROKEN)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper:
        sheet.forward()

    (entry,) = office.desk.read(self_inspections, SelfInspectionsAsked(body=office.body))
    answers = {each.line: each for each in entry.answers}
    assert isinstance(paper.args[0], PrintPaperDialog)
    assert (entry.number, entry.year) == ("05/BB-SMM", seat.today().year)
    assert answers["copy_numbers"].answer is LineAnswer.KEPT
    assert answers["budget"].answer is LineAnswer.BROKEN
    assert len(answers) == len(office.desk.law.self_inspection) - open_before + 1


def test_without_a_number_nothing_is_kept_and_nothing_is_lost(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.lines.notes["budget"].setText("Đang xin")
    sheet.forward()

    assert sheet.errors()["number"]
    assert office.desk.read(self_inspections, SelfInspectionsAsked(body=office.body)) == ()
    assert sheet.lines.notes["budget"].value() == "Đang xin"


def test_a_half_made_record_comes_back(qtbot: QtBot, seat: Seat) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.number.setText("06/BB")
    sheet.lines.answers["allowance"].put(LineAnswer.NONE)
    sheet.keep_draft()

    again = sheet_of(qtbot, seat)

    assert again.number.value() == "06/BB"
    assert again.lines.answers["allowance"].value() is LineAnswer.NONE


def test_what_waits_today_is_no_line_kept(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat)
    waits = office.desk.read(due_rows, TodayAsked(body=office.body, day=seat.today()))
    undone = {row.rule for row in waits if row.rule and row.due is None}
    lines = {
        line.key: sheet.lines.answers[line.key].value()
        for line in office.desk.law.self_inspection
        if undone.intersection(line.rules)
    }

    assert {"stamps", "machine"} <= set(lines)
    assert set(lines.values()) == {LineAnswer.BROKEN}
    assert sheet.lines.answers["training"].value() is None


def test_a_paper_of_this_year_proves_nothing_of_the_last(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    has_paper(office, kind=OwnPaperKind.COMMITTEE, issued_on=date(office.day.year, 1, 5))
    of_year = {
        year: KeepSelfInspectionDialog(seat, year)
        for year in (seat.today().year, seat.today().year - 1)
    }
    for sheet in of_year.values():
        qtbot.addWidget(sheet)

    assert [("steering" in sheet._papers()) for sheet in of_year.values()] == [True, False]


def test_a_bug_in_its_record_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.number.setText("05/BB-SMM")
    sheet.lines.answers["budget"].put(LineAnswer.KEPT)
    (said,) = ended_by_a_bug(qtbot, monkeypatch, sheet)
    assert str(said).startswith("Đã ")
