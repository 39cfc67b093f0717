from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.ui.dialogs.close_incident import CloseIncidentDialog
from bmnn_desk.ui.dialogs.find_lost import FindLostDialog
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.dialogs.remedy_incident import RemedyIncidentDialog
from bmnn_desk.ui.dialogs.report_incident import ReportIncidentDialog
from bmnn_desk.ui.incidents.incident_part import incident_part, next_words
from bmnn_desk.ui.incidents.incident_source import IncidentSource, detail_of
from bmnn_desk.ui.pages.holdings import HoldingsPage
from bmnn_desk.ui.tokens import Look
from tests.inventory_desk import ends_incident, finds, lost, remedies, reports
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
    page.show_part("incidents")
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
    lost(office)
    with dressed(*dress):
        page = page_of(qtbot, seat)
        page.resize(*size)
        assert linted(page) == []


@pytest.mark.finding(98)
def test_keys_open_the_sheets_of_an_incident(qtbot: QtBot, seat: Seat, office: Office) -> None:
    lost(office)
    page = page_of(qtbot, seat)
    for key, sheet in (
        (Qt.Key.Key_N, RecordIncidentDialog),
        (Qt.Key.Key_B, ReportIncidentDialog),
        (Qt.Key.Key_G, RemedyIncidentDialog),
        (Qt.Key.Key_T, FindLostDialog),
        (Qt.Key.Key_E, CloseIncidentDialog),
    ):
        focus = QApplication.focusWidget()
        assert focus is not None
        with qtbot.waitSignal(page.sheet_wanted) as wanted:
            QTest.keyClick(focus, key, CTRL)
        assert isinstance(wanted.args[0], sheet)


def test_what_is_to_be_done_follows_its_state(seat: Seat, office: Office) -> None:
    number, copy = lost(office)
    part = incident_part(IncidentSource(seat))
    assert "hạn 11/03/2025" in next_words(detail_of(seat, number).row)
    office.desk.do(report_incident, reports(office, number))
    assert "Ctrl+E" in next_words(detail_of(seat, number).row)
    office.desk.do(remedy_incident, remedies(office, number))
    office.desk.do(close_incident, ends_incident(office, number))
    row = detail_of(seat, number).row
    assert "01 bản chưa tìm thấy" in next_words(row)
    fits = {act.keys for act in part.acts if act.needs_row and act.fits(row)}
    assert fits == {"Ctrl+P", "Ctrl+T"}
    office.desk.do(find_lost, finds(office, number, copy))
    row = detail_of(seat, number).row
    assert next_words(row) == ""
    matter = part.matter(seat, row)
    facts = dict(matter.facts)
    assert facts["Bản"] == "01/BC-SMM · bản số 01, tìm thấy 10/03/2025"
    assert "09/KL-SMM" in facts["Kết quả"]
    said = " ".join(words for _, words in matter.history)
    for words in ("Báo cáo 07/BC-SMM gửi Công an tỉnh Mẫu", "Việc đã làm:", "Tìm thấy:", "Khép"):
        assert words in said


def test_an_inspector_looks_on(qtbot: QtBot, seat: Seat, office: Office) -> None:
    lost(office)
    page = page_of(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert list(page.view.buttons) == []
    assert page.view.model.rowCount() == 1
