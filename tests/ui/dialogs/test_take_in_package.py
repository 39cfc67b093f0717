from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.packages import Container, package_name
from bmnn_desk.machine.package_7z import pack_7z
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs import take_in_package as module
from bmnn_desk.ui.dialogs.take_in_package import TakeInPackageDialog
from bmnn_desk.ui.tokens import Look
from tests import export_desk
from tests.machine.packages import PASSPHRASE, files
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def package(tmp_path: Path, office: Office) -> Path:
    """A unit's package on the office's drive."""
    export_desk.listed(office, serial=SERIAL)
    data = pack_7z(files(), PASSPHRASE)
    folder = tmp_path / "thẻ"
    folder.mkdir()
    name = package_name(2026, hashlib.sha256(data).hexdigest(), Container.SEVEN_ZIP)
    path = folder / name
    path.write_bytes(data)
    return path


def sheet_of(qtbot: QtBot, seat: Seat, package: Path) -> TakeInPackageDialog:
    drive = plugged(package.parent)
    sheet = TakeInPackageDialog(seat, lambda _path: drive)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def open_it(qtbot: QtBot, sheet: TakeInPackageDialog, package: Path) -> None:
    sheet.show_path(package)
    typed(sheet.passphrase, PASSPHRASE)
    sheet.forward()
    qtbot.waitUntil(lambda: sheet.package is not None, timeout=20_000)


def test_a_package_is_chosen_opened_looked_at_and_its_figures_kept(
    qtbot: QtBot, seat: Seat, office: Office, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit = export_desk.entered_peer(office, name="Phòng Mẫu Mực")
    sheet = sheet_of(qtbot, seat, package)
    monkeypatch.setattr(module, "ask_file", lambda *_asked: package)
    sheet.choose.click()
    assert sheet.named.toolTip() == package.name
    open_it(qtbot, sheet, package)
    facts = dict(sheet.facts.facts())
    assert facts["Nơi gửi"] == "PHÒNG MẪU MỰC"
    assert facts["Năm"] == "2026 (từ 15/12/2025 đến 14/12/2026)"
    assert facts["Mã gói"] in package.name
    assert sheet.figures.texts()[0] == ("Đầu kỳ", "5 / 20", "5 / 20", "5 / 20")
    assert sheet.peer.value() == unit
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as told:
        sheet.forward()
    assert told.args == ["Đã nhận thống kê năm 2026 của Phòng Mẫu Mực"]
    (row,) = rows(office, t.Package)
    assert (row.peer_id, row.year) == (unit, 2026)


def test_whose_it_is_must_be_chosen_where_nobody_is_known_by_its_name(
    qtbot: QtBot, seat: Seat, office: Office, package: Path
) -> None:
    export_desk.entered_peer(office, name="Chi cục Khác")
    sheet = sheet_of(qtbot, seat, package)
    open_it(qtbot, sheet, package)
    sheet.forward()
    assert "Chưa chọn đơn vị" in sheet.panel.field("peer").error
    assert rows(office, t.Package) == []


def test_the_same_package_is_not_taken_in_twice(
    qtbot: QtBot, seat: Seat, office: Office, package: Path
) -> None:
    export_desk.entered_peer(office, name="Phòng Mẫu Mực")
    first, again = sheet_of(qtbot, seat, package), sheet_of(qtbot, seat, package)
    open_it(qtbot, first, package)
    with qtbot.waitSignal(first.finished, timeout=20_000):
        first.forward()
    open_it(qtbot, again, package)
    assert again.save.look.icon == "check"
    again.forward()
    qtbot.waitUntil(lambda: "Đã có gói cùng tên" in again.mishap.words, timeout=20_000)
    assert again.save.text() == "&Nhận số liệu"
    assert len(rows(office, t.Package)) == 1


def test_each_fault_has_its_own_sentence(
    qtbot: QtBot, seat: Seat, package: Path, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, package)
    sheet.forward()
    assert "Chưa chọn gói" in sheet.mishap.words
    sheet.show_path(package)
    sheet.forward()
    assert "Chưa nhập" in sheet.panel.field("passphrase").error
    typed(sheet.passphrase, "không phải câu này")
    sheet.forward()
    qtbot.waitUntil(lambda: "Mật khẩu của gói chưa đúng" in sheet.mishap.words, timeout=20_000)
    data = bytearray(package.read_bytes())
    data[-1] ^= 1
    package.write_bytes(bytes(data))
    sheet.forward()
    qtbot.waitUntil(lambda: "đã bị sửa hoặc chép hỏng" in sheet.mishap.words, timeout=20_000)
    other = TakeInPackageDialog(seat, lambda _path: None)
    shown(qtbot, other)
    other.show_path(tmp_path / "x.age")
    other.forward()
    qtbot.waitUntil(lambda: "trong thư mục của máy" in other.mishap.words)
    assert other.panel.field("passphrase").isHidden()


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(
    qtbot: QtBot, seat: Seat, office: Office, package: Path, look: Look
) -> None:
    export_desk.entered_peer(office, name="Phòng Mẫu Mực")
    with dressed(look):
        sheet = sheet_of(qtbot, seat, package)
        assert linted(sheet) == []
        open_it(qtbot, sheet, package)
        assert linted(sheet) == []
        sheet.hide()
