"""How much memory this machine could give now without swapping, where the system says so."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_MEMINFO = Path("/proc/meminfo")
_KEY = "MemAvailable:"
_BYTES_PER_KB = 1024


def spare_memory(meminfo: Path = _MEMINFO) -> int | None:
    """Bytes, as Linux estimates them (proc(5), MemAvailable); None where nobody says.

    Windows is not asked: what it cannot give fails, and what it swaps takes its time.
    """
    with suppress(OSError, ValueError, IndexError):
        for line in meminfo.read_text("ascii").splitlines():
            if line.startswith(_KEY):
                return int(line.split()[1]) * _BYTES_PER_KB
    return None
