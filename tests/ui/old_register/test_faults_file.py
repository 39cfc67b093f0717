from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.old_register import CellFault, OldFault
from bmnn_desk.errors import FolderRefusedError
from bmnn_desk.machine.drive_kind import DriveKind
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of
from bmnn_desk.ui.old_register import faults_file as module
from bmnn_desk.ui.old_register.faults_file import ask_and_save_faults, faults_csv, save_faults
from bmnn_desk.ui.widgets.banner import BannerKind
from tests.ui.export.test_copies_folder import around
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

FAULTS = (
    OldFault(sheet="di", row=6, column=3, heading="Ngày; văn bản", fault=CellFault.NO_DATE,
             seen='ngày "x"'),
    OldFault(sheet="di", row=9, column=9, heading="Số lượng", fault=CellFault.NO_NUMBER,
             seen='=HYPERLINK("x")'),
)  # fmt: skip


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_list_has_a_line_for_each_fault_and_opens_as_unicode() -> None:
    data = faults_csv(FAULTS)
    assert data.startswith(b"\xef\xbb\xbf")
    head, first, _ = rows(data)
    assert head == ["Tờ", "Dòng", "Cột", "Trong tệp ghi", "Vì sao", "Cách sửa"]
    assert first[:5] == ["di", "6", "C · Ngày; văn bản", 'ngày "x"', "Không phải ngày có thật"]


def test_what_looks_like_a_formula_is_none_in_excel() -> None:
    assert rows(faults_csv(FAULTS))[2][3] == '\'=HYPERLINK("x")'


def test_the_list_lies_where_files_with_secrets_may(seat: Seat, tmp_path: Path) -> None:
    path = tmp_path / "Loi so cu.csv"
    with pytest.raises(FolderRefusedError):
        save_faults(seat, FAULTS, path, around(tmp_path, DriveKind.NETWORK))
    assert list(tmp_path.iterdir()) == []
    save_faults(seat, FAULTS, path, around(tmp_path))
    assert path.read_bytes() == faults_csv(FAULTS)
    assert list(tmp_path.iterdir()) == [path]


def test_it_is_asked_where_and_said_how_it_went(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, said = QWidget(), list[tuple[str, BannerKind]]()
    shown(qtbot, window)

    def say(words: str, kind: BannerKind) -> None:
        said.append((words, kind))

    path = tmp_path / "loi.csv"
    monkeypatch.setattr(module, "ask_place", lambda *_asked: None)
    ask_and_save_faults(window, seat, FAULTS, say)
    assert said == []
    monkeypatch.setattr(module, "ask_place", lambda *_asked: path)
    ask_and_save_faults(window, seat, FAULTS, say)  # in the machine's temporary folder
    qtbot.waitUntil(lambda: len(said) == 1)
    assert not path.exists()
    monkeypatch.setattr(
        copies_folder,
        "serial_of",
        lambda folder, drives, _around: serial_of(folder, drives, around(folder)),
    )
    ask_and_save_faults(window, seat, FAULTS, say)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert [kind for _, kind in said] == [BannerKind.DANGER, BannerKind.OK]
    assert said[1][0].startswith("Đã lưu loi.csv. ")
    assert path.exists()
