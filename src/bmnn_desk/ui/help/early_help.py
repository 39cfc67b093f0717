"""The help before there is a desk: first run, unlock, lock, restoring. F1 opens, Esc closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.help.help_sheet import HelpSheet

_SHARE = 0.9


class EarlyHelp(QObject):
    """One window of help over `window`, at a topic; it goes with that window."""

    def __init__(self, window: QWidget, topic: str) -> None:
        super().__init__(window)
        self._window, self._topic = window, topic
        self.sheet: HelpSheet | None = None
        QShortcut(QKeySequence("F1"), window).activated.connect(self.open)

    def open(self) -> None:
        """Show it, or bring it to the front."""
        if self.sheet is None:
            self.sheet = self._made()
        self.sheet.show()
        self.sheet.activateWindow()
        self.sheet.focus_first()

    def _made(self) -> HelpSheet:
        # No window waits for the manual and the law before somebody asks for them.
        from bmnn_desk.law.loader import Law  # noqa: PLC0415
        from bmnn_desk.paths import forms_folder  # noqa: PLC0415
        from bmnn_desk.ui.help.help_sheet import HelpSheet  # noqa: PLC0415

        sheet = HelpSheet(None, self._topic, Law(forms_folder()))
        sheet.setParent(self._window, Qt.WindowType.Dialog)
        sheet.setWindowTitle(self.tr("BMNN: trợ giúp"))
        sheet.resize(self._window.size() * _SHARE)
        sheet.finished.connect(lambda _none: self._close())
        return sheet

    def _close(self) -> None:
        if self.sheet is not None:
            self.sheet.hide()
            self._window.activateWindow()
