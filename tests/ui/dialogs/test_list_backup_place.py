from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.backing_up import FOLDER
from bmnn_desk.machine.store_places import require_place
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.desk_backup import DeskBackup
from bmnn_desk.ui.dialogs import list_backup_place as sheet_file
from bmnn_desk.ui.dialogs.list_backup_place import ListBackupPlaceDialog
from bmnn_desk.ui.tokens import Look
from tests import export_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.seats import folder_seat
from tests.ui.typed import typed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.backups import BackupPlace
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def nothing_speaks_against(_folder: Path) -> None:
    """The folders of tests are temporary."""


def sheet_of(qtbot: QtBot, seat: Seat, **changes: object) -> ListBackupPlaceDialog:
    require = changes.get("require", nothing_speaks_against)
    sheet = ListBackupPlaceDialog(seat, 0, require)  # type: ignore[arg-type]
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def places(seat: Seat) -> tuple[BackupPlace, ...]:
    return seat.desk.read(backup_places, BodyAsked(body=seat.body))


def test_a_listed_drive_is_a_place(qtbot: QtBot, seat: Seat, office: Office) -> None:
    drive = export_desk.listed(office, serial="USB-1", model="Ổ mẫu")
    sheet = sheet_of(qtbot, seat)
    assert (sheet.kind.value(), sheet.kind.currentText()) == (drive, "Ổ mẫu · USB-1")
    assert sheet.folder.isHidden() or not sheet.folder.isVisible()
    typed(sheet.words, "Ổ của Văn thư")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã ghi nơi sao lưu: Ổ của Văn thư"]
    (place,) = places(seat)
    assert (place.words, place.drive, place.path) == ("Ổ của Văn thư", drive, "")


def test_a_folder_is_typed_or_chosen_and_must_be_there(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = sheet_of(qtbot, seat)
    sheet.forward()
    for key in ("words", "folder"):
        assert "Chưa nhập" in sheet.panel.field(key).error
    typed(sheet.words, "Ổ D")
    typed(sheet.folder, str(tmp_path / "sao luu"))
    sheet.forward()
    assert "Chưa có thư mục này" in sheet.panel.field("folder").error
    (tmp_path / "sao luu").mkdir()
    monkeypatch.setattr(sheet_file, "ask_folder", lambda *_args: tmp_path / "sao luu")
    sheet.choose.click()
    with qtbot.waitSignal(sheet.finished):
        sheet.forward()
    (place,) = places(seat)
    assert (place.path, place.drive) == (str(tmp_path / "sao luu"), None)


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        (str(Path(tempfile.gettempdir()) / "sao-luu"), "thư mục tạm"),
        ("//may-chu/chung", "qua mạng"),
        ("sao-luu", "gốc ổ đĩa"),
        (str(Path.home() / "OneDrive" / "x"), "chép lên mạng"),
    ],
)
def test_what_leaves_the_machine_or_is_swept_away_is_refused(
    qtbot: QtBot, seat: Seat, folder: str, why: str
) -> None:
    sheet = sheet_of(qtbot, seat, require=require_place)
    typed(sheet.words, "Ổ D")
    typed(sheet.folder, folder)
    sheet.forward()
    assert why in sheet.panel.field("folder").error
    assert places(seat) == ()


def test_a_folder_on_the_stores_own_disk_is_asked_for_twice(
    qtbot: QtBot, seat: Seat, law: Law, tmp_path: Path
) -> None:
    own = folder_seat(tmp_path / "kho", law, seat)
    (tmp_path / "d").mkdir()
    with closing(own.desk):
        sheet = sheet_of(qtbot, replace(own))
        typed(sheet.words, "Ổ D")
        typed(sheet.folder, str(tmp_path / "d"))
        sheet.forward()
        assert "nằm cùng ổ đĩa với kho" in sheet._warned.banner.words
        assert places(own) == ()
        with qtbot.waitSignal(sheet.finished):
            sheet.forward()
        assert [place.path for place in places(own)] == [str(tmp_path / "d")]
        sheet.hide()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, office: Office, look: Look
) -> None:
    export_desk.listed(office)
    with dressed(look):
        sheet = sheet_of(qtbot, seat)
        assert linted(sheet) == []
        sheet.kind.setCurrentIndex(1)
        sheet.forward()
        assert linted(sheet) == []
        sheet.hide()


def test_a_new_place_gets_its_first_backup_while_its_disk_is_there(
    qtbot: QtBot, qapp: QApplication, seat: Seat, law: Law, tmp_path: Path
) -> None:
    own = folder_seat(tmp_path / "kho", law, seat)
    (tmp_path / "d").mkdir()
    with closing(own.desk):
        backup = DeskBackup(own.desk, own.body, qapp, tuple)
        sheet = sheet_of(qtbot, replace(own, backup=backup))
        typed(sheet.words, "Ổ D")
        typed(sheet.folder, str(tmp_path / "d"))
        sheet.forward()
        with qtbot.waitSignal(sheet.finished):
            sheet.forward()
        qtbot.waitUntil(lambda: not backup.is_running, timeout=20_000)
        (made,) = own.desk.read(backup_entries, BodyAsked(body=own.body))
    assert (tmp_path / "d" / FOLDER / made.name).is_file()
