"""What stands on the pages that bear marks: looked at once in the worker, then kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bmnn_desk import jobs
from bmnn_desk.ui.background import in_background

if TYPE_CHECKING:
    from bmnn_desk.errors import DeskError
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.ink_map import InkMap

Pages = tuple[tuple[int, ...], bool]
_WAIT_MS = 300


class InkKeeper(QObject):
    """`found` when another look has come back; pages are told by their indexes and their edge."""

    found = Signal()

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._data: bytes | None = None
        self._maps: dict[Pages, InkMap | None] = {}
        self._asked: set[Pages] = set()

    @property
    def is_quiet(self) -> bool:
        """True where no look is under way."""
        return not self._asked

    def look_at(self, data: bytes | None) -> None:
        """Forget what is known, and look at another PDF from now on."""
        self._data, self._maps, self._asked = data, {}, set()

    def has_failed(self, pages: Pages) -> bool:
        """True where these pages could not be looked at, and never will."""
        return self._data is None or (pages in self._maps and self._maps[pages] is None)

    def ink(self, pages: Pages) -> InkMap | None:
        """What stands on these pages; None while nobody knows, which `found` ends."""
        if self._data is None or not pages[0]:
            return None
        if pages not in self._maps and pages not in self._asked:
            self._ask(self._data, pages)
        return self._maps.get(pages)

    def _ask(self, data: bytes, pages: Pages) -> None:
        self._asked.add(pages)
        # Many pages take the lane for a while: what is to be shown goes before them.
        wait = _WAIT_MS if len(pages[0]) > 1 else 0
        QTimer.singleShot(wait, self, lambda: self._begin(data, pages))

    def _begin(self, data: bytes, pages: Pages) -> None:
        if data is not self._data:  # another file was chosen meanwhile
            return
        worker = self._worker

        def work() -> InkMap:
            """Look at the pages, outside the main thread."""
            return worker.do(jobs.INK_OF_PAGES, data, *pages)

        def keep(ink: InkMap | None) -> None:
            """Keep what came back, unless another file was chosen meanwhile."""
            if data is self._data:
                self._asked.discard(pages)
                self._maps[pages] = ink
                self.found.emit()

        def fail(_error: DeskError | None = None) -> None:
            """A file that cannot be looked at is judged by eye; nothing waits for its look."""
            keep(None)

        in_background(self, work, keep, fail, fail)
