from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.ui.inventory.count_fields import CountFields

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_where_it_was_is_asked_for_what_is_elsewhere_alone(qtbot: QtBot, seat: Seat) -> None:
    parent = QObject()
    fields = CountFields(seat, parent)
    qtbot.addWidget(fields.told)
    fields.holder.setText("Ai đó")
    assert (fields.where(), fields.errors()) == (("", ""), {})
    fields.outcome.put(CountOutcome.ELSEWHERE)
    assert (fields.where(), set(fields.errors())) == (("Ai đó", ""), {"place"})
    fields.outcome.put(CountOutcome.EXTRA)
    assert fields.errors() == {}


def test_the_day_has_come(seat: Seat) -> None:
    parent = QObject()
    fields = CountFields(seat, parent)
    for text in ("", "31/02/2025", "01/01/2099"):
        fields.day.put_draft_text(text)
        assert set(fields.errors()) == {"day"}, text
