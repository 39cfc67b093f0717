from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.ui.transfers.transfer_pane import TransferPane
from tests.domain.test_transfers import FRIDAY, copy, line
from tests.ui.kept import shown
from tests.ui.transfers.test_words import ROUND

if TYPE_CHECKING:
    from datetime import date

    from pytestqt.qtbot import QtBot


def pane_of(qtbot: QtBot) -> TransferPane:
    def channel(_day: date, code: str) -> str:
        """The words of a channel."""
        return f"<{code}>"

    pane = TransferPane(channel)
    shown(qtbot, pane)
    return pane


def test_a_copy_a_round_and_a_line_each_say_what_is_known(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    assert pane.top == "Chưa chọn dòng nào"
    pane.show_row(copy(3, 7, "Sở Một"))
    assert pane.top == "Bản số 03"
    assert ("Nơi nhận", "Sở Một") in pane.facts
    pane.show_row(replace(copy(3, 7, "Sở Một"), level=SecrecyLevel.TUYET_MAT, title=""))
    assert pane.title.endswith("(không ghi trích yếu)")
    pane.show_row(ROUND)
    assert pane.top == "Đợt giao 1"
    assert ("Cách chuyển", "<direct>") in pane.facts
    assert ("Đã ký nhận", "02") in pane.facts
    assert "Đã hủy" not in dict(pane.facts)
    pane.show_row(replace(ROUND, lines=13))
    assert ("Đã hủy", "01") in pane.facts
    signed = line(state=ReceiptState.SIGNED, receiver="Vũ Thị Nhận", signed_on=FRIDAY, sheets=(4,))
    pane.show_row(signed)
    assert pane.title == "Đã ký nhận"
    assert ("Người ký nhận", "Vũ Thị Nhận") in pane.facts
    assert ("Trên giấy", "tờ 4") in pane.facts
    pane.show_row(None)
    assert pane.facts == ()


def test_what_is_overdue_warns(qtbot: QtBot) -> None:
    pane = pane_of(qtbot)
    pane.show_row(line(state=ReceiptState.OVERDUE))
    assert pane.warning.isVisible()
    pane.show_row(line())
    assert not pane.warning.isVisible()
    pane.show_row(replace(ROUND, overdue=2))
    assert pane.warning.isVisible()
