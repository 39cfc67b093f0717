"""What CUPS says of a printer, asked of its own library: cupsGetNamedDest (cups.h, CUPS 1.4 on).

Qt hands on what a printer can do and not where it stands: its `isRemote` is True of a queue that
another CUPS shares, and False of one that this machine sends to socket://10.0.0.9.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from typing import Any

_LIBRARY = "libcups.so.2"


class Option(ctypes.Structure):
    """cups_option_t."""

    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class Destination(ctypes.Structure):
    """cups_dest_t."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("count", ctypes.c_int),
        ("options", ctypes.POINTER(Option)),
    )


def cups_library() -> Any | None:  # noqa: ANN401  a library of C
    """libcups, ready to be asked; None where the machine has none."""
    with suppress(OSError):
        library = ctypes.CDLL(_LIBRARY)
        library.cupsGetNamedDest.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p)
        library.cupsGetNamedDest.restype = ctypes.POINTER(Destination)
        library.cupsFreeDests.argtypes = (ctypes.c_int, ctypes.POINTER(Destination))
        return library
    return None


def queue_options(printer: str, library: Any | None) -> dict[str, str] | None:  # noqa: ANN401
    """All that CUPS says of a queue, by the names of IPP; None where it does not know it.

    Qt names the queue's instances too (lpoptions(1)), "queue/instance": all print where it does.
    May take a second: where CUPS does not know the name it looks around.
    """
    if library is None:
        return None
    found = library.cupsGetNamedDest(None, printer.partition("/")[0].encode(), None)
    if not found:
        return None
    try:
        said = found.contents
        options = (said.options[at] for at in range(said.count))
        return {_text(each.name): _text(each.value) for each in options}
    finally:
        library.cupsFreeDests(1, found)


def _text(found: bytes | None) -> str:
    return (found or b"").decode("utf-8", "replace")
