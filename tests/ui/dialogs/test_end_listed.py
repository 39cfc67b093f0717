from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.listed_decisions import ListState
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.peers import peers_of
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.end_listed import (
    EndBackupPlaceDialog,
    EndDriveDialog,
    EndPeerDialog,
    EndSecretListDialog,
)
from bmnn_desk.ui.tokens import Look
from tests import backup_desk, export_desk, make
from tests.services.broken import listed
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.ending_sheet import EndingSheet
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def laid(qtbot: QtBot, sheet: EndingSheet) -> EndingSheet:
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_a_drive_is_taken_off_the_list_from_a_day_on(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = export_desk.listed(office, serial="USB-1")
    sheet = laid(qtbot, EndDriveDialog(seat, number))
    assert "USB-1" in sheet.about
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("reason").error
    typed(sheet.reason, "hỏng")
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    (entry,) = seat.desk.read(listed_drives, BodyAsked(body=seat.body))
    assert entry.ended_on == office.day


def test_another_desk_is_no_longer_known_and_no_day_before_its_first_will_do(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = export_desk.entered_peer(office, name="Phòng Mẫu")
    sheet = laid(qtbot, EndPeerDialog(seat, number))
    assert "Phòng Mẫu" in sheet.about
    typed(sheet.reason, "sáp nhập")
    sheet.last.put(date(2020, 1, 1))
    sheet.forward()
    assert "sớm hơn ngày bắt đầu" in sheet.panel.field("last").error
    sheet.last.put(office.day)
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    (entry,) = seat.desk.read(peers_of, BodyAsked(body=seat.body))
    assert entry.ended_on == office.day


def test_a_place_of_backups_is_used_no_more(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = backup_desk.listed(office)
    sheet = laid(qtbot, EndBackupPlaceDialog(seat, number))
    (place,) = seat.desk.read(backup_places, BodyAsked(body=seat.body))
    assert place.words in sheet.about
    typed(sheet.reason, "đổi phòng")
    with dressed():
        assert linted(sheet) == []
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    (entry,) = seat.desk.read(backup_places, BodyAsked(body=seat.body))
    assert entry.ended_on == office.day


def test_a_danh_muc_decision_ends_and_its_slips_stay(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    slip = make.approved(office)
    sheet = laid(qtbot, EndSecretListDialog(seat, 1))
    assert "961/QĐ-TTg · nội vụ" in sheet.about
    typed(sheet.reason, "quyet dinh moi")
    sheet.last.put(date(2020, 7, 6))
    sheet.forward()
    assert "sớm hơn ngày bắt đầu" in sheet.panel.field("last").error
    sheet.last.put(office.day)
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    asked = EntriesAsked(body=seat.body, day=date(2026, 1, 5))
    assert {entry.held.until for entry in seat.desk.read(secret_entries, asked)} == {office.day}
    assert {entry.state for entry in seat.desk.read(secret_entries, asked)} == {ListState.EXPIRED}
    (paper,) = seat.desk.read(slip_facts, ItemAsked(body=seat.body, item=slip.item))
    assert "961/QĐ-TTg" in paper.bases[0].citation


def test_a_danh_muc_decision_is_not_ended_later_than_the_index_knows(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    known = "Quyết định số 1722/QĐ-TTg"
    listed(office, decision=known, day=date(2020, 11, 3), since=date(2020, 11, 3))
    sheet = laid(qtbot, EndSecretListDialog(seat, 2))
    typed(sheet.reason, "quyet dinh moi")
    sheet.last.put(date(2027, 12, 31))
    sheet.forward()
    assert "29/07/2025" in sheet.panel.field("last").error
    sheet.last.put(date(2025, 7, 29))
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    with dressed(look):
        sheet = laid(qtbot, EndDriveDialog(seat, export_desk.listed(office)))
        assert linted(sheet) == []
        sheet.hide()
