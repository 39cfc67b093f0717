"""`bmnn-desk` alone: the windows, from the first paint to the last."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.crash_box import CrashBox
from bmnn_desk.ui.error_box import tell
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.look_file import read_look
from bmnn_desk.ui.open_file import forget_folders
from bmnn_desk.ui.private_clipboard import keep_private
from bmnn_desk.ui.program import Program
from bmnn_desk.ui.setup import Setup
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.translation import install_vietnamese
from bmnn_desk.ui.uncaptured import keep_uncaptured
from bmnn_desk.ui.widgets.wheel_guard import guard_wheel

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.entrance import FillSample


def open_windows(folder: Path | None, fill: FillSample | None = None, told: str = "") -> int:
    """Open the program on a store, the one opened last, or the first run; 0 at its end.

    `fill` makes the sample data; without it none is offered. `told` is to be read before
    anything is done, once: over the first window, when it is painted.
    """
    app, program = prepared(Setup(fill=fill))
    if told:
        program.painted.connect(lambda: QTimer.singleShot(0, lambda: _tell(program, told)))
    program.start(folder)
    return app.exec()


def _tell(program: Program, words: str) -> None:
    if program.window is not None:
        tell(program.window, words)


def prepared(setup: Setup) -> tuple[QApplication, Program]:
    """The program dressed and guarded, before its first window."""
    keep_singletons()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("BMNN")
    # One window goes and the next comes: the program itself says when it ends.
    app.setQuitOnLastWindowClosed(False)
    # Of a run that was cut off; and of this one, whatever its end is.
    forget_folders()
    app.aboutToQuit.connect(forget_folders)
    install_vietnamese(app)
    kept = read_look(setup.settled)
    show_theme(app, kept.look, kept.points)
    guard_wheel(app)
    keep_uncaptured(app)
    keep_private(QGuiApplication.clipboard())
    CrashBox(setup.settled, app).install()
    program = Program(setup)
    app.aboutToQuit.connect(program.end)
    return app, program
