"""Hides this process's memory: no core file, no crash report, no look by another program.

Other programs of the same user are kept out, but not the administrator, whom nothing keeps out.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from bmnn_desk.machine.windows_hidden_process import hide_this_process
else:
    import ctypes
    import resource

    _SET_DUMPABLE = 4  # linux/prctl.h

    def hide_this_process() -> None:
        """To be called before the first secret is in memory; it cannot be taken back.

        Raises:
            OSError: the system refused.
        """
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            # The limit does not hold where a program takes the cores (core(5)); this does, and
            # it gives /proc/<pid>/mem to root.
            system = ctypes.CDLL(None, use_errno=True)
            if system.prctl(_SET_DUMPABLE, 0, 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), "prctl")


__all__ = ["hide_this_process"]
