from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.ui.dialogs.begin_inventory import BeginInventoryDialog
from bmnn_desk.ui.dialogs.close_inventory import CloseInventoryDialog
from bmnn_desk.ui.dialogs.count_copies import CountCopiesDialog
from bmnn_desk.ui.dialogs.record_count_incident import RecordCountIncidentDialog
from bmnn_desk.ui.dialogs.resolve_difference import ResolveDifferenceDialog
from bmnn_desk.ui.inventory.inventory_part import inventory_part, next_words
from bmnn_desk.ui.inventory.inventory_source import InventorySource, round_of
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.tokens import Look
from tests.inventory_desk import begun, closes, counted, missing_one
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat) -> HoldingsPage:
    page = HoldingsPage(seat)
    page.resize(1366, 700)
    shown(qtbot, page)
    page.show_part("inventories")
    page.focus_first()
    return page


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot,
    seat: Seat,
    office: Office,
    size: tuple[int, int],
    dress: tuple[Look, int],
) -> None:
    missing_one(office)
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []


def test_keys_open_the_sheets_of_a_round(qtbot: QtBot, seat: Seat, office: Office) -> None:
    missing_one(office)
    page = page_of(qtbot, seat)
    for key, sheet in (
        (Qt.Key.Key_N, BeginInventoryDialog),
        (Qt.Key.Key_G, CountCopiesDialog),
        (Qt.Key.Key_E, ResolveDifferenceDialog),
        (Qt.Key.Key_M, RecordCountIncidentDialog),
        (Qt.Key.Key_T, CloseInventoryDialog),
    ):
        focus = QApplication.focusWidget()
        assert focus is not None
        with qtbot.waitSignal(page.sheet_wanted) as wanted:
            QTest.keyClick(focus, key, CTRL)
        assert isinstance(wanted.args[0], sheet)


def test_a_closed_round_takes_no_act_but_its_papers(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = begun(office)
    part = inventory_part(InventorySource(seat))
    assert "Ctrl+G" in next_words(round_of(seat, number))
    counted(office, number)
    assert "Ctrl+T" in next_words(round_of(seat, number))
    office.desk.do(close_inventory, closes(office, number))
    row = round_of(seat, number)
    fits = {act.keys for act in part.acts if act.needs_row and act.fits(row)}
    assert fits == {"Ctrl+P", "Ctrl+B"}
    assert next_words(row) == ""
    page = page_of(qtbot, seat)
    assert not page.view.buttons["&Khóa…"].isEnabled()


def test_the_pane_tells_figures_and_differences(seat: Seat, office: Office) -> None:
    number, line = missing_one(office)
    matter = inventory_part(InventorySource(seat)).matter(seat, round_of(seat, number))
    facts = dict(matter.facts)
    assert (facts["Đầu kỳ"], facts["Có mặt"], facts["Chưa kiểm"]) == ("04", "03", "00")
    assert facts["Chênh lệch"] == "01/BC-SMM · bản số 01 · Không thấy · chưa xử lý"
    assert "Ctrl+E" in matter.head.warning
    assert line.reference == "01/BC-SMM"


def test_an_inspector_looks_on(qtbot: QtBot, seat: Seat, office: Office) -> None:
    begun(office)
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert list(page.view.buttons) == ["In &phiếu…", "Biê&n bản…"]
