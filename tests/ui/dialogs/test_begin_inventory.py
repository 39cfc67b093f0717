from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import InventoryScope
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from tests import custody_desk, destruction_desk, make
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


def test_two_places_that_begin_alike_are_told_apart(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    place = "Tủ số 2, ngăn 1, phòng lưu trữ hồ sơ bí mật nhà nước, tầng 3, khu nhà "
    for number, copy in enumerate(custody_desk.originals(office)[:2], start=1):
        office.desk.do(keep_copies, custody_desk.keeps(office, copy, place=f"{place}{number}"))
    with dressed():
        sheet = opened(qtbot, BeginInventoryDialog(seat))
        sheet.scope.put(InventoryScope.PLACE)
        box = sheet.place
        assert sheet.place.isVisible()
        needed = box.fontMetrics().horizontalAdvance(f"{place}2")
        assert box.width() > needed
        assert box.width() == sheet.counters.width()
        assert linted(sheet) == []


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


def test_a_copy_says_whose_round_or_of_which_place(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = custody_desk.originals(office)[:2]
    office.desk.do(keep_copies, custody_desk.keeps(office, first, place="Tủ 1"))
    placed = opened(qtbot, BeginInventoryDialog(seat, first))
    held = opened(qtbot, BeginInventoryDialog(seat, second))
    assert (placed.scope.value(), placed.place.value()) == (InventoryScope.PLACE, "Tủ 1")
    now = custody_desk.now(office, second)
    if now.place:
        assert (held.scope.value(), held.place.value()) == (InventoryScope.PLACE, now.place)
    else:
        assert held.scope.value() is InventoryScope.HOLDER
        assert now.holder in held.holder.currentText()


def test_a_copy_that_is_no_longer_there_chooses_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copies = destruction_desk.all_copies(office, make.issued(office).item)
    destruction_desk.emergency(office, *copies)
    assert custody_desk.now(office, copies[0]).holder
    sheet = opened(qtbot, BeginInventoryDialog(seat, copies[0]))
    assert sheet.scope.value() is opened(qtbot, BeginInventoryDialog(seat)).scope.value()
