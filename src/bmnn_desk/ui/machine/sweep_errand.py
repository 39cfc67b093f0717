"""The errand of a sweep: it runs beside the window, says how far it is, and can be stopped."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk import jobs
from bmnn_desk.machine.sweep.sweep_folders import SweepHands, SweepPlan, sweep_folders
from bmnn_desk.services.keep_sweep import SweepRequest, keep_sweep
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.swept_fate import kept_hashes
from bmnn_desk.ui.machine.sweep_source import files_now
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.sweeps import SecretSigns, SweepOutcome
    from bmnn_desk.ui.seat import Seat

_SECONDS_BETWEEN = 0.2


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SweptPlace:
    """A folder to be looked through, and the serial of the stick that it lies on; "" of the PC."""

    folder: Path
    serial: str = ""


class SweepErrand(QObject):
    """`moved(files, found)` now and then; `run` in the background lane, `stop` anywhere."""

    moved = Signal(int, int)

    def __init__(
        self, seat: Seat, places: tuple[SweptPlace, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._seat, self._places = seat, places
        self._stopped = Event()
        self._told_at = 0.0
        self._request_id = new_request_id()
        self._day = seat.today()
        self.waiting = 0

    @property
    def is_stopped(self) -> bool:
        """Whether somebody ended it."""
        return self._stopped.is_set()

    def run(self) -> SweepOutcome:
        """Sweep, and keep what was seen; of a stopped sweep that too.

        Then `waiting` is how many of the files that it found want an answer.

        Raises:
            DeskError: the desk refused to keep it.
        """
        seat = self._seat
        kept = frozenset(seat.desk.read(kept_hashes, BodyAsked(body=seat.body)))
        own = seat.desk.folder
        plan = SweepPlan(
            folders=tuple(place.folder for place in self._places),
            left_out=() if own is None else (own,),
        )
        hands = SweepHands(
            look=self._look,
            is_kept=kept.__contains__,
            is_stopped=self._stopped.is_set,
            step=self._step,
        )
        outcome = sweep_folders(plan, hands)
        request = SweepRequest(
            request_id=self._request_id,
            day=self._day,
            body=seat.body,
            folders=tuple(str(place.folder) for place in self._places),
            drives=tuple(dict.fromkeys(p.serial for p in self._places if p.serial)),
            outcome=outcome,
        )
        number = seat.desk.do(keep_sweep, request)
        self.waiting = sum(row.sweep == number for row in files_now(seat, waiting=True))
        return outcome

    def stop(self) -> None:
        """End it at the next file; one that is being read now is left."""
        if not self._stopped.is_set():
            self._stopped.set()
            self._seat.worker.break_off(jobs.LOOK_FOR_SECRETS)

    def _look(self, data: bytes) -> SecretSigns:
        return self._seat.worker.do(jobs.LOOK_FOR_SECRETS, data)

    def _step(self, files: int, found: int) -> None:
        now = time.monotonic()
        if now - self._told_at >= _SECONDS_BETWEEN:
            self._told_at = now
            self.moved.emit(files, found)
