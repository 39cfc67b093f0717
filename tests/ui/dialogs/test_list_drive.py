from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.form_drafts import DraftsAsked, form_drafts
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.list_drive import ListDriveDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.tokens import Look
from tests import export_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.kept import kept, shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.drives import DriveFound, ListedDrive
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, *found: DriveFound) -> ListDriveDialog:
    sheet = ListDriveDialog(seat, 0, lambda: found)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    finish_background()
    if len(found) == 1:
        qtbot.waitUntil(lambda: bool(sheet.serial.value()))
    return sheet


def on_the_list(seat: Seat) -> tuple[ListedDrive, ...]:
    return seat.desk.read(listed_drives, BodyAsked(body=seat.body))


def test_the_drive_that_is_plugged_in_is_filled_in(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, plugged(tmp_path / "the"))
    assert (sheet.serial.value(), sheet.model.value()) == (SERIAL, "Ổ mẫu 64 GB")
    typed(sheet.holder, "Lê Thị Văn Thư")
    typed(sheet.ground, "Quyết định 12/QĐ-SMM")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == [f"Đã ghi ổ {SERIAL} vào danh sách"]
    (entry,) = on_the_list(seat)
    assert (entry.serial, entry.holder, entry.self_encrypting) == (SERIAL, "Lê Thị Văn Thư", False)


def test_what_was_typed_meanwhile_stays_and_a_drive_alone_makes_no_draft(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    drive = plugged(tmp_path / "the")
    sheet_of(qtbot, seat, drive).keep_draft()
    assert seat.desk.read(form_drafts, DraftsAsked(form="list_drive")) == ()
    sheet = ListDriveDialog(seat, 0, lambda: (drive,))
    sheet.serial.setText("USB-KHAC")
    shown(qtbot, sheet)
    finish_background()
    qtbot.wait(50)
    assert (sheet.serial.value(), sheet.model.value()) == ("USB-KHAC", "")


def test_with_none_or_two_drives_the_serial_is_typed(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    two = plugged(tmp_path / "a"), plugged(tmp_path / "b")
    sheet = sheet_of(qtbot, seat, *two)
    assert sheet.serial.value() == ""
    sheet.forward()
    for key in ("serial", "holder", "ground"):
        assert "Chưa nhập" in sheet.panel.field(key).error
    assert on_the_list(seat) == ()


def test_one_that_encrypts_itself_wants_a_second_person(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, plugged(tmp_path / "the"))
    typed(sheet.holder, "Lê Thị Văn Thư")
    typed(sheet.ground, "Quyết định 12/QĐ-SMM")
    sheet.kind.put(value=True)
    with qtbot.waitSignal(sheet.sheet_wanted) as wanted:
        sheet.forward()
    second = wanted.args[0]
    assert isinstance(second, SecondPersonSheet)
    kept(qtbot, second)
    assert on_the_list(seat) == ()
    with qtbot.waitSignal(sheet.finished) as told:
        second.forward()
    assert "Còn giấy đồng ý phải ký" in told.args[0]
    (entry,) = on_the_list(seat)
    assert entry.self_encrypting


def test_a_drive_that_stands_there_is_refused_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    export_desk.listed(office, serial=SERIAL)
    sheet = sheet_of(qtbot, seat, plugged(tmp_path / "the"))
    typed(sheet.holder, "Lê Thị Văn Thư")
    typed(sheet.ground, "Quyết định 12/QĐ-SMM")
    sheet.forward()
    assert "Đã có ổ lưu trữ di động cùng tên" in sheet.mishap.words
    assert sheet.holder.value() == "Lê Thị Văn Thư"


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(qtbot: QtBot, seat: Seat, look: Look) -> None:
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        sheet.forward()
        assert linted(sheet) == []
        sheet.hide()
