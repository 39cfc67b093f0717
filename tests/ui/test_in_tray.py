"""The folder where file dialogs open."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.in_tray import in_tray, opened_tray, waiting_files

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_made_when_it_is_opened_and_closed_to_others(tmp_path: Path) -> None:
    assert not in_tray(tmp_path).exists()
    assert waiting_files(tmp_path) == 0
    tray = opened_tray(tmp_path)
    assert tray == in_tray(tmp_path) == tmp_path / "Khay BMNN"
    tray.chmod(0o755)
    assert opened_tray(tmp_path) == tray
    if sys.platform != "win32":
        assert stat.S_IMODE(tray.stat().st_mode) == 0o700


def test_what_lies_in_it_stays_and_is_counted(tmp_path: Path) -> None:
    tray = opened_tray(tmp_path)
    (tray / "a.docx").write_bytes(b"x")
    (tray / "trong").mkdir()
    (tray / "trong" / "b.pdf").write_bytes(b"y")
    assert waiting_files(tmp_path) == 2
    assert opened_tray(tmp_path) == tray
    assert (tray / "a.docx").read_bytes() == b"x"


def test_so_many_files_are_not_counted_to_the_end(tmp_path: Path) -> None:
    tray = opened_tray(tmp_path)
    for number in range(1003):
        (tray / f"{number}").touch()
    assert waiting_files(tmp_path) == 1000


@pytest.mark.parametrize("there", ["file", "nothing"])
def test_where_it_cannot_be_the_home_is_opened(tmp_path: Path, there: str) -> None:
    home = tmp_path / "home"
    if there == "file":
        home.mkdir()
        in_tray(home).write_bytes(b"x")
    assert opened_tray(home) == home
    assert waiting_files(home) == 0
