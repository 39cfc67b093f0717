"""An inspection that runs beside the window, and can be left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.services.inspect_store import inspect_store
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.inspection.found_cases import prepared

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import SignalInstance

    from bmnn_desk.ui.inspection.found_cases import Prepared
    from bmnn_desk.ui.inspection.inspection_scope import InspectionScope
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Inspected:
    """What was found, of what, and how many acts the journal had when it began."""

    scope: InspectionScope
    made: Prepared
    acts: int


class InspectionRun(QObject):
    """`done(inspected)`, `failed(error)` or, of a bug, `broken`; none of them if it was stopped."""

    done = Signal(object)
    failed = Signal(object)
    broken = Signal()

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._number = 0
        self.is_running = False

    def start(self, scope: InspectionScope, imports: Collection[int]) -> None:
        """Begin; what was begun before is forgotten."""
        self._number += 1
        self.is_running = True
        number, seat = self._number, self._seat
        asked = scope.asked(seat, imports)

        def work() -> Inspected:
            """Read and judge, outside the main thread; the store writes in between as it likes."""
            acts = acts_now(seat)
            made = prepared(inspect_store(seat.desk, asked))
            return Inspected(scope=scope, made=made, acts=acts)

        in_background(
            self,
            work,
            lambda inspected: self._end(number, self.done, inspected),
            lambda error: self._end(number, self.failed, error),
            lambda: self._end(number, self.broken),
        )

    def stop(self) -> None:
        """Forget it: whatever comes of it is not shown."""
        self._number += 1
        self.is_running = False

    def _end(self, number: int, signal: SignalInstance, *carried: object) -> None:
        if number == self._number:
            self.is_running = False
            signal.emit(*carried)


def acts_now(seat: Seat) -> int:
    """How many acts the journal has: another number says that something was written since."""
    (state,) = seat.desk.read(journal_state, DayAsked(day=seat.today()))
    return state.acts
