from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import AnswerWay
from bmnn_desk.services.counted import CountPart
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.resolve_difference import ResolveDifferenceDialog
from tests.inventory_desk import lines, missing_one
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_was_found_later_needs_a_reason_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory, line = missing_one(office)
    sheet = opened(qtbot, ResolveDifferenceDialog(seat, inventory))
    assert saved(sheet) == []
    assert wrong(sheet) == {"counts", "reason"}
    assert line.count is not None
    sheet.counts.boxes[line.count].setChecked(True)
    sheet.reason.setText("Kẹp nhầm vào hồ sơ khác")
    assert saved(sheet) == ["Đã xử lý 01 chênh lệch"]
    assert lines(office, inventory, CountPart.UNRESOLVED) == []


def test_what_changed_hands_says_to_whom_and_by_which_paper(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    inventory, line = missing_one(office)
    sheet = opened(qtbot, ResolveDifferenceDialog(seat, inventory))
    assert line.count is not None
    sheet.counts.boxes[line.count].setChecked(True)
    assert not sheet.panel.field("place").isVisible()
    sheet.way.put(AnswerWay.HANDED_OVER)
    sheet.reason.setText("Đã giao, quên ghi sổ")
    sheet.place.setText("Tủ phòng 3")
    assert sheet.panel.field("who").isVisible()
    sheet.holder.who.put(f"person:{office.drafter}")
    assert saved(sheet) == []
    assert wrong(sheet) == {"paper"}
    sheet.paper.setText("Biên bản ngày 10/03")
    assert saved(sheet)
    move = [row for row in rows(office, t.CopyEvent) if row.copy_id == line.id][-1]
    assert (move.person_id, move.place) == (office.drafter, "Tủ phòng 3")


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory, _ = missing_one(office)
    with dressed():
        sheet = opened(qtbot, ResolveDifferenceDialog(seat, inventory))
        assert linted(sheet) == []
        sheet.way.put(AnswerWay.MOVED)
        sheet.place.setText("Tủ 2")
        assert linted(sheet) == []
