"""Look at this machine, read-only: nothing is asked of a network and no program is started."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import DriveSeen, MachineProbe
from bmnn_desk.machine.probes.antivirus import antivirus_programs
from bmnn_desk.machine.probes.network_adapters import network_adapters
from bmnn_desk.machine.probes.network_printers import network_printers
from bmnn_desk.machine.probes.past_links import past_links
from bmnn_desk.machine.probes.system_found import linux_code, system_found
from bmnn_desk.machine.probes.usb_history import usb_history
from bmnn_desk.machine.probes.windows_links import adapters_up
from bmnn_desk.machine.probes.windows_machine import windows_probe
from bmnn_desk.machine.probes.windows_registry import system_registry
from bmnn_desk.machine.removable_drives import DriveSources, removable_drives

if TYPE_CHECKING:
    from bmnn_desk.domain.drives import DriveFound


def probe_machine(root: Path | None = None) -> MachineProbe:
    """All that the machine shows; of a tree that looks like a Linux where `root` is given.

    Some parts of it read whole logs: it is called beside the window.
    """
    if root is None and sys.platform == "win32":
        return windows_probe(system_registry(), adapters_up())
    given = root or Path("/")
    plugged = removable_drives(None if root is None else DriveSources(root=root))
    return MachineProbe(
        code=linux_code(given),
        adapters=network_adapters(given),
        past_links=past_links(given),
        drives=_with_plugged(usb_history(given), plugged),
        system=system_found(given),
        antivirus=antivirus_programs(given),
        printers=network_printers(given),
    )


def _with_plugged(
    remembered: tuple[DriveSeen, ...] | None, plugged: tuple[DriveFound, ...]
) -> tuple[DriveSeen, ...] | None:
    """What is plugged in now is seen, whatever the logs say."""
    known = {drive.serial for drive in remembered or ()}
    now = tuple(
        DriveSeen(serial=drive.serial, model=drive.model, day=None)
        for drive in plugged
        if drive.serial and drive.serial not in known
    )
    return remembered if not now else (remembered or ()) + now
