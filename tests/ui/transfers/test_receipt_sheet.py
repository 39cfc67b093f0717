from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.transfers.receipt_answers import Answer
from bmnn_desk.ui.transfers.receipt_form import FormRow, FormWords
from bmnn_desk.ui.transfers.receipt_sheet import ReceiptSheet
from tests.handover_desk import cancels, newest_sheet, printed_round
from tests.services.ledger import rows
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.services.hand_over import HandedOver
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


class OneLine(ReceiptSheet):
    """The first line of a round."""

    form = "one_line"

    def __init__(self, seat: Seat, at: Office, done: HandedOver) -> None:
        super().__init__(seat, done.handover, "Ghi ký nhận")
        place = str(newest_sheet(at, done))
        answer = Answer(kind=ReceiptKind.SIGNED, place=place, quantity="1", receiver="A")
        row = FormRow(key=done.lines[0], number=1, cells=("1",), answer=answer)
        self.begin([row], FormWords(name="Các dòng", headings=("Số TT",), wide=0))
        self.ended: list[object] = []
        self.finished.connect(self.ended.append)


@pytest.fixture
def done(office: Office) -> HandedOver:
    return printed_round(office)


def test_it_records_once_and_ends(
    qtbot: QtBot, seat: Seat, office: Office, done: HandedOver
) -> None:
    sheet = OneLine(seat, office, done)
    shown(qtbot, sheet)
    sheet.record()
    assert sheet.ended == ["Đã ghi ký nhận 01 dòng"]
    sheet.record()
    assert len(rows(office, t.Receipt)) == 1


def test_a_refusal_is_said_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, office: Office, done: HandedOver
) -> None:
    sheet = OneLine(seat, office, done)
    shown(qtbot, sheet)
    office.desk.do(cancel_transfers, cancels(office, done.lines[0]))
    sheet.side.receiver.setText("Vũ Thị Nhận")
    sheet.record()
    assert sheet.ended == []
    assert "đã hủy" in sheet.mishap.words
    assert sheet.side.receiver.value() == "Vũ Thị Nhận"
    sheet.side.receiver.setText("Trần Thị Nhận")
    assert not sheet.mishap.isVisible()
