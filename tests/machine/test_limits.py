from __future__ import annotations

import pytest

from bmnn_desk.machine.limits import Limits
from tests.machine.fresh_python import said_by

MODULES = {
    "linux": "bmnn_desk.machine.linux_limits",
    "win32": "bmnn_desk.machine.windows_limits",
}
# Windows' functions are defined where it is Windows; ctypes has their last parts only there.
CODE = """
import ctypes, sys
sys.platform = {platform!r}
ctypes.WinDLL = getattr(ctypes, "WinDLL", ctypes.CDLL)
from bmnn_desk.machine import limits
for one in (limits.Leash, limits.limit_this_process, limits.resident_bytes):
    print(one.__module__)
"""


@pytest.mark.parametrize("platform", MODULES)
def test_the_border_leads_to_the_system_that_it_is(platform: str) -> None:
    assert said_by(CODE.format(platform=platform)).split() == [MODULES[platform]] * 3


def test_a_worker_may_take_a_gigabyte_and_keep_half() -> None:
    limits = Limits()
    assert limits.memory_bytes == 1024**3
    assert limits.resident_bytes < limits.memory_bytes
    assert limits.answer_bytes < limits.memory_bytes
