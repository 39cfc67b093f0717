"""A short form whose act wants a second person, as the cancelling of an incoming line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.ui.dialogs.cancel_copying import CancelCopyingDialog
from bmnn_desk.ui.dialogs.cancel_incoming import CancelIncomingDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from tests import copying_desk as cd
from tests import make
from tests.incoming_desk import entered
from tests.services.incoming import detail
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.seconded_sheet import SecondedSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def _two_persons(office: Office) -> None:
    request = SecondPersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        acts=SHIPPED_SECOND | {SecondAct.CANCEL_NUMBER},
        on_paper=True,
        paper_days=5,
    )
    office.desk.do(choose_second_person, request)


def asked(qtbot: QtBot, sheet: SecondedSheet) -> SecondPersonSheet:
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.forward()
    second = wanted.args[0]
    assert isinstance(second, SecondPersonSheet)
    kept(qtbot, second)
    return second


@pytest.mark.usefixtures("_two_persons")
def test_it_goes_on_with_the_word_and_says_where_the_paper_to_sign_is(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = entered(office).line
    sheet = CancelIncomingDialog(seat, line)
    shown(qtbot, sheet)
    sheet.reason.setText("Vào sổ hai lần")
    second = asked(qtbot, sheet)
    assert detail(office, line).cancelled == ""
    with qtbot.waitSignal(sheet.finished) as ended:
        second.forward()
    assert ended.args == [
        "Đã hủy số đến 01. Còn giấy đồng ý phải ký: in ở trang Nhật ký.",
    ]
    assert detail(office, line).cancelled == "Vào sổ hai lần"


@pytest.mark.usefixtures("_two_persons")
def test_without_a_word_nothing_is_done_and_the_form_stays(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = entered(office).line
    sheet = CancelIncomingDialog(seat, line)
    shown(qtbot, sheet)
    sheet.reason.setText("Vào sổ hai lần")
    asked(qtbot, sheet).finished.emit(None)
    assert (detail(office, line).cancelled, sheet.reason.value()) == ("", "Vào sổ hai lần")


def test_where_none_is_asked_for_it_is_done_at_once(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = CancelIncomingDialog(seat, entered(office).line)
    shown(qtbot, sheet)
    sheet.reason.setText("Vào sổ hai lần")
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert ended.args == ["Đã hủy số đến 01"]


def test_a_word_is_not_kept_past_a_refusal(qtbot: QtBot, seat: Seat, office: Office) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_steps, cd.copy_steps(office, made))
    sheet = CancelCopyingDialog(seat, made.line)
    shown(qtbot, sheet)
    sheet.reason.setText("Ghi nhầm tài liệu")
    sheet.word = PaperWord(person=office.head)
    sheet.forward()
    assert "đã sao, chụp" in sheet.mishap.words
    assert sheet.word is None
