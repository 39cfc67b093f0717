"""Addresses of printers as CUPS writes them (device URIs): at this machine, or over a network."""

from __future__ import annotations

import re

# What is plugged into this machine, or no printer at all; whatever else there is, is a network.
_LOCAL = ("usb:", "hp:/usb/", "hpfax:/usb/", "parallel:", "serial:", "scsi:", "file:", "cups-pdf:",
          "usblp:", "gutenprint52+usb:", "gutenprint53+usb:", "epson:/usb", "hal:")  # fmt: skip
# A printer on a cable that speaks IPP (ipp-usb). No name before an "@", which is no host; and no
# queue of CUPS, which may print anywhere.
_LOCAL_HOSTS = re.compile(
    r"(?:ipps?|https?)://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:/(?!printers/|classes/)|$)"
)


def is_at_this_machine(address: str) -> bool:
    """Whether an address needs no network."""
    low = address.lower()
    return low.startswith(_LOCAL) or _LOCAL_HOSTS.match(low) is not None


def without_secret(address: str) -> str:
    """An address may carry a name and a password before its host: those are nobody's to keep."""
    scheme, mark, rest = address.partition("://")
    if not mark:
        return address
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"
