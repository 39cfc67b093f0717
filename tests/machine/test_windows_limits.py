from __future__ import annotations

import ctypes
import sys

import pytest

from bmnn_desk.machine import windows_limits
from bmnn_desk.machine.limits import Limits
from tests.machine.fresh_python import said_by

ON_64_BIT = pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="sizes of 64 bit")


@ON_64_BIT
@pytest.mark.parametrize(
    ("shape", "size"),
    [
        (windows_limits.BasicLimits, 64),
        (windows_limits.ExtendedLimits, 144),
        (windows_limits.MemoryCounters, 72),
    ],
)
def test_the_shapes_are_as_large_as_windows_has_them(
    shape: type[ctypes.Structure], size: int
) -> None:
    assert ctypes.sizeof(shape) == size


@ON_64_BIT
def test_the_fields_lie_where_windows_reads_them() -> None:
    basic, extended = windows_limits.BasicLimits, windows_limits.ExtendedLimits
    assert basic.flags.offset == 16
    assert basic.priority_class.offset == 56
    assert extended.process_memory.offset == 112
    assert windows_limits.MemoryCounters.working_set.offset == 16


def test_the_limits_become_those_of_a_job_object() -> None:
    made = windows_limits.extended_limits(Limits(memory_bytes=12345))
    assert made.process_memory == 12345
    assert made.basic.flags == 0x100 | 0x20 | 0x400 | 0x2000
    assert made.basic.priority_class == 0x4000


def test_elsewhere_it_is_harmless_and_calls_nothing() -> None:
    code = (
        "from bmnn_desk.machine import windows_limits as w\n"
        "print([n for n in ('Leash', 'limit_this_process', 'resident_bytes') if hasattr(w, n)])"
    )
    there = sys.platform == "win32"
    assert (said_by(code) == "[]") is not there
