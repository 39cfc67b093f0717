"""Prints part after part in the background lane; it can be told to stop after the part at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.printing.printers import PrintJob

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.issue.part_pdf import PartPdf
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


class PrintRun(QObject):
    """`began(index)` and `printed(index)` for each part, `ended()` after the last or a stop.

    `stopped(sentence)` tells that it broke, with "" that it was told to. `make` gives the PDF
    of a part, in the lane.
    """

    began = Signal(int)
    printed = Signal(int)
    stopped = Signal(str)
    ended = Signal()

    def __init__(
        self,
        seat: Seat,
        printer: str,
        offset: tuple[float, float],
        make: Callable[[PrintPart], PartPdf],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._seat, self._printer, self._offset, self._make = seat, printer, offset, make
        self._parts: tuple[PrintPart, ...] = ()
        self._at = 0
        self._stop = False
        self.is_running = False

    def start(self, parts: Sequence[PrintPart]) -> None:
        """Print these parts, in order."""
        self._parts, self._at, self._stop = tuple(parts), 0, False
        self.is_running = True
        self._next()

    def stop_after_this(self) -> None:
        """Let the part at hand come out, and begin no other."""
        self._stop = True

    def _next(self) -> None:
        if self._stop or self._at >= len(self._parts):
            self.is_running = False
            if self._at < len(self._parts):
                self.stopped.emit("")
            self.ended.emit()
            return
        part = self._parts[self._at]
        self.began.emit(self._at)
        printers, printer, offset, make = (
            self._seat.printers,
            self._printer,
            self._offset,
            self._make,
        )

        def work() -> None:
            """Make the part's file and print it, outside the main thread."""
            made = make(part)
            job = PrintJob(
                printer=printer,
                pdf=made.pdf,
                red=part.red,
                offset_mm=offset,
                kept_mm=made.kept_mm,
            )
            printers.print_pdf(job)

        in_background(self, work, self._done, self._failed)

    def _done(self, _made: None) -> None:
        self.printed.emit(self._at)
        self._at += 1
        self._next()

    def _failed(self, error: Exception) -> None:
        self.is_running = False
        broke = self.tr("Việc in bị đứt giữa chừng.")
        self.stopped.emit(sentence(error) if isinstance(error, DeskError) else broke)
        self.ended.emit()
        if not isinstance(error, DeskError):
            # Said after the run has ended: a window that waits for its end could not be closed.
            raise error
