"""What nobody caught: logged, told with a code, and the program goes on (ux c6)."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from bmnn_desk.ui.error_log import log_error

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


class CrashBox(QObject):
    """One box at a time; a fault while it is open is only logged."""

    met = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._box: QMessageBox | None = None
        # Queued: the fault may lie in painting, and a box would paint again.
        self.met.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every uncaught error of the main thread and of others."""
        sys.excepthook = self.catch
        threading.excepthook = lambda given: self._take(given.exc_value)

    def catch(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What Python calls; Ctrl+C in the terminal ends the program as ever."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._take(error)

    def _take(self, error: BaseException | None) -> None:
        if error is not None:
            self.met.emit(log_error(self._folder, error))

    def _show(self, code: str) -> None:
        if self._box is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle("BMNN")
        box.setIcon(QMessageBox.Icon.Critical)
        box.setText(
            self.tr(
                "Phần mềm gặp lỗi và đã dừng thao tác này (mã {code}). Dữ liệu đã lưu không đổi, "
                "phần đang nhập còn trong cửa sổ: xem lại rồi lưu. Báo người quản trị kèm mã lỗi."
            ).format(code=code)
        )
        box.addButton(self.tr("Đón&g"), QMessageBox.ButtonRole.AcceptRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(self._closed)
        self._box = box
        box.open()

    def _closed(self) -> None:
        self._box = None
