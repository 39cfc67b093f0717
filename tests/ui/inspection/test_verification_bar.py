from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.inspection import verification
from bmnn_desk.ui.inspection.verification_bar import VerificationBar
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.print_paper import PrintPaperDialog

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_pressed_again_it_proves_the_store_once(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    proved: list[int] = []
    told = verification.verification_facts

    def counted(asked: Seat, since: int, until: int) -> object:
        proved.append(since)
        return told(asked, since, until)

    monkeypatch.setattr(verification, "verification_facts", counted)
    page, button = SeatedPage(seat), QPushButton()
    bar = VerificationBar(button)
    for widget in (page, button, bar):
        qtbot.addWidget(widget)
    year = seat.today().year

    with qtbot.waitSignal(page.sheet_wanted, timeout=20_000) as sheet:
        bar.start(page, seat, year)
        assert bar.is_running
        assert not button.isEnabled()
        assert bar.words
        bar.start(page, seat, year)
    finish_background()

    assert isinstance(sheet.args[0], PrintPaperDialog)
    assert proved == [year]
    assert button.isEnabled()
    assert not bar.is_running
