"""From the first windows into the restoring's pages and back; they are loaded when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.attempts import Attempts
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.restore.restore_flow import RestoreFlow
    from bmnn_desk.ui.setup import Setup


class RestoreWay(QObject):
    """`shown(window)` is to be shown; `left(live)` where all stays, as it was asked for.

    `entered(Entered)` into the store that came back; `unlock_wanted(folder)` where it does not
    open at once.
    """

    shown = Signal(object)
    left = Signal(object)
    entered = Signal(object)
    unlock_wanted = Signal(object)

    def __init__(self, parent: QObject, setup: Setup, desks: OpenDesks, attempts: Attempts) -> None:
        super().__init__(parent)
        self._setup, self._desks, self._attempts = setup, desks, attempts
        self._slow_half: tuple[Worker, Printers] | None = None
        self._flow: RestoreFlow | None = None

    def use(self, worker: Worker, printers: Printers) -> None:
        """The slow half of the program is there."""
        self._slow_half = worker, printers

    def begin(self, live: Path | None) -> None:
        """Show the pages; `live` is the store that a backup stands in for, None asks where."""
        from bmnn_desk.ui.restore.begin import begun_restore  # noqa: PLC0415
        from bmnn_desk.ui.restore.restore_flow import RestoreMeans  # noqa: PLC0415

        means = RestoreMeans(
            desks=self._desks,
            attempts=self._attempts,
            today=self._setup.today,
            slow_half=lambda: self._slow_half,
        )
        flow = self._flow = begun_restore(self._setup, means, live)
        flow.left.connect(lambda: self.left.emit(live))
        flow.entered.connect(self.entered.emit)
        flow.unlock_wanted.connect(self.unlock_wanted.emit)
        self.shown.emit(flow.window)

    def busy_reason(self) -> str:
        """Why the program may not end now; empty where it may."""
        flow = self._flow
        return flow.window.busy_reason() if flow is not None and isValid(flow.window) else ""
