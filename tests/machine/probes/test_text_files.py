from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.machine.probes.text_files import is_there, line_of, names_in, text_of
from tests.machine.probes.trees import shut

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_file_is_read_to_its_bound_and_no_further(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc\xff\n")
    assert text_of(path) == "abc�\n"
    assert text_of(path, 2) == "ab"
    assert line_of(path) == "abc�"


def test_what_is_not_there_is_not_known(tmp_path: Path) -> None:
    assert text_of(tmp_path / "b") is None
    assert line_of(tmp_path / "b") == ""
    assert names_in(tmp_path / "b") is None
    assert names_in(tmp_path) == ()


def test_what_may_not_be_asked_is_neither_there_nor_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").write_text("", "utf-8")
    found = [is_there(tmp_path / name) for name in ("a", "b", "c", "b/d")]
    assert found == [True, True, False, False]
    shut(monkeypatch, tmp_path / "a")
    assert is_there(tmp_path / "a/d") is None
