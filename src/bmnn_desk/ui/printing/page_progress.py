"""The bar of one job at the printer, page by page, with the button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.outgoing.print_progress import PrintProgress
from bmnn_desk.ui.printing.page_run import PageRun

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PageProgress(PrintProgress):
    """Hidden until the first page of a job that it follows; `end` hides it again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, pages=True)
        self._run: PageRun | None = None
        self.stop_asked.connect(self._pass_on)

    def follow(self, pages: int) -> PageRun:
        """The run of a job of so many pages: its `goes_on` is for the job."""
        run = self._run = PageRun(pages, self)
        run.began.connect(lambda done: self._show(run, done))
        return run

    def end(self) -> None:
        """The job is over."""
        self._run = None
        self.show_progress(0, 0)

    def _show(self, run: PageRun, done: int) -> None:
        # What the lane told of may arrive when the job is over.
        if run is self._run:
            self.show_progress(done, run.whole)

    def _pass_on(self) -> None:
        if self._run is not None:
            self._run.stop_after_this()
