from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk.ui import look_keeper, theme
from bmnn_desk.ui.look_file import read_look
from bmnn_desk.ui.look_keeper import LookKeeper, put_in_place
from bmnn_desk.ui.tokens import DARK, Look, current_look, current_tokens
from bmnn_desk.ui.widgets.banner import Banner
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot


def test_each_change_is_written_at_once_and_takes_nothing_else_away(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    keeper = LookKeeper(tmp_path / "settled")
    keeper.keep_store(tmp_path / "kho")
    keeper.keep_look(Look.DARK, 12)
    keeper.keep_place(window)
    kept = read_look(tmp_path / "settled")
    assert kept == keeper.now
    assert (kept.store, kept.look, kept.points) == (tmp_path / "kho", Look.DARK, 12)
    other = QWidget()
    qtbot.addWidget(other)
    put_in_place(other, kept.geometry)
    assert other.size() == window.size()


def test_a_disk_that_refuses_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    keeper = LookKeeper(tmp_path / "file" / "settled")
    keeper.keep_look(Look.DARK, 9)
    assert keeper.now.look is Look.DARK


def test_a_place_that_cannot_be_read_changes_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    put_in_place(window, "không phải mã")
    assert (window.width(), window.height()) == (640, 480)


class System:
    """The wish of the machine's user, which no test can set; its signals are the real ones."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._wish = Qt.ContrastPreference.NoPreference
        for module in (theme, look_keeper):
            monkeypatch.setattr(module, "wants_high_contrast", self._is_high)

    def set(self, wish: Qt.ContrastPreference) -> None:
        self._wish = wish
        hints = QGuiApplication.styleHints()
        hints.accessibility().contrastPreferenceChanged.emit(wish)

    def _is_high(self) -> bool:
        return self._wish is Qt.ContrastPreference.HighContrast


def inks(image: QImage) -> set[str]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*place).name().upper() for place in places}


def test_open_windows_follow_a_system_of_high_contrast_and_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(monkeypatch)
    with dressed():
        keeper = LookKeeper(tmp_path)
        keeper.show_look(Look.DARK, 12)
        banner = Banner()
        shown(qtbot, banner)
        banner.say("Đã lưu")
        ours = QApplication.palette().color(QPalette.ColorRole.Base)
        assert DARK.primary in inks(banner.grab().toImage())

        system.set(Qt.ContrastPreference.HighContrast)
        theirs = QApplication.palette()
        assert QApplication.instance().styleSheet() == ""  # type: ignore[union-attr]
        assert theirs.color(QPalette.ColorRole.Base) != ours
        assert QColor(current_tokens().text) == theirs.color(QPalette.ColorRole.Text)
        assert QColor(current_tokens().surface) == theirs.color(QPalette.ColorRole.Base)
        assert DARK.primary not in inks(banner.grab().toImage())
        assert (current_look(), QApplication.font().pointSize()) == (Look.DARK, 12)

        system.set(Qt.ContrastPreference.NoPreference)
        assert current_tokens() is DARK
        assert QApplication.palette().color(QPalette.ColorRole.Base) == ours
        assert DARK.primary in inks(banner.grab().toImage())


def test_other_colours_of_the_system_matter_only_where_they_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, told = System(monkeypatch), list[Look]()
    keeper = LookKeeper(tmp_path)
    monkeypatch.setattr(look_keeper, "show_theme", lambda _app, look, _points: told.append(look))
    changed = QGuiApplication.styleHints().colorSchemeChanged
    changed.emit(Qt.ColorScheme.Dark)
    assert told == []
    system.set(Qt.ContrastPreference.HighContrast)
    changed.emit(Qt.ColorScheme.Light)
    assert told == [keeper.now.look] * 2
