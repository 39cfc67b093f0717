"""The links of this machine at this moment: quick, read-only, and no network is asked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import AdapterKind, MachineLinks
from bmnn_desk.machine.probes.network_adapters import network_adapters
from bmnn_desk.machine.probes.system_found import linux_code
from bmnn_desk.machine.probes.windows_links import adapters_up
from bmnn_desk.machine.probes.windows_machine import adapters_shown, windows_code
from bmnn_desk.machine.probes.windows_registry import system_registry

if TYPE_CHECKING:
    from bmnn_desk.domain.machine_probe import AdapterFound


def links_now(root: Path | None = None) -> MachineLinks:
    """The adapters with a link that leads out; of a tree like a Linux's where `root` is given.

    Where the system shows no adapters there are none, and that is not known.
    """
    if root is None and sys.platform == "win32":
        registry = system_registry()
        return _leading_out(windows_code(registry), adapters_shown(registry, adapters_up()))
    given = root or Path("/")
    return _leading_out(linux_code(given), network_adapters(given))


def _leading_out(code: str, adapters: tuple[AdapterFound, ...] | None) -> MachineLinks:
    out = tuple(each for each in adapters or () if each.leads_out)
    is_known = adapters is not None and not any(
        each.has_link is None and each.kind is not AdapterKind.VIRTUAL for each in adapters
    )
    return MachineLinks(code=code, adapters=out, is_known=is_known)
