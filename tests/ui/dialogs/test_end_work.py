from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.end_work import EndWorkDialog
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import item_of, originals
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, copy: int) -> EndWorkDialog:
    sheet = EndWorkDialog(seat, copy)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    return sheet


def test_the_documents_of_the_ticked_copies_have_their_day(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy, *_ = originals(office)
    sheet = sheet_of(qtbot, seat, copy)
    day = seat.today() - timedelta(days=30)
    sheet.day.put(day)
    ended: list[object] = []
    sheet.finished.connect(ended.append)
    sheet.forward()
    assert ended == ["Đã ghi công việc xong của 01 văn bản"]
    (row,) = rows(office, t.WorkEnd)
    assert (row.item_id, row.ended_on) == (item_of(office, copy), day)


def test_a_day_to_come_is_refused(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, originals(office)[0])
    sheet.day.put(seat.today() + timedelta(days=1))
    sheet.forward()
    assert "chưa tới" in sheet.panel.field("day").error


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, originals(office)[0])) == []
