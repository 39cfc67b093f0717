from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from bmnn_desk.demo.desk_window import draw_windows, has_screen
from bmnn_desk.demo.run import REGISTER, STORE

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.demo_run import DemoRun


def size_of(picture: Path) -> tuple[int, int]:
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def test_the_demo_leaves_pictures_of_its_windows_all_different(demo: DemoRun) -> None:
    pictures = sorted(demo.out.glob("man-hinh-*.png"))
    assert len(pictures) >= 6
    assert {size_of(picture) for picture in pictures} == {(1366, 768)}
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)
    said = "\n".join(demo.lines)
    assert all(picture.name in said for picture in pictures)


def test_without_a_screen_the_demo_ends_with_the_registers_path(demo: DemoRun) -> None:
    assert demo.lines[-1] == str(demo.out / REGISTER)


def test_offscreen_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not has_screen()


def test_no_display_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()


def test_without_qts_libraries_nothing_is_drawn_and_nothing_breaks(
    demo: DemoRun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert list(draw_windows(demo.out / STORE, demo.passphrase, tmp_path)) == []
