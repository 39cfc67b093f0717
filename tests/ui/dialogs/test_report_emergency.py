from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.destruction.destruction_source import detail_of
from bmnn_desk.ui.dialogs.report_emergency import ReportEmergencyDialog
from bmnn_desk.ui.tokens import Look
from tests.destruction_desk import emergency
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, destruction: int) -> ReportEmergencyDialog:
    sheet = ReportEmergencyDialog(seat, destruction)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_report_is_kept(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = emergency(office)
    sheet = sheet_of(qtbot, seat, number)
    sheet.forward()
    assert sheet.panel.field("number").error
    assert sheet.panel.field("to").error
    sheet.number.setText("05/BC-SMM")
    sheet.to.setText("Ủy ban nhân dân tỉnh Mẫu")
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert ended.args == ["Đã ghi báo cáo tiêu hủy khẩn cấp"]
    assert detail_of(seat, number).row.reported_on == office.day


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, emergency(office))) == []
