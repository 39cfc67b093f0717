from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import make
from tests.incoming_desk import entered
from tests.services.incoming import detail
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, line: int) -> CancelIncomingDialog:
    sheet = CancelIncomingDialog(seat, line)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_a_reason_cancels_the_line(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = entered(office).line
    sheet = sheet_of(qtbot, seat, line)
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    sheet.forward()
    assert sheet.panel.field("reason").error
    sheet.reason.setText("Vào sổ hai lần")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã hủy số đến 01"]
    assert detail(office, line).cancelled == "Vào sổ hai lần"


def test_a_wrong_day_is_told_under_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, entered(office).line)
    sheet.reason.setText("Vào sổ hai lần")
    sheet.day.line.setText("31/02/2025")
    sheet.forward()
    assert "28 ngày" in sheet.panel.field("day").error


def test_an_office_that_asks_for_a_second_person_gets_his_word(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = entered(office).line
    office.desk.do(
        choose_second_person,
        SecondPersonRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            acts=SHIPPED_SECOND | {SecondAct.CANCEL_NUMBER},
            on_paper=True,
            paper_days=5,
        ),
    )
    sheet = sheet_of(qtbot, seat, line)
    sheet.reason.setText("Vào sổ hai lần")
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.forward()
    (second,) = wanted.args
    kept(qtbot, second)
    assert isinstance(second, SecondPersonSheet)
    assert detail(office, line).cancelled == ""
    sheet._go_on(PaperWord(person=office.head))
    assert detail(office, line).cancelled == "Vào sổ hai lần"


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, entered(office).line)) == []
