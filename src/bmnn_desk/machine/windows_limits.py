"""Holds a worker to its limits on Windows, by a job object. Elsewhere only its shapes are there."""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.machine.limits import Limits

_DWORD = ctypes.c_uint32
_PROCESS_MEMORY = 0x100
_PRIORITY_CLASS = 0x20
_DIE_ON_EXCEPTION = 0x400
_KILL_ON_CLOSE = 0x2000
_BELOW_NORMAL = 0x4000
_EXTENDED_LIMITS = 9
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001
_QUERY = 0x1000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", _DWORD),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", _DWORD),
        ("affinity", ctypes.c_size_t),
        ("priority_class", _DWORD),
        ("scheduling_class", _DWORD),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the six counters are IO_COUNTERS."""

    _fields_ = (
        ("basic", BasicLimits),
        ("counters", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("size", _DWORD),
        ("page_faults", _DWORD),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("quotas", ctypes.c_size_t * 4),
        ("pagefile", ctypes.c_size_t),
        ("peak_pagefile", ctypes.c_size_t),
    )


def extended_limits(limits: Limits) -> ExtendedLimits:
    """A worker's limits as a job object takes them."""
    made = ExtendedLimits()
    made.basic.flags = _PROCESS_MEMORY | _PRIORITY_CLASS | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE
    made.basic.priority_class = _BELOW_NORMAL
    made.process_memory = limits.memory_bytes
    return made


if sys.platform == "win32":
    from ctypes import wintypes

    from bmnn_desk.machine.windows_hidden_process import hide_this_process

    def _kernel() -> ctypes.WinDLL:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.OpenProcess.restype = wintypes.HANDLE
        return kernel

    def _required(answer: int) -> int:
        if not answer:
            raise ctypes.WinError(ctypes.get_last_error())
        return answer

    class Leash:
        """A child on it ends when it is let go, be it by the death of this process."""

        lifeline: int | None = None
        passed: tuple[int, ...] = ()

        def __init__(self) -> None:
            self._job = wintypes.HANDLE(_required(_kernel().CreateJobObjectW(None, None)))

        def tie(self, pid: int, limits: Limits) -> None:
            """Put a child that has just been started on the leash, and under its limits."""
            kernel, wanted = _kernel(), extended_limits(limits)
            _required(
                kernel.SetInformationJobObject(
                    self._job, _EXTENDED_LIMITS, ctypes.byref(wanted), ctypes.sizeof(wanted)
                )
            )
            child = wintypes.HANDLE(
                _required(kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, pid))
            )
            try:
                _required(kernel.AssignProcessToJobObject(self._job, child))
            finally:
                kernel.CloseHandle(child)

        def let_go(self) -> None:
            """End the child, and all that it started."""
            _kernel().CloseHandle(self._job)

    def limit_this_process(limits: Limits, lifeline: int | None) -> None:  # noqa: ARG001  as on Linux
        """Die without asking the user, and let nobody look; the rest is the leash's."""
        hide_this_process()

    def resident_bytes(pid: int) -> int:
        """What a process occupies in memory; 0 where it is gone or cannot be seen."""
        kernel, found = _kernel(), MemoryCounters(size=ctypes.sizeof(MemoryCounters))
        number = kernel.OpenProcess(_QUERY, False, pid)
        if not number:
            return 0
        process = wintypes.HANDLE(number)
        try:
            kernel.K32GetProcessMemoryInfo(process, ctypes.byref(found), found.size)
        finally:
            kernel.CloseHandle(process)
        return int(found.working_set)
