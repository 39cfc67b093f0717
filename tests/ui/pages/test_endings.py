from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.extend_term import ExtendTermDialog
from bmnn_desk.ui.dialogs.record_expiry import RecordExpiryDialog
from bmnn_desk.ui.dialogs.send_notices import SendNoticesDialog
from bmnn_desk.ui.pages.endings import EndingsPage
from bmnn_desk.ui.tokens import Look
from tests import make
from tests import secrecy_desk as sd
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.endings.some_endings import received
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(qtbot: QtBot, seat: Seat) -> EndingsPage:
    page = EndingsPage(seat)
    page.resize(1366, 700)
    shown(qtbot, page)
    page.refresh()
    page.focus_first()
    return page


def opened(qtbot: QtBot, page: EndingsPage, key: Qt.Key) -> object:
    """The sheet that a key with Ctrl opens over the page."""
    focus = QApplication.focusWidget()
    assert focus is not None
    with qtbot.waitSignal(page.sheet_wanted) as came:
        QTest.keyClick(focus, key, CTRL)
    assert came.args
    (sheet,) = came.args
    kept(qtbot, sheet)
    return sheet


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    sd.extended(office, sd.delivered(office))
    received(office)
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        for part in page.views:
            page.choose_part(part)
            assert linted(page) == [], part


def test_its_few_lists_and_what_narrows_them_share_a_line(qtbot: QtBot, seat: Seat) -> None:
    page = page_of(qtbot, seat)
    assert page.chips.geometry().top() <= page.filter.geometry().center().y()
    assert page.filter.geometry().center().y() <= page.chips.geometry().bottom()


def test_keys_alone_lead_from_a_term_to_its_decision_and_its_notices(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = sd.delivered(office)
    page = page_of(qtbot, seat)
    sheet = opened(qtbot, page, Qt.Key.Key_G)
    assert isinstance(sheet, ExtendTermDialog)
    assert sheet.subject == item
    sheet.hide()
    change = sd.extended(office, item)
    page.choose_part("changes")
    page.refresh()
    page.focus_first()
    sheet = opened(qtbot, page, Qt.Key.Key_N)
    assert isinstance(sheet, SendNoticesDialog)
    assert sheet.subject == change


def test_what_is_over_is_recorded_from_the_list(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = make.issued(office).item
    later = replace(seat, today=lambda: office.day.replace(year=2036))
    page = page_of(qtbot, later)
    assert "Ctrl+E" in page.pane.warning.words
    sheet = opened(qtbot, page, Qt.Key.Key_E)
    assert isinstance(sheet, RecordExpiryDialog)
    assert sheet.table.ticked() == (item,)


def test_the_chips_count_what_presses_and_what_waits(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sd.extended(office, sd.delivered(office))
    page = page_of(qtbot, seat)
    told = [page.chips.button(key).text() for key in ("terms", "changes")]
    assert told == ["Thời hạn", "Quyết định (1)"]


def test_an_inspector_reads_both_lists_and_decides_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sd.extended(office, sd.delivered(office))
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert {"terms", "changes"} <= set(page.views)
    assert not any(page.views[key].acts for key in ("terms", "changes"))
    assert page.view.model.rowCount() == 1
