"""What a machine can spare, as Linux writes it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage.spare_memory import spare_memory

if TYPE_CHECKING:
    from pathlib import Path

_SMALL = "MemTotal:        3942120 kB\nMemFree:          120004 kB\nMemAvailable:    1048576 kB\n"


def test_it_is_what_could_be_given_and_not_what_lies_free(tmp_path: Path) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(_SMALL, "ascii")
    assert spare_memory(meminfo) == 1024 * 1024 * 1024


@pytest.mark.parametrize("text", ["", "MemTotal: 5 kB\n", "MemAvailable:\n", "MemAvailable: ? kB"])
def test_a_system_that_does_not_say_is_not_guessed(tmp_path: Path, text: str) -> None:
    meminfo = tmp_path / "meminfo"
    meminfo.write_text(text, "ascii")
    assert spare_memory(meminfo) is None
    assert spare_memory(tmp_path / "none") is None


@pytest.mark.skipif(sys.platform != "linux", reason="Linux says so")
def test_this_machine_says() -> None:
    spare = spare_memory()
    assert spare is not None
    assert 16 * 1024 * 1024 < spare < 2**50
