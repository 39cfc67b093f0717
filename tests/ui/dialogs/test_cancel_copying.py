from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.cancel_copying import CancelCopyingDialog
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import copying_desk as cd
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.filled_sheet import words
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_line_is_cancelled_with_its_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = CancelCopyingDialog(seat, cd.copied(office).line)
    shown(qtbot, sheet)
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    sheet.forward()
    assert sheet.panel.field("reason").error
    sheet.reason.setText("Ghi nhầm tài liệu")
    with qtbot.waitSignal(sheet.finished) as ended:
        sheet.forward()
    assert ended.args == ["Đã hủy dòng số 01 của sổ sao, chụp"]
    assert [row.reason for row in rows(office, t.LineCancel)] == ["Ghi nhầm tài liệu"]


def test_a_copying_that_has_begun_is_refused_with_a_sentence(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    made = cd.copied(office)
    office.desk.do(record_copy_steps, cd.copy_steps(office, made))
    sheet = CancelCopyingDialog(seat, made.line)
    shown(qtbot, sheet)
    assert words(sheet).count("ghi chú") == 1
    sheet.reason.setText("Ghi nhầm tài liệu")
    sheet.forward()
    assert "đã sao, chụp" in sheet.mishap.words
    assert sheet.reason.hasFocus()


def test_it_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    line = cd.copied(office).line
    with dressed(points=12):
        sheet = CancelCopyingDialog(seat, line)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        assert linted(sheet) == []
