from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.domain.rules.transfers import RECEIPT
from bmnn_desk.domain.transfers import ReceiptCase, ReceiptKind
from bmnn_desk.ui.warned_once import WarnedOnce
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_a_warning_stops_once_and_is_not_told_again(qtbot: QtBot, seat: Seat) -> None:
    window, findings = QWidget(), FindingsPanel()
    qtbot.addWidget(window)
    warned = WarnedOnce(findings, window)
    column = QVBoxLayout(window)
    column.addWidget(warned.banner)
    column.addWidget(findings)
    case = ReceiptCase(
        inside=False,
        kind=ReceiptKind.SIGNED,
        receiver="",
        has_proof=True,
        sent=1,
        received=1,
    )
    rules = seat.desk.law.on(date(2025, 3, 10)).check(case, RECEIPT)
    assert not warned.stops(())
    assert warned.unseen(rules) == rules
    assert warned.stops(rules)
    assert findings.rules() == rules
    assert "lần nữa" in warned.banner.words
    assert not warned.stops(rules)
    assert warned.banner.words == ""
    assert warned.unseen(rules) == ()
    assert warned.stops(rules, ("a slip",))
    warned.forget(lambda key: key == "a slip")
    assert warned.banner.words == ""
    assert not warned.stops((), ("a slip",))
    pressed: list[bool] = []
    assert warned.stops(rules, (), ("Vẫn ghi", lambda: pressed.append(True)))
    (link,) = warned.banner.findChildren(Button)
    link.click()
    assert pressed == [True]
