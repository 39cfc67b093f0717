from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.backing_up import FOLDER
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupTrouble
from bmnn_desk.domain.office import Role
from bmnn_desk.storage.backup_troubles import keep_troubles
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.desk_backup import DeskBackup
from bmnn_desk.ui.dialogs.end_listed import EndBackupPlaceDialog
from bmnn_desk.ui.dialogs.list_backup_place import ListBackupPlaceDialog
from bmnn_desk.ui.restore.drill_sheet import DrillSheet
from bmnn_desk.ui.settings.backup_section import BackupSection
from bmnn_desk.ui.settings.office_keep import OfficeKeep
from bmnn_desk.ui.tokens import Look
from tests import backup_desk, export_desk
from tests.peopled_desk import office_in, sat_down
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """An office in a folder."""
    office_in(tmp_path / "kho", law)
    made = sat_down(tmp_path / "kho", law)
    with closing(made.desk):
        yield made


@pytest.fixture
def own(qapp: QApplication, at: Office, seat: Seat) -> Iterator[Seat]:
    backup = DeskBackup(at.desk, at.body, qapp, tuple)
    yield replace(seat, desk=at.desk, body=at.body, backup=backup)
    backup.stop()
    finish_background()


def section_of(qtbot: QtBot, seat: Seat, *found: DriveFound) -> BackupSection:
    section = BackupSection(OfficeKeep(seat), lambda: found)
    section.resize(*SMALLEST)
    section.show_now()
    shown(qtbot, section)
    finish_background()
    qtbot.waitUntil(lambda: not any("đang tìm" in row[4] for row in section.places.texts()))
    return section


def test_each_place_says_where_it_is_and_whether_it_can_be_reached(
    qtbot: QtBot, own: Seat, at: Office, tmp_path: Path
) -> None:
    (tmp_path / "d").mkdir()
    backup_desk.listed(at, words="Ổ D", path=str(tmp_path / "d"))
    drive = export_desk.listed(at, serial=SERIAL, model="Ổ mẫu")
    backup_desk.listed(at, words="Ổ USB", drive=drive, path="")
    section = section_of(qtbot, own)
    assert section.places.texts() == [
        ("Ổ D", str(tmp_path / "d"), "chưa có", "", "đang nối"),
        ("Ổ USB", f"Ổ mẫu · {SERIAL}", "chưa có", "", "không thấy, cắm ổ và mở khóa ổ"),
    ]
    assert "việc chưa có trong bản sao lưu nào" in section.unsaved.text()
    section.hide()
    plugged_in = section_of(qtbot, own, plugged(tmp_path / "the"))
    assert [row[4] for row in plugged_in.places.texts()] == ["đang nối", "đang nối"]


def test_a_backup_at_once_tells_of_each_place_and_is_listed(
    qtbot: QtBot, own: Seat, at: Office, tmp_path: Path
) -> None:
    (tmp_path / "d").mkdir()
    backup_desk.listed(at, words="Ổ D", path=str(tmp_path / "d"))
    backup_desk.listed(at, words="Ổ E", path=str(tmp_path / "gone"))
    section = section_of(qtbot, own)
    said: list[str] = []
    assert own.backup is not None
    own.backup.at_place.connect(lambda *_at: said.append(section.told.words))
    section.now.click()
    assert not section.now.isEnabled()
    assert "Đang sao lưu" in section.told.words
    qtbot.waitUntil(lambda: "Ổ D" in section.told.words, timeout=20_000)
    assert [words.split("…")[0] for words in said] == [
        "Đang sao lưu vào nơi 1/2",
        "Đang sao lưu vào nơi 2/2",
    ]
    assert "đã sao lưu" in section.told.words
    assert "Ổ E: chưa sao lưu được" in section.told.words
    assert section.now.isEnabled()
    (row,) = section.backups.texts()
    assert (row[1], row[5]) == ("bấm sao lưu", "còn giữ")
    assert (tmp_path / "d" / FOLDER / row[2]).exists()
    assert section.unsaved.text() == "Mọi việc đã có trong bản sao lưu."


def test_one_that_somebody_else_asked_for_is_told_until_it_ends(
    qtbot: QtBot, own: Seat, at: Office, tmp_path: Path
) -> None:
    (tmp_path / "d").mkdir()
    backup_desk.listed(at, words="Ổ D", path=str(tmp_path / "d"))
    section = section_of(qtbot, own)
    assert own.backup is not None
    said: list[str] = []
    own.backup.at_place.connect(lambda *_at: said.append(section.told.words))
    own.backup.after_act(BackupWhy.YEAR)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert "Đang sao lưu" in said[0]
    backup = own.backup
    qtbot.waitUntil(lambda: not backup.is_running, timeout=20_000)
    assert section.told.words == ""
    assert len(section.backups.texts()) == 1
    assert section.now.isEnabled()
    assert section.unsaved.text() == "Mọi việc đã có trong bản sao lưu."


def test_what_is_kept_comes_before_what_was_taken_away(qtbot: QtBot, own: Seat, at: Office) -> None:
    place = backup_desk.listed(at)
    for day in (1, 2, 3):
        backup_desk.recorded(at, place=place, made_at=f"2025-03-0{day}T17:30:05+07:00")
    backup_desk.ended(at, 2)
    section = section_of(qtbot, own)
    assert [row[5][:6] for row in section.backups.texts()] == ["còn gi", "còn gi", "đã bỏ "]
    days = [row[0][:2] for row in section.backups.texts()]
    assert days[0] > days[1]


def test_what_failed_at_the_last_lock_is_told_with_its_reason(
    qtbot: QtBot, own: Seat, at: Office, tmp_path: Path
) -> None:
    place = backup_desk.listed(at, words="Ổ D")
    failed = [
        BackupTrouble(place=number, what=what, at=datetime(2025, 3, 10, 1, tzinfo=UTC))
        for number, what in ((place, "DiskFullError"), (place + 9, "BackupSlowError"))
    ]
    keep_troubles(tmp_path / "kho", failed, [])
    section = section_of(qtbot, own)
    assert section.failed.words.startswith("Ổ D: lần sao lưu lúc ")
    assert "hết chỗ" in section.failed.words
    assert "\n" not in section.failed.words


def test_the_acts_open_their_sheets(qtbot: QtBot, own: Seat, at: Office) -> None:
    section = section_of(qtbot, own)
    assert not section.end.isEnabled()
    assert not section.now.isEnabled()
    assert "Chưa có nơi sao lưu" in section.unsaved.text()
    section.hide()
    backup_desk.listed(at)
    section = section_of(qtbot, own)
    for button, kind in (
        (section.add, ListBackupPlaceDialog),
        (section.end, EndBackupPlaceDialog),
    ):
        with qtbot.waitSignal(section.sheet_wanted) as wanted:
            button.click()
        kept(qtbot, wanted.args[0])
        assert type(wanted.args[0]) is kind


def test_a_clerk_lists_no_place_but_backs_up(qtbot: QtBot, seat: Seat, office: Office) -> None:
    section = section_of(qtbot, seat_of(seat, office, Role.CLERK))
    assert section.add.isHidden()
    assert not section.now.isHidden()
    # In memory there is nothing to back up.
    assert not section.now.isEnabled()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, own: Seat, at: Office, look: Look, tmp_path: Path
) -> None:
    (tmp_path / "d").mkdir()
    backup_desk.listed(at, words="Ổ D, phòng Văn thư", path=str(tmp_path / "d"))
    backup_desk.recorded(at, place=1)
    with dressed(look):
        section = section_of(qtbot, own)
        assert linted(section) == []
        section.hide()


def test_a_drill_is_begun_here_and_the_last_one_told(qtbot: QtBot, own: Seat, at: Office) -> None:
    section = section_of(qtbot, own)
    assert section.drilled.text() == "Chưa diễn tập khôi phục lần nào."
    with qtbot.waitSignal(section.sheet_wanted) as wanted:
        section.drill.click()
    kept(qtbot, wanted.args[0])
    assert type(wanted.args[0]) is DrillSheet
    finish_background()
    backup_desk.drilled(at)
    section.show_now()
    assert section.drilled.text() == "Diễn tập khôi phục gần nhất: 10/03/2025."
    finish_background()


def test_only_who_may_drill_is_offered_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    assert not section_of(qtbot, seat_of(seat, office, Role.CLERK)).drill.isHidden()
    assert section_of(qtbot, seat_of(seat, office, Role.LEADER)).drill.isHidden()
