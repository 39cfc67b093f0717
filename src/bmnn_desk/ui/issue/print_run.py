"""Prints batch after batch in the background lane; it can be told to stop after the copy at hand.

A batch is one job for the printer: all copies that lie on the same paper, one after another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from bmnn_desk.errors import DeskError, PrintFailedError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue.print_plan import batches
from bmnn_desk.ui.printing.printers import PrintJob

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.issue.part_pdf import BatchPdf
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterUsed:
    """A printer's name, and its own offset in mm to the right and down."""

    name: str
    offset_mm: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Where a job broke: the part by its place in the run, its page from 1."""

    part: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Done:
    """What a job did: the pages of each of its parts, and how many parts were handed over."""

    pages: tuple[int, ...]
    parts: int


class PrintRun(QObject):
    """`began(index)` for each part, `printed(index)` once its job was taken over, `ended()` last.

    `stopped(sentence)` tells that it broke, with "" that it was told to; `reached` is then where
    it broke, None where nothing of the job can have come out. `make` gives the PDF of a batch,
    in the lane.
    """

    began = Signal(int)
    _told = Signal(int)
    printed = Signal(int)
    stopped = Signal(str)
    ended = Signal()

    def __init__(
        self,
        seat: Seat,
        printer: PrinterUsed,
        make: Callable[[tuple[PrintPart, ...]], BatchPdf],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._seat, self._printer, self._make = seat, printer, make
        self._batches: tuple[tuple[PrintPart, ...], ...] = ()
        self._at, self._first = 0, 0
        self._stop = False
        self._pages: dict[int, int] = {}
        self.reached: Reached | None = None
        # A job tells in the lane; what listens to `began` stands in the main thread.
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self, parts: Sequence[PrintPart]) -> None:
        """Print these parts, in order."""
        self._batches = batches(parts)
        self._at, self._first, self._stop = 0, 0, False
        self._pages, self.reached = {}, None
        self._next()

    def stop_after_this(self) -> None:
        """Let the copy at hand come out, and begin no other."""
        self._stop = True

    def pages(self, index: int) -> int:
        """The pages of a part that was made, 0 before that."""
        return self._pages.get(index, 0)

    def _next(self) -> None:
        if self._stop or self._at >= len(self._batches):
            if self._at < len(self._batches):
                self.stopped.emit("")
            self.ended.emit()
            return
        batch, first = self._batches[self._at], self._first

        def work() -> _Done:
            """Make the batch's file and print it, outside the main thread."""
            return self._print(batch, first)

        in_background(self, work, self._done, self._failed, self._break)

    def _print(self, batch: tuple[PrintPart, ...], first: int) -> _Done:
        made = self._make(batch)
        places = made.places()
        starts = made.starts()
        self._pages |= {first + index: count for index, count in enumerate(made.counts)}
        begun = 0

        def goes_on(done: int) -> bool:
            """Tell of each copy that begins; none begins after the stop."""
            nonlocal begun
            if done in starts:
                if self._stop and done:
                    return False
                begun = starts.index(done) + 1
                if isValid(self):
                    self._told.emit(first + begun - 1)
            return True

        job = PrintJob(
            printer=self._printer.name,
            pdf=made.pdf,
            pages=places,
            red=any(part.red for part in batch),
            offset_mm=self._printer.offset_mm,
            kept_marks=made.kept_marks,
            goes_on=goes_on,
        )
        try:
            self._seat.printers.print_pdf(job)
        except PrintFailedError as error:
            self.reached = _reached(made, error.page, batch, first)
            raise
        return _Done(pages=made.counts, parts=begun)

    def _tell(self, index: int) -> None:
        self.began.emit(index)

    def _done(self, made: _Done) -> None:
        for index in range(self._first, self._first + made.parts):
            self.printed.emit(index)
        if made.parts == len(self._batches[self._at]):
            self._first += made.parts
            self._at += 1
        self._next()

    def _failed(self, error: DeskError) -> None:
        self.stopped.emit(sentence(error))
        self.ended.emit()

    def _break(self) -> None:
        """A bug, raised when the run has ended: a window that waits for it could not be closed."""
        self.stopped.emit(self.tr("Việc in bị đứt giữa chừng."))
        self.ended.emit()


def _reached(made: BatchPdf, page: int, batch: tuple[PrintPart, ...], first: int) -> Reached:
    """The part and its page that a page of the job's PDF, from 1, belongs to."""
    for index, pages in enumerate(made.pages):
        if page - 1 in pages:
            return Reached(part=first + index, page=pages.index(page - 1) + batch[index].first)
    return Reached(part=first, page=1)
