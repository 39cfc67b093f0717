from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.record_authorisation import AuthorisationsAsked, authorisations
from bmnn_desk.ui.dialogs.record_authorisation import RecordAuthorisationDialog
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import waiting_paper
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.authorisations import AuthorisationEntry
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def number(office: Office) -> int:
    return waiting_paper(office)


def sheet_of(qtbot: QtBot, seat: Seat, number: int) -> RecordAuthorisationDialog:
    sheet = RecordAuthorisationDialog(seat, number)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def entry(seat: Seat) -> AuthorisationEntry:
    (found,) = seat.desk.read(authorisations, AuthorisationsAsked(body=seat.body))
    return found


def test_the_code_and_day_from_the_paper_record_it(qtbot: QtBot, seat: Seat, number: int) -> None:
    sheet = sheet_of(qtbot, seat, number)
    typed(sheet.code, entry(seat).code.replace("-", "").lower())
    sheet.day.put(seat.today())
    typed(sheet.filed, "kẹp sổ đi năm 2025")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == [f"Đã ghi giấy {entry(seat).code} đã ký"]
    assert entry(seat).signed_on == seat.today()


def test_another_papers_code_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, number: int
) -> None:
    sheet = sheet_of(qtbot, seat, number)
    typed(sheet.code, "0000-0000")
    sheet.day.put(seat.today())
    sheet.forward()
    assert "Mã in trên phiếu giấy không phải" in sheet.mishap.words
    assert sheet.code.value() == "0000-0000"
    assert entry(seat).signed_on is None


def test_neither_code_nor_day_may_be_missing(qtbot: QtBot, seat: Seat, number: int) -> None:
    sheet = sheet_of(qtbot, seat, number)
    sheet.forward()
    assert sheet.panel.field("code").error
    assert sheet.panel.field("day").error


def test_a_paper_that_is_not_there_is_not_found(seat: Seat) -> None:
    with pytest.raises(NotFoundError):
        RecordAuthorisationDialog(seat, 99)


def test_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, number: int) -> None:
    with dressed(Look.LIGHT):
        assert linted(sheet_of(qtbot, seat, number)) == []
