"""One job at the printer, page by page: how far it is, and that it shall stop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class PageRun(QObject):
    """`began(done)` in the window's thread, for the page after so many that are done.

    `whole` is how many pages the job has.
    """

    began = Signal(int)

    def __init__(self, whole: int, parent: QObject) -> None:
        super().__init__(parent)
        self._stops, self._cut_after = False, 0
        self.whole = whole

    def stop_after_this(self) -> None:
        """Let the page at hand come out, and begin no other."""
        self._stops = True

    def goes_on(self, done: int) -> bool:
        """Whether the next page is drawn; asked by the job, in the lane."""
        # The first page is on its way whatever is pressed: a job without any looks like a fault.
        if self._stops and done:
            self._cut_after = done
            return False
        if isValid(self):
            self.began.emit(done)
        return True

    def cut_words(self) -> str:
        """After which page it was stopped, and what then; "" where every page came out."""
        if not self._cut_after:
            return ""
        words = self.tr("Đã dừng sau trang {done}/{whole}, chưa ghi là đã in. Hủy các tờ đã ra rồi "
                        "bấm In để in lại từ đầu.")  # fmt: skip
        return words.format(done=self._cut_after, whole=self.whole)
