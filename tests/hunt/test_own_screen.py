"""The screen is there while it is wanted, is gone after, and its lack is no silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.hunt.own_screen import own_screen


def test_without_an_x_server_windows_are_drawn_offscreen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with own_screen() as shown:
        assert shown == {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs Xvfb (Debian package xvfb)")
def test_a_screen_is_a_socket_of_this_machine_and_goes_again() -> None:
    with own_screen() as shown:
        assert shown["QT_QPA_PLATFORM"] == "xcb"
        # X11's own place, whatever TMPDIR says.
        socket = Path("/tmp/.X11-unix") / shown["DISPLAY"].replace(":", "X")  # noqa: S108
        assert socket.is_socket()
    assert not socket.exists()
