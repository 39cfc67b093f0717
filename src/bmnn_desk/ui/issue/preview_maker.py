"""Makes the previewed PDF of a copy: in the worker, at most one at a time, the last wish counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from bmnn_desk import jobs
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.errors import DeskError
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import CopyMarks

_WAIT_MS = 150


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PreviewAsked:
    """The pages without marks, or the sizes of blank ones in mm, and the copy's drawn marks."""

    pages: bytes | None
    sizes: tuple[tuple[float, float], ...]
    copy: CopyMarks

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The marks, in the order in which they are drawn."""
        return tuple(mark.shape.stamp for mark in self.copy.marks)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Previewed:
    """The copy as it prints, and its marks alone: a page of `series` for each of `stamps`.

    `series` is empty where no mark is drawn.
    """

    pdf: bytes
    series: bytes
    stamps: tuple[Stamp, ...]


class PreviewMaker(QObject):
    """`made(Previewed)` when a PDF is there; `failed(sentence)` where it cannot be made."""

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._wanted: PreviewAsked | None = None
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def is_quiet(self) -> bool:
        """True where all that was asked for has been shown."""
        return self._wanted is None and not self._is_busy

    def ask(self, wanted: PreviewAsked, *, at_once: bool) -> None:
        """Wish for another PDF; one that is not asked for at once waits until the hand rests."""
        self._wanted = wanted
        self._timer.start(0 if at_once else _WAIT_MS)

    def _begin(self) -> None:
        if self._is_busy or self._wanted is None:
            return
        worker, wanted = self._worker, self._wanted
        self._wanted, self._is_busy = None, True

        def work() -> Previewed:
            """Draw the marks of the copy that was wanted last: onto its pages, and alone."""
            marks = wanted.copy.marks
            return Previewed(
                pdf=worker.do(jobs.PREVIEW_MARKS, wanted.pages, wanted.sizes, wanted.copy),
                series=worker.do(jobs.DRAW_MARKS, marks) if marks else b"",
                stamps=wanted.stamps,
            )

        def done(made: Previewed) -> None:
            """Give it out by `made`, unless another was wanted meanwhile."""
            self._is_busy = False
            if self._wanted is None:
                self.made.emit(made)
            self._go_on()

        in_background(self, work, done, self._fail, self._rest)

    def _rest(self) -> None:
        self._is_busy = False

    def _fail(self, error: DeskError) -> None:
        self._rest()
        if self._wanted is None:
            self.failed.emit(sentence(error))
        self._go_on()

    def _go_on(self) -> None:
        if not self._timer.isActive():
            self._begin()
