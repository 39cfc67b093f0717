from __future__ import annotations

import sys

import pytest

from bmnn_desk.machine.probes.windows_registry import system_registry


@pytest.mark.skipif(sys.platform == "win32", reason="There is one there.")
def test_there_is_a_registry_on_windows_alone() -> None:
    with pytest.raises(NotImplementedError):
        system_registry()
