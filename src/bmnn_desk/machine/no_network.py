"""Takes the network from this process and from all that it starts: the kernel says no.

A filter of seccomp in the kernel's own small language (man 2 seccomp), written by hand so that
no library is needed. What is left of sockets is AF_UNIX, which LibreOffice talks to itself by.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import socket
import struct
from enum import StrEnum
from typing import NamedTuple

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # linux/prctl.h, linux/seccomp.h
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050001, 0x80000000  # refuse with EPERM
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # linux/bpf_common.h
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16  # struct seccomp_data
_UNIX = 1
_IO_URING = (425, 426, 427)  # setup, enter, register: sockets without a call of socket()


class Ban(StrEnum):
    """Whether the system refuses this process every network, and why where it does not."""

    HOLDS = "holds"
    OTHER_SYSTEM = "other_system"  # Windows: the installer's rule of the firewall does
    UNKNOWN_MACHINE = "unknown_machine"  # the filter was not written for its calls
    REFUSED = "refused"  # a kernel without seccomp, or a box around it that forbids filters


class _Machine(NamedTuple):
    architecture: int  # linux/audit.h
    socket: int
    strange_from: int | None  # x86-64 knows a second table of calls from here on


_MACHINES = {
    "x86_64": _Machine(0xC000003E, 41, 0x40000000),
    "aarch64": _Machine(0xC00000B7, 198, None),
}


class Step(NamedTuple):
    """An instruction: its code, how far to jump if it holds and if not, and its number."""

    code: int
    holds: int
    fails: int
    number: int


class _Fprog(ctypes.Structure):
    _fields_ = (("count", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def close_network() -> bool:
    """Refuse every socket but AF_UNIX from now on; whether that holds. See `ban_network`."""
    return ban_network() is Ban.HOLDS


def ban_network() -> Ban:
    """Refuse every socket but AF_UNIX from now on; there is no way back.

    To be called before other threads are started: only the calling one, and what it starts, is
    bound. A second call binds once more and does no harm.

    Returns:
        Whether the system refuses them now, or why it does not.
    """
    if platform.system() != "Linux":
        return Ban.OTHER_SYSTEM
    steps = network_filter(platform.machine())
    if not steps:
        return Ban.UNKNOWN_MACHINE
    written = b"".join(struct.pack("=HBBI", *step) for step in steps)
    program = _Fprog(len(steps), written)
    control = ctypes.CDLL(None).prctl
    control.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)
    if control(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return Ban.REFUSED
    set_up = control(_SECCOMP, _FILTER, ctypes.addressof(program), 0, 0)
    return Ban.REFUSED if set_up else Ban.HOLDS


def refuses_network() -> bool:
    """Whether the system refuses this process a socket that could leave this machine: tried."""
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.socket(family).close()
        except OSError as error:
            if error.errno != errno.EPERM:  # a machine may know no IPv6: nobody refused it
                return False
        else:
            return False
    return True


def network_filter(machine: str) -> tuple[Step, ...]:
    """The filter for a machine as Linux names it; empty for one that is not known."""
    known = _MACHINES.get(machine)
    if known is None:
        return ()
    steps = [
        Step(_LOAD, 0, 0, _ARCHITECTURE_AT),
        Step(_IF_EQUAL, 1, 0, known.architecture),
        Step(_RETURN, 0, 0, _KILL),
        Step(_LOAD, 0, 0, _NUMBER_AT),
    ]
    if known.strange_from is not None:
        steps += [Step(_IF_AT_LEAST, 0, 1, known.strange_from), Step(_RETURN, 0, 0, _REFUSE)]
    for number in _IO_URING:
        steps += [Step(_IF_EQUAL, 0, 1, number), Step(_RETURN, 0, 0, _REFUSE)]
    return (
        *steps,
        Step(_IF_EQUAL, 1, 0, known.socket),
        Step(_RETURN, 0, 0, _ALLOW),
        Step(_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        Step(_IF_EQUAL, 0, 1, _UNIX),
        Step(_RETURN, 0, 0, _ALLOW),
        Step(_RETURN, 0, 0, _REFUSE),
    )
