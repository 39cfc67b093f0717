from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.ui.proposal.source_row import SourceRow
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

SOURCE = Source(
    number="118/CAT", agency="Công an tỉnh", level=SecrecyLevel.TOI_MAT, day=date(2025, 2, 5)
)


def test_a_row_gives_back_what_it_was_given(qtbot: QtBot, seat: Seat) -> None:
    row = SourceRow(seat)
    shown(qtbot, row)
    assert row.source() is None

    row.put(SOURCE)
    assert row.source() == SOURCE


def test_a_draft_keeps_a_day_that_cannot_be_read(qtbot: QtBot, seat: Seat) -> None:
    row, again = SourceRow(seat), SourceRow(seat)
    for each in (row, again):
        shown(qtbot, each)
    row.put(SOURCE)
    row.day.put_draft_text("31/02/2025")

    again.put_texts(row.texts())

    assert again.day.problem()
    assert again.agency.value() == "Công an tỉnh"
