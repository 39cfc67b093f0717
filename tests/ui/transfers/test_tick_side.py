from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from bmnn_desk.ui.transfers.tick_side import tick_side
from bmnn_desk.ui.widgets.card import Card
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel
from bmnn_desk.ui.widgets.form_panel import FormPanel
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_fields_stand_in_their_order_under_what_the_rules_say(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    panel, findings, last = FormPanel(over), FindingsPanel(), QLabel("Mã vừa quét")
    first = panel.add("day", FieldLook(words="&Ngày"), LineEdit())
    second = panel.add("note", FieldLook(words="G&hi chú"), LineEdit())
    side = tick_side(findings, panel, last)
    qtbot.addWidget(side)
    side.show()
    card = side.findChild(Card)
    assert card is not None
    assert card.y() == 0  # level with the table beside it
    findings.show()
    tops = [part.mapTo(side, part.rect().topLeft()).y() for part in (findings, first, second, last)]
    assert tops == sorted(set(tops))
