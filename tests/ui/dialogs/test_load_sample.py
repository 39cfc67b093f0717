from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.entrance import SAMPLE_ACCOUNT, enter
from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.sample_means import SamplePlace
from bmnn_desk.ui.tokens import Look
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.offices import PASSPHRASE, spare_calibration
from tests.ui.sample_at_hand import with_sample
from tests.ui.settings.settings_now import acts

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.rekeying import OtherStore
    from bmnn_desk.ui.seat import Seat

_MS = 30_000


def sheet_of(qtbot: QtBot, seat: Seat) -> LoadSampleDialog:
    sheet = LoadSampleDialog(seat)
    sheet.resize(1093, 574)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_the_store_is_made_then_opened_and_the_offices_own_gets_nothing_of_it(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spare_calibration(monkeypatch)
    left: list[OtherStore] = []
    at, before = with_sample(seat, tmp_path, left), acts(seat)
    sheet = sheet_of(qtbot, at)
    assert sheet.passphrase.one.hasFocus()
    assert "mật khẩu riêng" in sheet.where.text()
    sheet.forward()
    assert sheet.panel.field("one").error
    sheet.passphrase.one.setText(PASSPHRASE)
    sheet.passphrase.two.setText(PASSPHRASE)
    sheet.forward()
    assert "nửa phút" in sheet.busy_reason()
    qtbot.waitUntil(lambda: sheet.place is SamplePlace.THERE, timeout=_MS)
    assert sheet.busy_reason() == ""
    assert sheet.passphrase.one.text() == ""
    assert sheet.next.hasFocus()
    assert sheet.where.isHidden()
    assert sheet.next.look.icon == "lock-open"
    sheet.next.click()
    assert at.sample is not None
    assert [other.folder for other in left] == [at.sample.folder]
    enter(at.sample.folder, SAMPLE_ACCOUNT, PASSPHRASE).close()
    assert acts(seat) == before


def test_a_disk_that_refuses_is_told_and_nothing_is_left(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    at = with_sample(seat, tmp_path, [])
    sheet = sheet_of(qtbot, at)
    assert at.sample is not None
    at.sample.folder.write_text("")  # taken since it was looked at
    sheet.passphrase.one.setText(PASSPHRASE)
    sheet.passphrase.two.setText(PASSPHRASE)
    sheet.forward()
    qtbot.waitUntil(lambda: not sheet.busy_reason() and bool(sheet.told.words), timeout=_MS)
    assert sheet.place is SamplePlace.FREE
    assert sheet.passphrase.one.text() == PASSPHRASE


def test_a_folder_with_something_else_is_told_and_cannot_be_used(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    at = with_sample(seat, tmp_path, [])
    assert at.sample is not None
    at.sample.folder.mkdir()
    (at.sample.folder / "a.txt").write_text("")
    sheet = sheet_of(qtbot, at)
    assert "đang có thứ khác" in sheet.told.words
    assert not sheet.next.isEnabled()
    assert sheet.leave.hasFocus()


def test_it_has_no_fault_in_large_letters(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    with dressed(Look.DARK, 14):
        sheet = sheet_of(qtbot, with_sample(seat, tmp_path, []))
        assert linted(sheet) == []
        sheet.place = SamplePlace.THERE
        sheet._show_place()
        assert linted(sheet) == []
        sheet.hide()
