from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs import sweep_files
from bmnn_desk.ui.dialogs.sweep_files import SweepFilesSheet
from bmnn_desk.ui.machine.sweep_errand import SweptPlace
from bmnn_desk.ui.machine.sweep_source import files_now
from bmnn_desk.ui.tokens import Look
from tests import export_desk
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.kept import shown
from tests.ui.machine.test_sweep_errand import folder

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, home: Path, *drives: DriveFound) -> SweepFilesSheet:
    sheet = SweepFilesSheet(seat, home, lambda: drives)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def places(sheet: SweepFilesSheet) -> list[tuple[str, str]]:
    def at(row: int, column: int) -> str:
        item = sheet.where.item(row, column)
        return "" if item is None else item.text()

    return [(at(row, 0), at(row, 1)) for row in range(sheet.where.rowCount())]


def add(qtbot: QtBot, sheet: SweepFilesSheet, folder: Path) -> None:
    sheet.add_folder(folder)
    finish_background()
    qtbot.waitUntil(lambda: not sheet._is_looking)


def ended(qtbot: QtBot, sheet: SweepFilesSheet) -> None:
    qtbot.waitUntil(lambda: not sheet.busy_reason(), timeout=60_000)


def test_by_keys_a_folder_is_swept_and_its_files_wait(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, folder(tmp_path))
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Bấm Dừng" in sheet.busy_reason()
    ended(qtbot, sheet)
    assert sheet.result.text().startswith("Đã xem 2 tệp, 1 tệp có dấu hiệu mật")
    assert [each.name for each in files_now(seat, waiting=True)] == ["mat.docx"]
    with qtbot.waitSignal(sheet.finished) as told:
        QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [sheet.result.text()]


def test_a_hidden_sheet_stops_its_sweep(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    home = folder(tmp_path)
    for place in range(400):
        (home / f"{place}.txt").write_text("MẬT", "utf-8")
    sheet = sheet_of(qtbot, seat, home)
    sheet.forward()
    sheet.hide()
    finish_background()
    ended(qtbot, sheet)
    assert "dừng giữa chừng" in sheet.result.text()


def test_only_listed_sticks_are_added(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    drive = plugged(tmp_path / "the")
    sheet = sheet_of(qtbot, seat, tmp_path, drive)
    sheet.plugged.click()
    finish_background()
    qtbot.waitUntil(lambda: bool(sheet.told.words))
    assert SERIAL in sheet.told.words
    assert len(places(sheet)) == 1
    export_desk.listed(office, serial=SERIAL)
    sheet.plugged.click()
    finish_background()
    qtbot.waitUntil(lambda: len(places(sheet)) == 2)
    assert places(sheet)[1] == (drive.volumes[0].mount, SERIAL)


def test_without_a_stick_that_is_said(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    sheet = sheet_of(qtbot, seat, tmp_path)
    sheet.plugged.click()
    finish_background()
    qtbot.waitUntil(lambda: "Cắm ổ" in sheet.told.words)


def test_a_folder_on_a_strange_stick_is_refused(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drive = plugged(tmp_path / "the")
    sheet = sheet_of(qtbot, seat, tmp_path)
    monkeypatch.setattr(sweep_files, "drive_of", lambda _: drive)
    add(qtbot, sheet, tmp_path / "the")
    assert SERIAL in sheet.told.words
    assert len(places(sheet)) == 1


def test_a_place_is_added_once_and_may_be_dropped(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    other = folder(tmp_path)
    sheet = sheet_of(qtbot, seat, tmp_path)
    add(qtbot, sheet, other)
    add(qtbot, sheet, other)
    assert [name for name, _ in places(sheet)] == [str(tmp_path), str(other)]
    sheet.where.setCurrentCell(0, 0)
    sheet.drop.click()
    assert [name for name, _ in places(sheet)] == [str(other)]
    sheet.where.setCurrentCell(0, 0)
    sheet.drop.click()
    assert not sheet.start.isEnabled()


def test_a_folder_is_chosen_in_the_dialog_of_the_program(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = folder(tmp_path)
    monkeypatch.setattr(sweep_files, "ask_folder", lambda *_: other)
    sheet = sheet_of(qtbot, seat, tmp_path)
    QTest.keyClick(sheet, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    finish_background()
    qtbot.waitUntil(lambda: len(places(sheet)) == 2)


def test_a_sweep_begins_only_once_the_sticks_that_were_asked_for_are_there(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    export_desk.listed(office, serial=SERIAL)
    home, drive = folder(tmp_path), plugged(tmp_path / "the")
    sheet = sheet_of(qtbot, seat, home, drive)
    sheet.plugged.click()
    sheet.forward()
    assert sheet.busy_reason() == ""
    finish_background()
    qtbot.waitUntil(lambda: len(places(sheet)) == 2)
    sheet.forward()
    assert sheet.busy_reason()
    sheet.stop()
    ended(qtbot, sheet)


def test_a_refusal_is_said_and_one_may_try_again(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, folder(tmp_path))
    sheet._places = [SweptPlace(folder=tmp_path, serial="LA-1")]
    sheet.forward()
    ended(qtbot, sheet)
    assert "IT-02" in sheet.told.words
    assert sheet.start.isEnabled()
    assert office.desk is not None


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12), (Look.LIGHT, 14)])
def test_it_is_whole_at_the_smallest_size_before_and_after(
    qtbot: QtBot, seat: Seat, tmp_path: Path, dress: tuple[Look, int]
) -> None:
    home = folder(tmp_path)
    (home / "hong.pdf").write_bytes(b"%PDF-1.7 hong")
    with dressed(*dress):
        sheet = sheet_of(qtbot, seat, home)
        assert linted(sheet) == []
        sheet.forward()
        ended(qtbot, sheet)
        assert sheet.unread.rowCount() == 1
        assert linted(sheet) == []
        bar = sheet.fontMetrics().height() + 8  # the status bar under it at the desk
        assert sheet.minimumSizeHint().height() <= SMALLEST[1] - bar
