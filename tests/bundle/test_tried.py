"""A program that fails, or says all is well and made nothing, is found out."""

from __future__ import annotations

from subprocess import CompletedProcess
from typing import TYPE_CHECKING

from bmnn_desk.paths import program_folder
from bmnn_desk.ui import selftest_texts as say
from tests.bundle.__main__ import look, of_this_machine
from tests.bundle.bare import Started
from tests.bundle.tried import _demo, _said, _window

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def done(code: int, said: str = "", errors: str = "") -> CompletedProcess[str]:
    return CompletedProcess((), code, said, errors)


def test_a_self_test_holds_by_its_code_and_its_lines() -> None:
    assert _said("x", done(0, "đạt a\nMọi phần")).line == "ok    x: Mọi phần"
    assert not _said("x", done(1, "đạt a")).holds
    for verdict in (say.FAILS, say.NOT_TRIED):
        failed = _said("x", done(0, f"{verdict} a\nMọi phần"))
        assert not failed.holds
    assert f"{say.FAILS} a" in _said("x", done(1, f"{say.FAILS} a\n1\n2\n3\n4")).line


def test_a_demonstration_that_made_no_register_or_no_windows_fails(tmp_path: Path) -> None:
    assert not _demo(done(0), tmp_path / "not-there").holds
    (tmp_path / "so-dang-ky-di.pdf").touch()
    assert not _demo(done(0), tmp_path).holds
    for number in range(6):
        (tmp_path / f"man-hinh-{number}.png").touch()
    assert _demo(done(0), tmp_path).holds
    assert not _demo(done(1), tmp_path).holds
    assert not _demo(done(0, errors="oh"), tmp_path).holds


def test_a_window_that_does_not_come_is_a_finding_and_no_end(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not _window(lambda _: Started(command=(), environment={})).holds


def test_a_folder_with_a_library_of_the_network_is_not_sound(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    assert all(finding.holds for finding in look(tmp_path))
    (tmp_path / "_internal" / "libQt6Network.so.6").touch()
    failing = {finding.what for finding in look(tmp_path) if not finding.holds}
    assert "left out and there" in failing


def test_a_folder_that_tells_where_it_was_built_is_not_sound(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "bmnn.txt").write_text(f"{program_folder()}/src")
    failing = {finding.what for finding in look(tmp_path) if not finding.holds}
    assert "paths of this machine" in failing


def test_a_part_without_a_file_is_told_and_stops_a_release(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    for is_quick in (True, False):
        absent, _moved = of_this_machine(tmp_path, is_quick=is_quick)
        assert "libssl3" in absent.told
        assert absent.holds == is_quick
