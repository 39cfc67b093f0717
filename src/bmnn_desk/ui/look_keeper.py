"""Holds what is remembered between two starts, and writes each change at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.look_file import LookKept, keep_look, read_look
from bmnn_desk.ui.theme import show_theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.tokens import Look


class LookKeeper:
    """`now` is what is remembered; a disk that refuses means the next start looks as delivered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.now = read_look(folder)

    def keep_store(self, store: Path) -> None:
        """This store is offered at the next start."""
        self._keep(replace(self.now, store=store))

    def keep_look(self, look: Look, points: int) -> None:
        """The windows look so at the next start."""
        self._keep(replace(self.now, look=look, points=points))

    def show_look(self, look: Look, points: int) -> None:
        """Every window looks so from now on."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            show_theme(app, look, points)
        self.keep_look(look, points)

    def keep_place(self, window: QWidget) -> None:
        """The next start opens where this window stands."""
        self._keep(replace(self.now, geometry=place_of(window)))

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
