"""What the windows stand on: this machine's own, unless a test says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.machine.store_places import require_place
from bmnn_desk.ui import engine
from bmnn_desk.ui.look_file import look_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.entrance import FillSample
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.main_window import MainWindow
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.seat import Seat


def office_today() -> date:
    """The day by this machine's clock and zone."""
    return datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What the program stands on; all but `fill` is this machine's own unless a test says so.

    `fill` makes the sample data; it belongs to a layer above, so the command hands it in.
    """

    fill: FillSample | None = None
    settled: Path = field(default_factory=look_folder)
    home: Path = field(default_factory=Path.home)
    require_place: Callable[[Path], None] = require_place
    today: Callable[[], date] = office_today
    worker: Callable[[], Worker] = engine.started_worker
    printers: Callable[[Worker], Printers] = engine.system_printers
    main_window: Callable[[Seat, Left | None], MainWindow] = engine.main_window
    links: Callable[[], MachineLinks] = engine.machine_links
