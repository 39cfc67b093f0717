"""Take the seat at an opened desk, unless the office opens none beside a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors.network import MachineConnectedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.desk_backup import DeskBackup
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.rekeying import OtherStore, RekeyWish
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.setup import Setup


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SeatMeans:
    """What the program has for every seat."""

    worker: Worker
    printers: Printers
    rekey: Callable[[RekeyWish | OtherStore], object]
    backup: DeskBackup | None = None


def seat_of(entered: Entered, means: SeatMeans, setup: Setup) -> Seat:
    """The seat of who opened the desk; no record was shown before.

    Raises:
        MachineConnectedError: the machine is on a network, and the office opens no store then.
        DeskError: what reading the store raises.
    """
    # Loaded with the main window, beside the first one, which waits for none of it.
    from bmnn_desk.domain.settings import LinkWay  # noqa: PLC0415
    from bmnn_desk.ui.connected import connected  # noqa: PLC0415
    from bmnn_desk.ui.sample_means import sample_means  # noqa: PLC0415
    from bmnn_desk.ui.seat import Seat  # noqa: PLC0415

    body = entered.facts.body
    if entered.settings.link_way is LinkWay.REFUSE:
        links = setup.links()
        if connected(entered.desk, body, setup.today(), links) is not None:
            raise MachineConnectedError(links.names)
    return Seat(
        desk=entered.desk,
        worker=means.worker,
        printers=means.printers,
        body=body,
        person=entered.facts.person,
        post=entered.facts.post,
        today=setup.today,
        is_sample=entered.look.is_sample,
        rekey=means.rekey,
        links=setup.links,
        backup=means.backup,
        sample=sample_means(entered, means.rekey, setup),
    )
