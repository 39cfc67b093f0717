from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.services.record_irregularity import record_irregularity
from bmnn_desk.ui.dialogs.end_irregularity import EndIrregularityDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.other_case_form import OtherCaseForm
from tests.incoming_desk import amiss, entered
from tests.services.incoming import detail
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def line(office: Office) -> int:
    line = entered(office).line
    office.desk.do(record_irregularity, amiss(office, line))
    office.desk.do(record_irregularity, amiss(office, line, words="Mất trang 3"))
    return line


def sheet_of(qtbot: QtBot, seat: Seat, line: int) -> EndIrregularityDialog:
    sheet = EndIrregularityDialog(seat, line)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_the_chosen_one_ends_and_is_not_offered_again(
    qtbot: QtBot, seat: Seat, office: Office, line: int
) -> None:
    sheet = sheet_of(qtbot, seat, line)
    assert sheet.which.count() == 2
    sheet.which.setCurrentIndex(1)
    sheet.words_area.setPlainText("Nơi gửi đã gửi lại trang 3")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã ghi việc khắc phục"]
    first, second = detail(office, line).irregularities
    assert (first.ended_on, second.ended_on) == (None, office.day)
    assert sheet_of(qtbot, seat, line).which.count() == 1


def test_a_loss_wants_its_report_or_another_case(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = entered(office).line
    office.desk.do(record_irregularity, amiss(office, line, kind=IrregularityKind.LOST))
    sheet = sheet_of(qtbot, seat, line)
    sheet.words_area.setPlainText("Đã tìm thấy")
    sheet.forward()
    assert [rule.id for rule in sheet.findings.rules()] == ["BC-04"]
    assert len(sheet.findings.findChildren(OtherCaseForm)) == 1
    sheet.report.setText("12/BC-SMM ngày 10/03/2025")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã ghi việc khắc phục"]
    (entry,) = detail(office, line).irregularities
    assert entry.ended_on == office.day


def test_it_needs_words_and_a_day(qtbot: QtBot, seat: Seat, line: int) -> None:
    sheet = sheet_of(qtbot, seat, line)
    sheet.day.line.setText("31/02/2025")
    sheet.forward()
    assert "28 ngày" in sheet.panel.field("day").error
    assert sheet.panel.field("words").error


def test_a_day_before_it_began_is_refused(
    qtbot: QtBot, seat: Seat, office: Office, line: int
) -> None:
    sheet = sheet_of(qtbot, seat, line)
    sheet.day.line.setText("01/03/2025")
    sheet.words_area.setPlainText("Xong")
    sheet.forward()
    assert "sớm hơn" in sheet.panel.field("day").error
    assert all(each.ended_on is None for each in detail(office, line).irregularities)


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, line: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, line)) == []
