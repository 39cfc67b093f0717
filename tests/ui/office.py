"""A clerk's seat over a real desk in memory, a real worker, and two printers at the border."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.seat import Seat
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.machine.worker import Worker
    from tests.make import Office


def seat(at: Office, worker: Worker, out: Path) -> Seat:
    """A seat whose day is the office's."""
    return Seat(
        desk=at.desk,
        worker=worker,
        printers=FakePrinters(out),
        body=at.body,
        person="Lê Thị Văn Thư",
        today=lambda: at.day,
    )
