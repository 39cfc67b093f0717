from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo

from bmnn_desk.selftest.platform_plugins import lacking, screens_here

PLUGINS = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
LINKED, MISSING = "libQt6XcbQpa.so.6", "libQt6XcbNot.so.6"

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="plugins of Linux screens")


def lame_plugin(folder: Path) -> Path:
    """Qt's own plugin of X11, but for a library that it links to and nobody has."""
    whole = (PLUGINS / "platforms" / "libqxcb.so").read_bytes()
    assert LINKED.encode() in whole
    plugin = folder / "platforms" / "libqxcb.so"
    plugin.parent.mkdir()
    plugin.write_bytes(whole.replace(LINKED.encode(), MISSING.encode()))
    return plugin


@on_linux
def test_a_missing_library_is_named_without_a_folder(tmp_path: Path) -> None:
    lame_plugin(tmp_path)
    assert lacking([tmp_path, PLUGINS], ["xcb"]) == {"xcb": MISSING}


@on_linux
@pytest.mark.parametrize("data", [b"no library", b"\x7fELF" + bytes(4096)])
def test_a_file_that_is_no_plugin_is_named(tmp_path: Path, data: bytes) -> None:
    plugin = tmp_path / "platforms" / "libqxcb.so"
    plugin.parent.mkdir()
    plugin.write_bytes(data)
    assert lacking([tmp_path], ["xcb"]) == {"xcb": "libqxcb.so"}


def test_the_plugin_of_x11_must_be_there_and_that_of_wayland_may(tmp_path: Path) -> None:
    assert lacking([tmp_path], ["xcb", "wayland"]) == {"xcb": "libqxcb.so"}


@on_linux
def test_the_plugin_of_wayland_is_wanted_in_its_session_alone() -> None:
    assert screens_here({"DISPLAY": ":0"}) == ("xcb",)
    for name, value in (("WAYLAND_DISPLAY", "wayland-0"), ("XDG_SESSION_TYPE", "wayland")):
        assert screens_here({name: value}) == ("xcb", "wayland")
    assert screens_here({"XDG_SESSION_TYPE": "x11"}) == ("xcb",)


def test_elsewhere_no_plugin_of_linux_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    assert screens_here({"WAYLAND_DISPLAY": "wayland-0"}) == ()
