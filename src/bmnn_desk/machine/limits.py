"""What a worker may take of the machine, and the border to the system that holds it to that."""

from __future__ import annotations

import sys
from dataclasses import dataclass

if sys.platform == "win32":
    from bmnn_desk.machine.windows_limits import Leash, limit_this_process, resident_bytes
else:
    from bmnn_desk.machine.linux_limits import Leash, limit_this_process, resident_bytes

__all__ = ["Leash", "Limits", "limit_this_process", "resident_bytes"]

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of a worker.

    `memory_bytes` is all that it may have mapped (Linux) or committed (Windows) during a job;
    one that keeps more than `resident_bytes` after a job is replaced, so that the desk stays
    small for days. An answer is at most `answer_bytes` long. `niceness` is Linux's: work on
    papers gives way to the window. A worker must be ready `start_seconds` after its start.
    """

    memory_bytes: int = 1024 * _MIB
    resident_bytes: int = 500 * _MIB
    answer_bytes: int = 400 * _MIB
    niceness: int = 5
    start_seconds: float = 60.0
