"""The file that is being brought in: read beside the window, read again, broken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.errors import (
    DeskError,
    WorkerDiedError,
    WorkerOutOfMemoryError,
    WorkerTimedOutError,
)
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.old_register.read_errand import ReadErrand, brought_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.domain.old_register import OldRegisterRead
    from bmnn_desk.ui.old_register.read_errand import BroughtFile
    from bmnn_desk.ui.seat import Seat


class Reading(QObject):
    """`done(read)` when the file was read, `refused(words)` when not; `moved` at begin and end.

    `file` and `read` are what is there now; a reading that fails, or is stopped, leaves those of
    before, unless it was the first of its file.
    """

    done = Signal(object)
    refused = Signal(str)
    moved = Signal()

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = seat.worker
        self._errand: ReadErrand | None = None
        self.file: BroughtFile | None = None
        self.read: OldRegisterRead | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether something is being read that is still wanted."""
        return self._errand is not None

    def begin(self, path: Path, names: Mapping[str, str]) -> None:
        """Read a file from the disk; the one before is forgotten."""
        self.forget()
        self._start(lambda: brought_file(path), names)

    def again(self, names: Mapping[str, str]) -> None:
        """Read the same bytes by other names."""
        file = self.file
        if file is not None:
            self.stop()
            self._start(lambda: file, names)

    def stop(self) -> None:
        """Break it off."""
        errand, self._errand = self._errand, None
        if errand is not None:
            errand.stop()
            self.moved.emit()

    def forget(self) -> None:
        """There is no file."""
        self.stop()
        self.file, self.read = None, None

    def _start(self, bring: Callable[[], BroughtFile], names: Mapping[str, str]) -> None:
        errand = self._errand = ReadErrand(self._worker, names)

        def work() -> tuple[BroughtFile, OldRegisterRead | None]:
            """The bytes, and what the worker reads of them."""
            file = bring()
            return file, errand.read(file)

        def show(found: tuple[BroughtFile, OldRegisterRead | None]) -> None:
            """Keep it, unless it was stopped or another came."""
            if errand is self._errand:
                self._errand = None
                self.file, self.read = found
                self.moved.emit()
                self.done.emit(self.read)

        def end() -> bool:
            """Whether it was waited for; it is no more."""
            is_wanted = errand is self._errand
            if is_wanted:
                self._errand = None
                self.moved.emit()
            return is_wanted

        def refuse(error: DeskError) -> None:
            """Say why not."""
            if end():
                self.refused.emit(self._words(error))

        self.moved.emit()
        in_background(self, work, show, refuse, end)

    def _words(self, error: DeskError) -> str:
        split = self.tr("Kho dữ liệu không bị ảnh hưởng. Tách mỗi năm một tệp rồi chọn lại.")
        if isinstance(error, WorkerTimedOutError):
            return self.tr("Đọc tệp quá lâu nên đã dừng.") + f" {split}"
        if isinstance(error, WorkerOutOfMemoryError):
            return self.tr("Đọc tệp cần quá nhiều bộ nhớ nên đã dừng.") + f" {split}"
        if isinstance(error, WorkerDiedError):
            saved = self.tr("Kho dữ liệu không bị ảnh hưởng. Mở bằng Excel, lưu thành tệp .xlsx "
                            "mới rồi chọn lại.")  # fmt: skip
            return self.tr("Tệp làm hỏng tiến trình đọc nên đã dừng.") + f" {saved}"
        return sentence(error)
