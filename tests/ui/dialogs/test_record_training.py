from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_training import RecordTrainingDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_training_of_those_ticked_is_kept(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordTrainingDialog(seat, office.drafter))
    bench.sheet.subject_line.setText("Công tác bảo vệ bí mật nhà nước")
    bench.sheet.provider.setText("Công an tỉnh Mẫu")
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi tập huấn của 1 người"]
    (row,) = rows(office, t.Training)
    assert (row.person_id, row.provider) == (office.drafter, "Công an tỉnh Mẫu")


def test_in_nothing_nobody_is_trained(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordTrainingDialog(seat))
    bench.sheet.forward()
    assert bench.sheet.panel.field("subject").error
    assert bench.sheet.panel.field("people").error
    assert rows(office, t.Training) == []


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, points: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordTrainingDialog(seat))
        assert linted(bench.window) == []
