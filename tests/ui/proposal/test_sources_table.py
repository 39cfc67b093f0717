from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.ui.proposal.sources_table import SourcesTable
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ONE = Source(number="1/A", agency="Sở A", level=SecrecyLevel.MAT)
TWO = Source(number="2/B", agency="Sở B", level=SecrecyLevel.TOI_MAT)


def table_of(qtbot: QtBot, seat: Seat) -> SourcesTable:
    table = SourcesTable(seat)
    table.resize(800, 300)
    shown(qtbot, table)
    return table


def test_it_is_collapsed_until_one_is_added(qtbot: QtBot, seat: Seat) -> None:
    table = table_of(qtbot, seat)
    assert table.rows == ()

    assert table.add().number.hasFocus()
    assert table.sources() == ()  # a row nobody wrote into is none


def test_a_removed_row_is_gone(qtbot: QtBot, seat: Seat) -> None:
    table = table_of(qtbot, seat)
    table.put([ONE, TWO])
    with qtbot.waitSignal(table.edited):
        table.rows[0].remove_asked.emit()

    assert table.sources() == (TWO,)


def test_a_draft_brings_them_back(qtbot: QtBot, seat: Seat) -> None:
    table, again = table_of(qtbot, seat), table_of(qtbot, seat)
    table.put([ONE, TWO])

    again.put_draft_text(table.draft_text())

    assert again.sources() == (ONE, TWO)


def test_days_that_cannot_be_read_are_told(qtbot: QtBot, seat: Seat) -> None:
    table = table_of(qtbot, seat)
    table.add().day.put_draft_text("31/02/2025")

    (problem,) = table.day_problems()
    assert "28 ngày" in problem
