"""Holds what is remembered between two starts, and writes each change at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.look_file import LookKept, keep_look, read_look
from bmnn_desk.ui.theme import show_theme, wants_high_contrast

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.tokens import Look


class LookKeeper(QObject):
    """`now` is what is remembered; a disk that refuses means the next start looks as delivered.

    While it lives, the windows follow a system that is set to high contrast, and back.
    """

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.now = read_look(folder)
        self._hints = QGuiApplication.styleHints()  # kept: what it gives does not outlive it
        wishes = self._hints.accessibility()
        wishes.contrastPreferenceChanged.connect(self._show_again)
        # From a black high contrast to a white one: the wish stays, the colours do not.
        self._hints.colorSchemeChanged.connect(self._follow_colours)

    def keep_store(self, store: Path) -> None:
        """This store is offered at the next start."""
        self._keep(replace(self.now, store=store))

    def keep_look(self, look: Look, points: int) -> None:
        """The windows look so at the next start."""
        self._keep(replace(self.now, look=look, points=points))

    def show_look(self, look: Look, points: int) -> None:
        """Every window looks so from now on."""
        self.keep_look(look, points)
        self._show_again()

    def keep_place(self, window: QWidget) -> None:
        """The next start opens where this window stands."""
        self._keep(replace(self.now, geometry=place_of(window)))

    def _show_again(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            show_theme(app, self.now.look, self.now.points)

    def _follow_colours(self) -> None:
        if wants_high_contrast():
            self._show_again()

    def _keep(self, kept: LookKept) -> None:
        self.now = kept
        try:
            keep_look(self._folder, kept)
        except OSError:
            return


def place_of(window: QWidget) -> str:
    """Where a window stands, as Qt's own text."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def put_in_place(window: QWidget, place: str) -> None:
    """Put a window where another one stood; a text that Qt cannot read changes nothing."""
    window.restoreGeometry(QByteArray.fromBase64(place.encode("ascii", "replace")))
