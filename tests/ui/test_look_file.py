from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bmnn_desk.ui.look_file import LookKept, keep_look, look_folder, read_look
from bmnn_desk.ui.tokens import Look


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = LookKept(store=tmp_path / "kho %d", look=Look.DARK, points=12, geometry="AdnQ=")
    keep_look(tmp_path / "sub", kept)
    assert read_look(tmp_path / "sub") == kept
    assert [file.name for file in (tmp_path / "sub").iterdir()] == ["desk.ini"]


def test_no_file_means_the_delivered_look(tmp_path: Path) -> None:
    assert read_look(tmp_path) == LookKept()


@pytest.mark.parametrize(
    "text",
    [
        b"\xff\xfe\x00 not text",
        b"no section",
        b"[desk]\nlook = pink\npoints = 99\n",
        b"[other]\nlook = dark\n",
    ],
)
def test_a_damaged_file_means_the_delivered_look(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "desk.ini").write_bytes(text)
    assert read_look(tmp_path) == LookKept()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder of other systems")
def test_the_folder_is_the_systems_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert look_folder() == tmp_path / "bmnn-desk"
    monkeypatch.delenv("XDG_CONFIG_HOME")
    assert look_folder() == Path.home() / ".config" / "bmnn-desk"
