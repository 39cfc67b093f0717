"""The networks that a Linux remembers: its connection files and the addresses it was lent.

Files that only the administrator may read still tell by their names that there was a network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.machine.probes.text_files import is_there, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Folder, how the file of a network ends. NetworkManager, dhclient, dhcpcd, systemd, connman, iwd.
_PLACES = (
    ("etc/NetworkManager/system-connections", ""),
    ("run/NetworkManager/system-connections", ".nmconnection"),
    ("var/lib/NetworkManager", ".lease"),
    ("var/lib/dhcp", ".leases"),
    ("var/lib/dhclient", ".leases"),
    ("var/lib/dhcpcd", ".lease"),
    ("var/lib/iwd", ".psk"),
    ("var/lib/iwd", ".open"),
    ("run/systemd/netif/leases", ""),
)
_ENDINGS = (".nmconnection", ".leases", ".lease", ".psk", ".open")
# The loopback, which newer systems have a file of as well.
_OWN = frozenset({"lo"})


def past_links(root: Path) -> tuple[str, ...] | None:
    """Names of the networks; None where no place could be looked at, or one that may hide some."""
    looked = refused = False
    found: set[str] = set()
    for place, ending in _PLACES:
        folder = root / place
        names = names_in(folder)
        if names is not None:
            looked = True
            found.update(_networks(folder, names, ending))
        elif is_there(folder) is not False:
            refused = True
    if found:
        return tuple(sorted(found))
    return () if looked and not refused else None


def _networks(folder: Path, names: tuple[str, ...], ending: str) -> Iterator[str]:
    for name in names:
        file = folder / name
        if name.endswith(ending) and not name.startswith(".") and _has_words(file):
            stem = next((name.removesuffix(end) for end in _ENDINGS if name.endswith(end)), name)
            if stem not in _OWN:
                yield stem


def _has_words(file: Path) -> bool:
    """True for a file that is not empty: an installation leaves empty lists of leases."""
    try:
        return file.is_file() and file.stat().st_size > 0
    except OSError:
        return True
