from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_commitments import RecordCommitmentsDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_keys_alone_tick_two_people_and_record_them(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordCommitmentsDialog(seat, office.drafter))
    bench.sheet.filed.setText("Hồ sơ 03/CK")
    bench.sheet.people.boxes[office.head].setFocus()
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.ended == ["Đã ghi cam kết của 2 người"]
    kept_rows = rows(office, t.Commitment)
    assert {row.person_id for row in kept_rows} == {office.drafter, office.head}
    assert {(row.day, row.filed_in) for row in kept_rows} == {(office.day, "Hồ sơ 03/CK")}


def test_what_is_missing_is_said_under_its_field(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordCommitmentsDialog(seat))
    bench.sheet.on.put_draft_text("32/01/2025")
    bench.sheet.forward()
    for key in ("people", "filed_in", "day"):
        assert bench.sheet.panel.field(key).error, key
    assert rows(office, t.Commitment) == []


def test_a_half_filled_sheet_comes_back_as_it_was(qtbot: QtBot, seat: Seat, office: Office) -> None:
    first = SheetBench(qtbot, RecordCommitmentsDialog(seat))
    first.sheet.people.boxes[office.deputy].setChecked(True)
    first.sheet.on.put(office.day - timedelta(days=3))
    first.sheet.filed.setText("Hồ sơ")
    first.sheet.close_sheet()
    again = RecordCommitmentsDialog(seat)
    kept(qtbot, again)
    assert again.chosen() == (office.deputy,)
    assert (again.day(), again.filed.value()) == (office.day - timedelta(days=3), "Hồ sơ")


def test_the_papers_of_those_ticked_are_printed_from_here(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordCommitmentsDialog(seat, office.drafter))
    bench.sheet.people.boxes[office.head].setChecked(True)
    with qtbot.waitSignal(bench.sheet.sheet_wanted, timeout=20_000) as came:
        bench.sheet.print.click()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)
    assert rows(office, t.Commitment) == []


def test_without_anybody_ticked_nothing_is_printed(qtbot: QtBot, seat: Seat) -> None:
    bench = SheetBench(qtbot, RecordCommitmentsDialog(seat))
    bench.sheet.print.click()
    assert bench.sheet.panel.field("people").error


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, points: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordCommitmentsDialog(seat))
        assert linted(bench.window) == []
