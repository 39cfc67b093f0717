from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_stamps import RecordStampsDialog
from tests.office_desk import looked_at
from tests.services.ledger import counts, rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(24)
def test_the_whole_set_is_recorded_in_one_act(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat))
    for stamp, sides in {Stamp.LEVEL_MAT: ("20", "8"), Stamp.RECALL: ("", "")}.items():
        row = bench.sheet.grid.rows[stamp]
        row.held.setChecked(True)
        row.width.setText(sides[0])
        row.height.setText(sides[1])
    bench.sheet.seen.click()
    bench.sheet.keeper.put(office.drafter)
    bench.sheet.place.setText("Tủ 2")
    before = counts(office.desk)["act"]
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi 18 con dấu, có 2"]
    assert counts(office.desk)["act"] == before + 1
    seen = {row.stamp: row for row in rows(office, t.StampSeen)}
    assert len(seen) == 18
    assert (seen[Stamp.LEVEL_MAT].width_mm, seen[Stamp.LEVEL_MAT].keeper_id) == (
        20.0,
        office.drafter,
    )
    assert (seen[Stamp.RECALL].held, seen[Stamp.RECALL].width_mm) == (True, None)
    assert not seen[Stamp.TERM].held


def test_one_stamp_keeps_its_keeper_and_place_where_none_is_chosen(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    looked_at(office)
    bench = SheetBench(qtbot, RecordStampsDialog(seat, 1))
    assert list(bench.sheet.grid.rows) == [Stamp.LEVEL_MAT]
    bench.sheet.grid.rows[Stamp.LEVEL_MAT].width.setText("21,5")
    bench.sheet.forward()
    newest = rows(office, t.StampSeen)[-1]
    assert (newest.width_mm, newest.keeper_id, newest.place) == (
        21.5,
        office.drafter,
        "Tủ sắt số 2",
    )


def test_a_sheet_that_nobody_touched_writes_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat))
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Đã xem tất cả" in bench.sheet.panel.field("stamps").error
    assert "Chưa xem dấu nào" in bench.sheet._foot_hint.text()
    assert (bench.ended, rows(office, t.StampSeen)) == ([], [])


def test_only_what_was_touched_is_written(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat))
    bench.sheet.grid.rows[Stamp.RECALL].held.setChecked(True)
    term = bench.sheet.grid.rows[Stamp.TERM]
    for is_there in (True, False):
        term.held.setChecked(is_there)
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi 2 con dấu, có 1"]
    assert {row.stamp: row.held for row in rows(office, t.StampSeen)} == {
        Stamp.RECALL: True,
        Stamp.TERM: False,
    }


def test_a_new_keeper_alone_is_that_of_every_stamp_that_is_there(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    looked_at(office)
    held = {row.stamp for row in rows(office, t.StampSeen) if row.held}
    before = len(rows(office, t.StampSeen))
    bench = SheetBench(qtbot, RecordStampsDialog(seat))
    bench.sheet.place.setText("Tủ 9")
    bench.sheet.forward()
    newest = rows(office, t.StampSeen)[before:]
    assert {(row.stamp, row.place) for row in newest} == {(stamp, "Tủ 9") for stamp in held}


def test_sides_that_are_typed_tick_their_stamp(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat, 1))
    row = bench.sheet.grid.rows[Stamp.LEVEL_MAT]
    QTest.keyClicks(row.width, "21")
    QTest.keyClicks(row.height, "9")
    assert row.said.text() == "ghi: có"
    bench.sheet.forward()
    (seen,) = rows(office, t.StampSeen)
    assert (seen.held, seen.width_mm, seen.height_mm) == (True, 21.0, 9.0)


def test_nothing_that_is_typed_of_an_absent_stamp_is_dropped(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat, 1))
    row = bench.sheet.grid.rows[Stamp.LEVEL_MAT]
    QTest.keyClicks(row.width, "21")
    row.held.setChecked(False)
    bench.sheet.forward()
    assert "chưa đánh dấu là có" in bench.sheet.panel.field("stamps").error
    row.width.clear()
    bench.sheet.place.setText("Tủ 9")
    bench.sheet.forward()
    assert "chỉ ghi cho dấu có" in bench.sheet.panel.field("stamps").error
    assert rows(office, t.StampSeen) == []


def test_a_wrong_measure_and_days_out_of_order_are_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordStampsDialog(seat))
    row = bench.sheet.grid.rows[Stamp.LEVEL_MAT]
    row.held.setChecked(True)
    row.width.setText("to")
    bench.sheet.specimen.put(office.day + timedelta(days=1))
    bench.sheet.forward()
    assert "Dấu Mật" in bench.sheet.panel.field("stamps").error
    assert bench.sheet.panel.field("specimen_on").error
    bench.sheet.day.put_draft_text("x")
    assert "day" in bench.sheet.errors()
    assert rows(office, t.StampSeen) == []


@pytest.mark.parametrize(("points", "subject"), [(10, 0), (12, 0), (10, 3)])
def test_it_is_whole(qtbot: QtBot, seat: Seat, points: int, subject: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordStampsDialog(seat, subject))
        assert linted(bench.window) == []
