"""The export sheet, by keys, at a real store and onto a folder that stands for the drive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.packages import MANIFEST_NAME
from bmnn_desk.machine.package_7z import unpack_7z
from bmnn_desk.machine.package_age import new_identity, open_ours
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.export_year import ExportYearDialog
from bmnn_desk.ui.dialogs.second_person import SecondPersonSheet
from bmnn_desk.ui.tokens import Look
from tests import export_desk, make
from tests.machine.packages import PASSPHRASE
from tests.services.ledger import begun, rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.plugged import PDF, SERIAL, names, parts, plugged
from tests.ui.kept import kept, shown
from tests.ui.offices import PASSPHRASE as OWN
from tests.ui.staffed import LEADER, Room, passphrase_of
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stick(tmp_path: Path, office: Office) -> Path:
    export_desk.listed(office, serial=SERIAL)
    return tmp_path / "thẻ"


def sheet_of(
    qtbot: QtBot, seat: Seat, at: Office, found: tuple[DriveFound, ...]
) -> ExportYearDialog:
    sheet = ExportYearDialog(seat, parts(at), lambda: found)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    finish_background()
    return sheet


def closed_by(sheet: ExportYearDialog, passphrase: str = PASSPHRASE) -> None:
    typed(sheet.new.one, passphrase)
    typed(sheet.new.two, passphrase)


def at_the_disk(seat: Seat) -> Office:
    """The staffed office as makers of requests want it."""
    return make.Office(
        desk=seat.desk, body=seat.body, head=0, deputy=0, drafter=0, clerk=0,
        bases={}, book=0, day=seat.today(),
    )  # fmt: skip


def head_signs(qtbot: QtBot, sheet: ExportYearDialog) -> None:
    """The word on paper of whoever comes first in the list."""
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as wanted:
        sheet.forward()
    second = wanted.args[0]
    assert isinstance(second, SecondPersonSheet)
    kept(qtbot, second)
    second.forward()


def test_a_years_papers_go_onto_the_drive_once_a_second_person_agrees(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
    closed_by(sheet)
    head_signs(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.is_done, timeout=20_000)
    (name,) = names(stick)
    files = unpack_7z((stick / name).read_bytes(), PASSPHRASE)
    assert [each.name for each in files] == [MANIFEST_NAME, "statistics.pdf", "report.pdf"]
    (row,) = rows(office, t.Export)
    assert row.name == name
    assert SERIAL in sheet.end.words
    assert name[10:24] in sheet.end.words
    assert sheet.new.value() == ""
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == [sheet.end.words]
    assert len(names(stick)) == 1


def test_without_a_drive_no_passphrase_is_asked_for(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, office, ())
    qtbot.waitUntil(lambda: sheet.drive.is_missing, timeout=20_000)
    sheet.forward()
    assert sheet.mishap.words == sheet.drive.told.words
    assert "ổ" in sheet.mishap.words
    assert sheet.panel.summary.words == ""
    finish_background()


def test_a_drive_plugged_in_after_that_takes_the_words_away(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    now: list[DriveFound] = []
    sheet = ExportYearDialog(seat, parts(office), lambda: tuple(now))
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.drive.is_missing, timeout=20_000)
    now.append(plugged(stick))
    sheet.forward()
    assert sheet.mishap.words
    qtbot.waitUntil(lambda: not sheet.drive.is_missing, timeout=20_000)
    assert sheet.mishap.words == ""
    sheet.forward()
    assert sheet.panel.summary.words


def test_esc_after_the_export_is_its_end_too(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
    closed_by(sheet)
    head_signs(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.is_done, timeout=20_000)
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.close_sheet()
    assert told.args == [sheet.end.words]


def test_only_what_is_ticked_goes_and_for_another_desk_no_passphrase_is_asked(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    recipient, secret = new_identity()
    export_desk.entered_peer(office, recipient=recipient, name="UBND tỉnh Mẫu")
    sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
    sheet.ticks.boxes["report"].click()
    sheet.way.button("age").click()
    assert sheet.peer.currentText() == "UBND tỉnh Mẫu"
    head_signs(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.is_done, timeout=20_000)
    (name,) = names(stick)
    assert PDF[:9] in open_ours((stick / name).read_bytes(), secret) or name.endswith(".age")
    (row,) = rows(office, t.Export)
    assert [each[0] for each in row.contents] == [MANIFEST_NAME, "statistics.pdf"]


def test_nothing_ticked_a_weak_passphrase_and_nobody_to_get_it_are_told(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
    for box in sheet.ticks.boxes.values():
        box.click()
    sheet.forward()
    assert "Chưa chọn gì" in sheet.panel.field("ticks").error
    assert "chưa đạt" in sheet.panel.field("one").error
    sheet.way.button("age").click()
    sheet.forward()
    assert "Chưa có máy nào" in sheet.panel.field("peer").error
    assert names(stick) == []


def test_a_refusal_says_what_to_do_and_what_was_typed_stays(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    drive = plugged(stick)
    sheet = sheet_of(qtbot, seat, office, (drive, replace(drive, port="2")))
    qtbot.waitUntil(lambda: "Đang cắm 2 ổ" in sheet.drive.told.words)
    closed_by(sheet)
    sheet.forward()
    qtbot.waitUntil(lambda: "Đang cắm 2 ổ" in sheet.mishap.words)
    assert sheet.new.value() == PASSPHRASE
    assert not sheet.busy_reason()
    assert rows(office, t.Export) == []
    finish_background()


def test_who_leaves_the_second_person_out_has_written_nothing(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
    closed_by(sheet)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as wanted:
        sheet.forward()
    kept(qtbot, wanted.args[0])
    wanted.args[0].close_sheet()
    assert names(stick) == []
    assert not sheet.is_done
    finish_background()


def test_at_a_store_on_the_disk_ones_own_passphrase_is_asked_again(
    qtbot: QtBot, staffed: Seat, tmp_path: Path
) -> None:
    office = at_the_disk(staffed)
    staffed.desk.do(list_drive, export_desk.drive(office, serial=SERIAL))
    folder = tmp_path / "thẻ"
    drive = plugged(folder)
    room = Room(qtbot, staffed)
    sheet = ExportYearDialog(staffed, parts(office), lambda: (drive,))
    room.lay(sheet)
    closed_by(sheet)
    sheet.mine.setFocus()
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("mine").error
    typed(sheet.mine, "không phải câu này đâu")
    sheet.forward()
    room.clerk.wait_until(lambda: "chưa đúng" in sheet.panel.field("mine").error)
    sheet.mine.clear()
    typed(sheet.mine, OWN)
    sheet.forward()
    room.clerk.wait_until(lambda: isinstance(room.main.sheet, SecondPersonSheet))
    assert names(folder) == []
    assert room.main.sheet is not None
    room.main.sheet.close_sheet()
    sheet.close_sheet()
    finish_background()


def test_by_keys_alone_a_year_goes_out_and_the_second_person_types_his_passphrase(
    qtbot: QtBot, staffed: Seat, tmp_path: Path
) -> None:
    office = at_the_disk(staffed)
    staffed.desk.do(list_drive, export_desk.drive(office, serial=SERIAL))
    folder = tmp_path / "thẻ"
    drive = plugged(folder)
    room = Room(qtbot, staffed)
    sheet = ExportYearDialog(staffed, parts(office), lambda: (drive,))
    room.lay(sheet)
    room.clerk.press(Qt.Key.Key_K, ALT)
    for line in (PASSPHRASE, PASSPHRASE, OWN):
        room.clerk.type_into(line)
        room.clerk.press(Qt.Key.Key_Return)
    room.clerk.wait_until(lambda: isinstance(room.main.sheet, SecondPersonSheet))
    assert names(folder) == []
    room.clerk.press(Qt.Key.Key_U, ALT)
    room.clerk.type_into(passphrase_of(LEADER))
    room.clerk.press(Qt.Key.Key_Return)
    room.clerk.wait_until(lambda: sheet.is_done)
    (name,) = names(folder)
    assert len(unpack_7z((folder / name).read_bytes(), PASSPHRASE)) == 3
    room.clerk.press(Qt.Key.Key_Return)
    room.wait_for_end()
    assert name[10:24] in room.said[-1]
    assert rows(office, t.Authorisation) == []
    with begun(staffed.desk) as session:
        order = session.query(t.Act).filter_by(verb="order_export").one()
        assert order.second_id is not None
    finish_background()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path, look: Look
) -> None:
    with dressed(look):
        sheet = sheet_of(qtbot, seat, office, (plugged(stick),))
        for way in ("7z", "age"):
            sheet.way.button(way).click()
            assert linted(sheet) == []
        sheet.hide()


def test_it_says_which_of_the_papers_it_makes(
    qtbot: QtBot, seat: Seat, office: Office, stick: Path
) -> None:
    sheet, said = sheet_of(qtbot, seat, office, (plugged(stick),)), list[str]()
    sheet._making.connect(lambda _done: said.append(sheet.working.words))
    closed_by(sheet)
    head_signs(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.is_done, timeout=20_000)
    papers = parts(office).papers
    assert said == [
        f"Đang lập phần {at}/{len(papers)}: {paper.words}"
        for at, paper in enumerate(papers, start=1)
    ]
    assert sheet.working.isHidden()
