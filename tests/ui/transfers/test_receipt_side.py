from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.ui.transfers.receipt_answers import Answer
from bmnn_desk.ui.transfers.receipt_side import ReceiptSide
from bmnn_desk.ui.widgets.card import Card
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def words(side: ReceiptSide) -> set[str]:
    return {each.text() for each in side.findChildren(QLabel) if each.isVisible()}


def test_the_day_is_today_and_must_be_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    side = ReceiptSide(seat)
    shown(qtbot, side)
    assert side.day.value() == office.day
    assert side.errors() == {}
    side.day.put_draft_text("31/02/2025")
    assert "28 ngày" in side.errors()["day"]
    side.day.put_draft_text("")
    assert side.errors()["day"].startswith("Chưa nhập.")


def test_it_says_which_line_is_current(qtbot: QtBot, seat: Seat) -> None:
    side = ReceiptSide(seat)
    shown(qtbot, side)
    side.show_line(12, Answer(kind=ReceiptKind.SIGNED, place="3"))
    assert "Dòng 12" in words(side)
    assert side.one.answer().place == "3"
    side.show_line(None, None)
    assert "Chưa chọn dòng nào" in words(side)


def test_where_no_rule_is_broken_nothing_stands_above_the_first_card(
    qtbot: QtBot, seat: Seat
) -> None:
    side = ReceiptSide(seat)
    shown(qtbot, side)
    assert side.findings.isHidden()
    assert min(each.y() for each in side.findChildren(Card)) == 0
    # It scrolls by the height of its words at the width they get.
    assert side.minimumSizeHint().height() == 0
