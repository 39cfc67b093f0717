from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.copy_moves import HoldingPart
from bmnn_desk.domain.office import Role
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.ui.dialogs.document_timeline import DocumentTimelineDialog
from bmnn_desk.ui.dialogs.keep_copies import KeepCopiesDialog
from bmnn_desk.ui.dialogs.take_back_copies import TakeBackCopiesDialog
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.tokens import Look
from tests.custody_desk import BORROWER, PLACE, came, keeps, lends, originals
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
    page.refresh()
    page.focus_first()
    return page


def press(key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


@pytest.fixture
def given(office: Office) -> dict[str, int]:
    """Copies in each state that a clerk makes."""
    kept, filed = originals(office)[:2]
    here, lent = came(office)
    office.desk.do(keep_copies, keeps(office, kept))
    office.desk.do(lend_copies, lends(office, lent))
    return {"kept": kept, "filed": filed, "here": here, "lent": lent}


@pytest.mark.usefixtures("given")
def test_beside_the_pane_the_last_day_of_a_loan_stays_in_sight(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        window = MainWindow(seat)
        window.resize(1366, 768)
        shown(qtbot, window)
        window.show_page("holdings")
        page = window.page
        assert isinstance(page, HoldingsPage)
        qtbot.waitUntil(page.pane.isVisible)
        table = page.view.table
        keys = [column.key for column in page.view.part.columns]
        qtbot.waitUntil(lambda: not table.isColumnHidden(keys.index("holder")))
        assert table.isColumnHidden(keys.index("since"))
        for key in ("state", "reference", "number", "level", "holder", "place", "due"):
            assert not table.isColumnHidden(keys.index(key)), key


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
@pytest.mark.usefixtures("given")
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        for part in ("copies", "holders", "places"):
            page.show_part(part)
            assert linted(page) == []


def test_the_pane_tells_what_happened_to_a_copy(
    qtbot: QtBot, seat: Seat, given: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.go_to_line(given["lent"])
    qtbot.waitUntil(lambda: len(page.pane.history) == 2)
    facts = dict(page.pane.facts)
    assert facts["Người giữ"] == BORROWER
    assert facts["Tình trạng"] == "Đang cho mượn"
    assert facts["Giấy ký nhận"] == "Sổ mượn, trang 5"
    assert "hạn" in page.pane.history[1][1]


def test_a_copy_without_a_place_says_what_to_do(
    qtbot: QtBot, seat: Seat, given: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.show_part("copies", choice=HoldingPart.LACKING.value)
    assert page.view.model.row_of(given["filed"]) is not None
    assert page.view.model.row_of(given["kept"]) is None


def test_keys_open_the_sheets_that_suit_the_copy(
    qtbot: QtBot, seat: Seat, given: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.go_to_line(given["lent"])
    qtbot.waitUntil(page.view.buttons["Nhận &lại…"].isEnabled)
    assert not page.view.buttons["Cho &mượn…"].isEnabled()
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        press(Qt.Key.Key_B)
    assert isinstance(wanted.args[0], TakeBackCopiesDialog)
    page.go_to_line(given["here"])
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        press(Qt.Key.Key_G)
    assert isinstance(wanted.args[0], KeepCopiesDialog)
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert isinstance(wanted.args[0], DocumentTimelineDialog)


@pytest.mark.finding(62)
def test_enter_on_a_person_shows_his_copies(
    qtbot: QtBot, seat: Seat, given: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.show_part("holders", BORROWER)
    assert page.view.model.rowCount() == 1
    page.focus_first()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert page.chips.value() == "copies"
    assert page.filter.value() == BORROWER
    shown_ids = {page.view.model.id_at(row) for row in range(page.view.model.rowCount())}
    assert shown_ids == {given["kept"], given["lent"]}


def test_enter_on_a_place_shows_what_lies_there(
    qtbot: QtBot, seat: Seat, given: dict[str, int]
) -> None:
    page = page_of(qtbot, seat)
    page.show_part("places", "tu 2")
    page.focus_first()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert page.filter.value() == PLACE
    assert page.view.model.rowCount() == 1
    assert page.view.model.row_of(given["kept"]) is not None


@pytest.mark.usefixtures("given")
def test_enter_on_what_has_no_place_shows_those_copies(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    page.show_part("places")
    page.focus_first()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert page.chips.value() == "copies"
    assert page.boxes["copies"].value() == HoldingPart.LACKING.value


@pytest.mark.usefixtures("given")
def test_an_inspector_looks_on(qtbot: QtBot, seat: Seat, office: Office) -> None:
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert list(page.view.buttons) == ["&Diễn biến…"]
    assert page.view.model.rowCount() > 0
