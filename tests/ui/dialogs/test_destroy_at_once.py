from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.domain.settings import SHIPPED_SECOND
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.choose_second_person import SecondPersonRequest, choose_second_person
from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.destroy_at_once import DestroyAtOnceDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import make
from tests.custody_desk import copies_of, now, originals
from tests.destruction_desk import surplus, with_own_files
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.field import Field
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> DestroyAtOnceDialog:
    sheet = DestroyAtOnceDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def label_of(field: Field) -> str:
    return field.findChildren(QLabel)[0].text()


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
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    sheet.done.minutes.setText("")
    sheet.forward()
    assert sheet.panel.field("minutes").error
    sheet.done.minutes.setText("03/BB-SMM")
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    (line,) = ended.args
    assert isinstance(line, LineWanted)
    assert (line.page, line.part) == ("endings", "destructions")
    assert detail_of(seat, line.line).copies[0].id == copy
    assert line.said == (
        "Đã ghi tiêu hủy 01 bản, xóa 0 tệp trong kho. Bấm Ctrl+P để in biên bản tiêu hủy."
    )
    assert now(office, copy).state == CopyState.DESTROYED
    kept_one = originals(office)[0]
    refused = filled(sheet_of(qtbot, seat, kept_one))
    refused.forward()
    assert refused.mishap.isVisible()
    assert now(office, kept_one).state == CopyState.AT_CLERK


def test_the_number_of_the_minutes_is_starred_where_it_is_demanded(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, surplus(office)[0])
    field = sheet.panel.field("minutes")
    assert label_of(field) == "&Số biên bản tiêu hủy *"
    sheet.kind.put(DestructionKind.EMERGENCY)
    assert label_of(field) == "&Số biên bản tiêu hủy"
    assert "minutes" not in sheet.errors()


def test_which_files_go_and_which_stay_stands_at_the_tick(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = with_own_files(office, b"%PDF-1.7 rieng")
    first, second = copies_of(office, item)[CopyKind.SENT][:2]
    sheet = filled(sheet_of(qtbot, seat, first))
    hint = sheet.panel.field("wipe")._hint.text()
    reference = sheet.row.reference
    assert f"Xóa: tệp của {reference} bản số 01." in hint
    assert f"vì cơ quan còn bản cần đến: tệp chung của {reference}." in hint
    sheet.copies.table.tick(first, on=False)
    sheet.copies.table.tick(second, on=True)
    assert "Không xóa tệp nào." in sheet.panel.field("wipe")._hint.text()
    sheet.copies.table.tick(second, on=False)
    sheet.copies.table.tick(first, on=True)
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert (
        f"xóa 1 tệp trong kho: tệp của {reference} bản số 01; giữ tệp chung của {reference}."
        in ended.args[0].said
    )


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
