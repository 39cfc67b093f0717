from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_leaving_commitment import RecordLeavingCommitmentDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.office_desk import gone, newcomer
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def unsigned(office: Office, seat: Seat) -> list[int]:
    """Who is due tomorrow: who left before the desk's first day, today, is not asked."""
    asked = TodayAsked(body=office.body, day=seat.today() + timedelta(days=1))
    due = office.desk.read(due_rows, asked)
    return [row.ref.number for row in due if row.rule == "BG-01B"]


def test_who_left_and_signed_afterwards_is_due_no_more(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    person = newcomer(office, until=office.day)
    before = unsigned(office, seat)
    bench = SheetBench(qtbot, RecordLeavingCommitmentDialog(seat, person))
    bench.sheet.filed.setText("Hồ sơ 03/CK")
    bench.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    (row,) = rows(office, t.Commitment)
    assert bench.ended == ["Đã ghi cam kết khi thôi việc của Hồ Thị Mới"]
    assert (row.person_id, row.kind) == (person, CommitmentKind.LEAVING.value)
    assert (row.day, row.filed_in) == (seat.today(), "Hồ sơ 03/CK")
    assert (before, unsigned(office, seat)) == ([person], [])


def test_what_is_missing_is_said_and_nothing_is_kept(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordLeavingCommitmentDialog(seat, gone(office)))
    bench.sheet.signed.put_draft_text("32/01/2025")
    bench.sheet.forward()

    assert bench.sheet.panel.field("filed_in").error
    assert bench.sheet.panel.field("day").error
    assert rows(office, t.Commitment) == []


def test_its_paper_is_printed_from_here(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordLeavingCommitmentDialog(seat, gone(office)))
    with qtbot.waitSignal(bench.sheet.sheet_wanted, timeout=20_000) as came:
        bench.sheet.print.click()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, office: Office, points: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordLeavingCommitmentDialog(seat, gone(office)))
        assert linted(bench.window) == []
