from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamp_inventory import StampSize
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, Stamp
from bmnn_desk.services.people import PeopleAsked
from bmnn_desk.services.stamp_inventory import stamp_inventory
from bmnn_desk.ui.dialogs.stamp_grid import StampGrid, read_mm
from tests.office_desk import looked_at
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def grid(seat: Seat) -> StampGrid:
    return StampGrid(seat.desk.read(stamp_inventory, PeopleAsked(body=seat.body, day=seat.today())))


@pytest.mark.parametrize(
    ("typed", "mm"),
    [
        ("20", 20.0),
        (" 20,5 ", 20.5),
        ("20.5", 20.5),
        ("0", None),
        ("201", None),
        ("", None),
        ("-3", None),
        ("2e1", None),
        ("٢٠", None),
        ("1,2,3", None),
    ],
)
def test_a_length_is_read_as_people_type_it(typed: str, mm: float | None) -> None:
    assert read_mm(typed) == mm


def test_it_shows_what_is_known_and_a_draft_brings_back_what_was_typed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    looked_at(office)
    first = grid(seat)
    kept(qtbot, first)
    assert list(first.rows) == list(CIRCULAR_STAMPS)
    row = first.rows[Stamp.LEVEL_MAT]
    assert (row.held.isChecked(), row.size()) == (True, StampSize(width_mm=20, height_mm=8))
    row.held.setChecked(False)
    row.width.setText("19,5")
    again = grid(seat)
    kept(qtbot, again)
    again.put_draft_text(first.draft_text())
    row = again.rows[Stamp.LEVEL_MAT]
    assert (row.held.isChecked(), row.width.value()) == (False, "19,5")
    assert again.rows[Stamp.RECALL].held.isChecked()


def test_a_draft_knows_which_were_looked_at(qtbot: QtBot, seat: Seat) -> None:
    first, again, older = grid(seat), grid(seat), grid(seat)
    for each in (first, again, older):
        kept(qtbot, each)
    for is_there in (True, False):
        first.rows[Stamp.TERM].held.setChecked(is_there)
    again.put_draft_text(first.draft_text())
    assert [stamp for stamp, row in again.rows.items() if row.seen] == [Stamp.TERM]
    assert again.rows[Stamp.TERM].said.text() == "ghi: không có"
    older.put_draft_text("recall\x1fx\x1f\x1f\x1eterm\x1f\x1f\x1f")
    assert [stamp for stamp, row in older.rows.items() if row.seen] == [Stamp.RECALL]
    older.see_all()
    assert all(row.seen for row in older.rows.values())


def test_a_draft_of_stamps_that_are_not_shown_is_passed_over(qtbot: QtBot, seat: Seat) -> None:
    shown_grid = grid(seat)
    kept(qtbot, shown_grid)
    shown_grid.put_draft_text("strange\x1fx\x1f1\x1f2\x1ehalf")
    assert not any(row.held.isChecked() for row in shown_grid.rows.values())


def test_only_half_a_measure_of_a_stamp_that_is_there_is_wrong(qtbot: QtBot, seat: Seat) -> None:
    one = grid(seat)
    kept(qtbot, one)
    row = one.rows[Stamp.RECALL]
    row.width.setText("60")
    assert one.wrong() == []
    row.held.setChecked(True)
    assert one.wrong() == [Stamp.RECALL]
    row.width.setText("")
    assert one.wrong() == []


def test_keys_tick_and_each_change_is_told(qtbot: QtBot, seat: Seat) -> None:
    one = grid(seat)
    shown(qtbot, one)
    one.setFocus()
    told: list[int] = []
    one.edited.connect(lambda: told.append(1))
    QTest.keyClick(one.rows[Stamp.LEVEL_MAT].held, Qt.Key.Key_Space)
    assert one.rows[Stamp.LEVEL_MAT].held.isChecked()
    assert told == [1]
