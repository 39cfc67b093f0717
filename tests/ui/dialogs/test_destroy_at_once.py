from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.custody_desk import now, originals
from tests.destruction_desk import surplus
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> DestroyAtOnceDialog:
    sheet = DestroyAtOnceDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def filled(sheet: DestroyAtOnceDialog) -> DestroyAtOnceDialog:
    sheet.reason.setText("In hỏng trang 2")
    sheet.done.place.setText("Phòng văn thư")
    sheet.done.method.setText("Cắt vụn")
    sheet.done.witnesses.setPlainText("Hoàng Văn Chứng")
    sheet.done.minutes.setText("03/BB-SMM")
    return sheet


def test_a_surplus_copy_goes_and_a_ban_goc_does_not(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    (copy, *_) = surplus(office)
    sheet = filled(sheet_of(qtbot, seat, copy))
    sheet.done.minutes.setText("")
    sheet.forward()
    assert sheet.panel.field("minutes").error
    sheet.done.minutes.setText("03/BB-SMM")
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert ended.args == ["Đã ghi tiêu hủy 01 bản, xóa 0 tệp trong kho"]
    assert now(office, copy).state == CopyState.DESTROYED
    kept_one = originals(office)[0]
    refused = filled(sheet_of(qtbot, seat, kept_one))
    refused.forward()
    assert refused.mishap.isVisible()
    assert now(office, kept_one).state == CopyState.AT_CLERK


def test_an_emergency_needs_no_minutes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copy = originals(office)[0]
    sheet = filled(sheet_of(qtbot, seat, copy))
    sheet.kind.put(DestructionKind.EMERGENCY)
    sheet.done.minutes.setText("")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    assert now(office, copy).state == CopyState.DESTROYED


def test_where_the_office_asks_a_second_person_his_word_is_fetched(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    request = SecondPersonRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        acts=SHIPPED_SECOND | {SecondAct.DESTROY},
        on_paper=True,
        paper_days=5,
    )
    office.desk.do(choose_second_person, request)
    copy = surplus(office)[0]
    sheet = filled(sheet_of(qtbot, seat, copy))
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.forward()
    second = wanted.args[0]
    assert isinstance(second, SecondPersonSheet)
    kept(qtbot, second)
    assert now(office, copy).state == CopyState.AT_CLERK
    with qtbot.waitSignal(sheet.finished):
        second.forward()
    assert now(office, copy).state == CopyState.DESTROYED


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, surplus(office)[0])) == []
