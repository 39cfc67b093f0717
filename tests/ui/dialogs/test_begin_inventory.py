from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from tests import make
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_round_of_all_begins(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    sheet = opened(qtbot, BeginInventoryDialog(seat))
    sheet.counters.setText("Lê Thị Thư; Trần Văn Giám ;")
    sheet.decision.setText("15/KH-SMM")
    (said,) = saved(sheet)
    assert str(said).startswith("Đã chốt danh sách")
    (row,) = rows(office, t.Inventory)
    assert (row.scope, row.counters, row.decision, row.day) == (
        "all",
        ["Lê Thị Thư", "Trần Văn Giám"],
        "15/KH-SMM",
        office.day,
    )


def test_a_holder_is_chosen_by_name(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    sheet = opened(qtbot, BeginInventoryDialog(seat))
    assert not sheet.panel.field("holder").isVisible()
    sheet.scope.put(InventoryScope.HOLDER)
    assert sheet.panel.field("holder").isVisible()
    assert not sheet.panel.field("place").isVisible()
    assert saved(sheet)
    (row,) = rows(office, t.Inventory)
    assert row.holder
    assert row.holder in sheet.holder.currentText()


def test_a_round_needs_somebody_who_counts_and_something_to_count(qtbot: QtBot, seat: Seat) -> None:
    sheet = opened(qtbot, BeginInventoryDialog(seat))
    sheet.counters.setText("")
    sheet.scope.put(InventoryScope.PLACE)
    assert saved(sheet) == []
    assert wrong(sheet) == {"counters", "place"}


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    with dressed():
        sheet = opened(qtbot, BeginInventoryDialog(seat))
        sheet.scope.put(InventoryScope.HOLDER)
        assert linted(sheet) == []
