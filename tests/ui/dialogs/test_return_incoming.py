from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.dialogs.return_incoming import ReturnIncomingDialog
from bmnn_desk.ui.tokens import Look
from tests.incoming_desk import SENDER, entered
from tests.services.incoming import detail
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def line(office: Office) -> int:
    day = office.day + timedelta(days=3)
    return entered(office, recall_stamped=True, recall_on=day).line


def sheet_of(qtbot: QtBot, seat: Seat, line: int) -> ReturnIncomingDialog:
    sheet = ReturnIncomingDialog(seat, line)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_the_ticked_copies_go_back(qtbot: QtBot, seat: Seat, office: Office, line: int) -> None:
    sheet = sheet_of(qtbot, seat, line)
    assert "hạn trả lại 13/03/2025" in sheet.about
    assert sheet.receiver.value() == SENDER
    first, *_others = sheet.copies.boxes.values()
    first.setChecked(False)
    sheet.paper.setText("Biên bản 03/BB-SMM")
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã trả lại 01 bản"]
    assert [copy.state for copy in detail(office, line).copies] == ["at_clerk", "given_back"]
    assert len(sheet_of(qtbot, seat, line).copies.boxes) == 1


def test_copies_receiver_and_paper_must_be_said(qtbot: QtBot, seat: Seat, line: int) -> None:
    sheet = sheet_of(qtbot, seat, line)
    for box in sheet.copies.boxes.values():
        box.setChecked(False)
    sheet.receiver.setText("")
    sheet.day.line.setText("hôm qua")
    sheet.forward()
    keys = sheet.panel.keys()
    wrong = {key for key in keys if sheet.panel.field(key).error}
    assert wrong == {"copies", "day", "receiver", "paper"}


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, line: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, line)) == []
