from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_line_receipts import RecordLineReceiptsDialog
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.services.everything import register_print
from tests.services.ledger import rows
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def printed_line(at: Office) -> int:
    """A document whose line stands on sheet 1 of Sổ đi."""
    line = make.issued(at).line
    at.desk.do(record_register_print, register_print(at, (1,)))
    return line


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12)])
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, dress: tuple[Look, int]
) -> None:
    line = printed_line(office)
    with dressed(*dress):
        window = in_window(qtbot, RecordLineReceiptsDialog(seat, line), NARROW)
        assert linted(window) == []


def test_rows_of_the_outgoing_register_are_signed_by_their_places(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = printed_line(office)
    sheet, ended = RecordLineReceiptsDialog(seat, line), list[object]()
    sheet.finished.connect(ended.append)
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    assert "01/BC-SMM" in sheet.about
    assert [texts[2] for texts in sheet.table.texts()] == [
        "Sở Thử Nghiệm (bản số 01)",
        "Công an tỉnh Mẫu (bản số 02)",
    ]
    sheet.side.receiver.setText("Vũ Thị Nhận")
    sheet.table.tick(0, on=False)
    sheet.record()
    assert ended == ["Đã ghi ký nhận 01 dòng; còn 01 dòng chưa ký"]
    (row,) = rows(office, t.Receipt)
    assert (row.line_id, row.place, row.kind) == (line, 1, ReceiptKind.SIGNED)
    again = RecordLineReceiptsDialog(seat, line)
    window = in_window(qtbot, again, NARROW)
    assert window.isVisible()
    assert [texts[1] for texts in again.table.texts()] == ["1"]


def test_a_line_on_no_sheet_begins_unticked(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = RecordLineReceiptsDialog(seat, make.issued(office).line)
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    assert sheet.table.ticked() == ()
    sheet.record()
    assert "Chưa chọn dòng nào." in sheet.mishap.words
