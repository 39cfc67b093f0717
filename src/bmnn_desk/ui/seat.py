"""What every window of an opened desk is handed: the desk, the worker, the body, the printers."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.founding import SeatFacts
from bmnn_desk.machine.disk_room import room_left
from bmnn_desk.services.clock import now

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.desk_backup import DeskBackup
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.rekeying import RekeyWish
    from bmnn_desk.ui.sample_means import SampleMeans


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Seat:
    """The clerk's seat: `body` is the issuing body being served, `today` the office's day.

    `person` is the name of who sits here and nothing else, as papers print it; `post` what
    screens put beside it. `is_sample` is a store of invented data. `rekey` closes the store and
    gives it new keys. `links` looks which adapters of this machine lead out of it now; None where
    nobody is to be warned. `backup` makes the desk's backups; None where it has none, as in memory.
    `sample` makes and opens a store of sample data beside; None where none is offered.
    `room` tells the free bytes of a folder's disk, `now` what this machine's clock shows (UTC).
    """

    desk: Desk
    worker: Worker
    printers: Printers
    body: int
    person: str
    today: Callable[[], date]
    post: str = ""
    is_sample: bool = False
    rekey: Callable[[RekeyWish], object] | None = None
    links: Callable[[], MachineLinks] | None = None
    backup: DeskBackup | None = None
    sample: SampleMeans | None = None
    room: Callable[[Path], int | None] = room_left
    now: Callable[[], datetime] = now

    @property
    def titled(self) -> str:
        """Name and post, as screens show who sits here."""
        return SeatFacts(body=self.body, person=self.person, post=self.post).titled

    def may(self, *verbs: Callable[..., object]) -> bool:
        """Whether a window offers an act: the roles cover every verb of it, the desk takes writes.

        A desk whose journal is broken is there to be read alone.
        """
        return self.desk.trouble is None and self.may_read(*verbs)

    def may_read(self, *reads: Callable[..., object]) -> bool:
        """Whether the roles cover every one of these reads."""
        return all(map(self.desk.allows, reads))


def new_request_id() -> str:
    """An id that no other request has; a retry of the same form repeats it."""
    return secrets.token_hex(16)
