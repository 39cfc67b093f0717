from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.custody.custody_sources import holding_of
from bmnn_desk.ui.dialogs.document_timeline import DocumentTimelineDialog
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import lent
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> DocumentTimelineDialog:
    sheet = DocumentTimelineDialog(seat, holding_of(seat, copy))
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_it_tells_the_document_from_its_slip_on(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, lent(office)[0])
    table = sheet.told
    cells = [table.item(row, 1) for row in range(table.rowCount())]
    said = [cell.text() for cell in cells if cell is not None]
    assert said[0].startswith("Đề xuất độ mật")
    assert any(words.startswith("Vào sổ đăng ký đi") for words in said)
    assert said[-1].startswith("Đang cho mượn")
    sheet.focus_first()
    assert table.currentRow() == 0


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, lent(office)[0])) == []
