from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.selftest.proof import NotProvedError
from bmnn_desk.selftest.window import check_window, judge
from tests.selftest.test_platform_plugins import MISSING, lame_plugin

if TYPE_CHECKING:
    from pathlib import Path

SEEN: dict[str, Any] = {
    "width": 1100,
    "height": 680,
    "colours": 90,
    "icon_dots": 12,
    "family_found": True,
    "translated": True,
    "lacking": {},
}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"colours": 1}, "window_blank"),
        ({"icon_dots": 0}, "window_blank"),
        ({"family_found": False}, "window_face"),
        ({"translated": False}, "window_english"),
        ({"lacking": {"xcb": "libxcb-cursor.so.0"}}, "window_xcb"),
        ({"lacking": {"wayland": "libwayland-cursor.so.0"}}, "window_wayland"),
    ],
)
def test_each_figure_can_fail_it(change: dict[str, object], fault: str) -> None:
    assert judge(SEEN).figures == {"width": 1100, "height": 680}
    with pytest.raises(NotProvedError, match=fault):
        judge({**SEEN, **change})


def test_a_qt_that_finds_no_platform_is_told() -> None:
    with pytest.raises(NotProvedError, match="window_died"):
        check_window({"QT_QPA_PLATFORM": "nonesuch"})


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt has one plugin, and paints by it")
def test_a_plugin_of_the_screen_that_lacks_a_library_is_told_with_its_name(tmp_path: Path) -> None:
    lame_plugin(tmp_path)
    with pytest.raises(NotProvedError, match="window_xcb") as raised:
        check_window({"QT_PLUGIN_PATH": str(tmp_path)})
    assert raised.value.named == MISSING


def test_a_qt_that_is_not_there_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1')")
    with pytest.raises(NotProvedError, match="window_died"):
        check_window({"PYTHONPATH": str(tmp_path)})
