from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import SeatRole
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.record_destruction_papers import RecordDestructionPapersDialog
from bmnn_desk.ui.tokens import Look
from tests.destruction_desk import decided, proposed
from tests.office_desk import left
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, destruction: int) -> RecordDestructionPapersDialog:
    sheet = RecordDestructionPapersDialog(seat, destruction)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_council_and_papers_are_kept_and_stand_there_again(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = proposed(office)
    sheet = sheet_of(qtbot, seat, number)
    sheet.chair.setCurrentIndex(1)
    sheet.keeper.setCurrentIndex(2)
    sheet.members.setPlainText("Phan Văn Ngoài, Chuyên viên\nĐỗ Thị Kiến")
    sheet.numbers[DestructionPaper.COUNCIL_DECISION].setText("07/QĐ-SMM")
    sheet.days[DestructionPaper.COUNCIL_DECISION].put(office.day)
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    detail = detail_of(seat, number)
    assert [seat.role for seat in detail.seats] == [
        SeatRole.CHAIR,
        SeatRole.KEEPER,
        SeatRole.MEMBER,
        SeatRole.MEMBER,
    ]
    assert (detail.seats[2].name, detail.seats[2].post) == ("Phan Văn Ngoài", "Chuyên viên")
    (paper,) = detail.row.papers
    assert (paper.kind, paper.number) == (DestructionPaper.COUNCIL_DECISION, "07/QĐ-SMM")
    again = sheet_of(qtbot, seat, number)
    assert again.members.value() == "Phan Văn Ngoài, Chuyên viên\nĐỗ Thị Kiến"
    assert again.chair.value() == sheet.chair.value()
    again.forward()
    assert again.panel.field("chair").error, "nothing new is nothing to keep"


def test_a_number_has_its_day_and_a_council_its_chair(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, proposed(office))
    sheet.numbers[DestructionPaper.LIST].setText("01/DM")
    sheet.days[DestructionPaper.DECISION].put(office.day)
    sheet.members.setPlainText("Phan Văn Ngoài")
    sheet.forward()
    for key in ("list_day", "decision_number", "chair"):
        assert sheet.panel.field(key).error


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, decided(office))) == []


def test_a_council_whose_member_holds_no_post_any_more_stays_as_it_is(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = proposed(office)
    sheet = sheet_of(qtbot, seat, number)
    sheet.chair.setCurrentIndex(1)
    sheet.keeper.setCurrentIndex(2)
    sheet.forward()
    council = detail_of(seat, number).seats
    keeper = sheet.keeper.value()
    assert keeper is not None
    left(office, keeper.person)
    after = replace(seat, today=lambda: office.day + timedelta(days=2))
    again = sheet_of(qtbot, after, number)
    assert again.keeper.value() is None
    again.numbers[DestructionPaper.LIST].setText("01/DM")
    again.days[DestructionPaper.LIST].put(office.day)
    with qtbot.waitSignal(again.finished):
        again.forward()
    detail = detail_of(seat, number)
    assert [paper.number for paper in detail.row.papers] == ["01/DM"]
    assert detail.seats == council
