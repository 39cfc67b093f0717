"""Which adapters of a Windows are up now: GetAdaptersAddresses (iphlpapi.h), which asks no network.

The registry tells of a link by its lease of an address alone; an address that was typed in has
none. The structure and the walk over it are tested on any system, the call only on a Windows.
"""

from __future__ import annotations

import ctypes
import sys
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_UP = 1  # IfOperStatusUp (ifdef.h)


class AdapterAddresses(ctypes.Structure):
    """The beginning of IP_ADAPTER_ADDRESSES_LH; what comes after is not looked at."""


AdapterAddresses._fields_ = (  # after the class, which names itself in them
    ("length", ctypes.c_uint32),
    ("index", ctypes.c_uint32),
    ("next", ctypes.POINTER(AdapterAddresses)),
    ("name", ctypes.c_char_p),
    ("unicast", ctypes.c_void_p),
    ("anycast", ctypes.c_void_p),
    ("multicast", ctypes.c_void_p),
    ("dns_server", ctypes.c_void_p),
    ("dns_suffix", ctypes.c_void_p),
    ("description", ctypes.c_void_p),
    ("friendly_name", ctypes.c_void_p),
    ("physical", ctypes.c_ubyte * 8),
    ("physical_length", ctypes.c_uint32),
    ("flags", ctypes.c_uint32),
    ("mtu", ctypes.c_uint32),
    ("kind", ctypes.c_uint32),
    ("state", ctypes.c_int32),
)


def states_of(first: ctypes._Pointer[AdapterAddresses] | None) -> Mapping[str, bool]:
    """Whether each adapter is up, by its GUID in capitals, "{…}" around it."""
    found: dict[str, bool] = {}
    at = first
    while at:
        each = at.contents
        found[(each.name or b"").decode("ascii", "replace").upper()] = each.state == _UP
        at = each.next
    return MappingProxyType(found)


if sys.platform == "win32":
    _ANY_FAMILY = 0
    # No addresses; adapters without one too.
    _FLAGS = 0x1 | 0x2 | 0x4 | 0x8 | 0x100
    _DONE, _TOO_SMALL = 0, 111
    _FIRST_ROOM, _TRIES = 32 * 1024, 4

    def adapters_up() -> Mapping[str, bool]:
        """Whether each adapter is up; nothing of one that the system does not tell of."""
        room = ctypes.c_uint32(_FIRST_ROOM)
        for _ in range(_TRIES):  # an adapter may come between two calls
            buffer = ctypes.create_string_buffer(room.value)
            said = ctypes.windll.iphlpapi.GetAdaptersAddresses(
                _ANY_FAMILY, _FLAGS, None, buffer, ctypes.byref(room)
            )
            if said == _DONE:
                return states_of(ctypes.cast(buffer, ctypes.POINTER(AdapterAddresses)))
            if said != _TOO_SMALL:
                break
        return {}

else:

    def adapters_up() -> Mapping[str, bool]:
        """Nothing: there is no such call elsewhere."""
        return {}
