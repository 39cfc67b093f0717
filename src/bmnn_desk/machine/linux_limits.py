"""Holds a worker to its limits on Linux."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.machine.hidden_process import hide_this_process

if TYPE_CHECKING:
    from bmnn_desk.machine.limits import Limits

if sys.platform != "win32":
    import fcntl
    import resource
    import select

    class Leash:
        """A child on it ends when it is let go, be it by the death of this process.

        The child hears of the closed pipe by a signal, in the middle of a job too. PDEATHSIG
        would not do: it tells of the end of the thread that started the child, and a thread of
        a pool ends when it is idle.
        """

        def __init__(self) -> None:
            self._read, self._write = os.pipe()
            self._is_tied = False

        @property
        def lifeline(self) -> int | None:
            """The number of the pipe in the child."""
            return self._read

        @property
        def passed(self) -> tuple[int, ...]:
            """What the child must inherit."""
            return (self._read,)

        def tie(self, pid: int, limits: Limits) -> None:  # noqa: ARG002  Windows needs them
            """Put a child that has just been started on the leash."""
            self._is_tied = True
            os.close(self._read)

        def let_go(self) -> None:
            """End the child; to be called once."""
            os.close(self._write)
            if not self._is_tied:
                os.close(self._read)

    def limit_this_process(limits: Limits, lifeline: int | None) -> None:
        """Bound the memory of this process; no core, no look into it; end with the parent."""
        if lifeline is not None:
            _end_with(lifeline)
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = limits.memory_bytes
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        os.nice(limits.niceness)
        # No other process of this user may read what is being worked on.
        hide_this_process()

    def resident_bytes(pid: int) -> int:
        """What a process occupies in memory; 0 where it is gone or cannot be seen."""
        try:
            about = Path(f"/proc/{pid}/statm").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            return 0
        return int(about.split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def _end_with(lifeline: int) -> None:
        os.set_inheritable(lifeline, False)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
        # SIGIO ends a process that does not ask for it, whatever C code it is in.
        flags = fcntl.fcntl(lifeline, fcntl.F_GETFL)
        fcntl.fcntl(lifeline, fcntl.F_SETFL, flags | os.O_ASYNC)
        already = select.poll()
        already.register(lifeline, select.POLLHUP)
        if already.poll(0):
            os._exit(1)
