from __future__ import annotations

import shutil
import struct
from typing import TYPE_CHECKING

import pytest

from tests.bundle.bare import Started
from tests.bundle.shown import FEWEST_COLOURS, NothingShownError, colours, seconds_until_shown

if TYPE_CHECKING:
    from pathlib import Path


def picture(dots: list[int]) -> bytes:
    header = bytearray(100)
    struct.pack_into(">I", header, 0, 100)
    struct.pack_into(">I", header, 76, 2)
    return bytes(header) + bytes(range(24)) + struct.pack(f"<{len(dots)}I", *dots)


def test_colours_are_those_of_the_dots_alone() -> None:
    assert colours(picture([0] * 64)) == 1
    assert colours(picture(list(range(64)))) == 8 >= FEWEST_COLOURS


def test_a_program_that_ends_shows_nothing() -> None:
    ending = Started(command=("/bin/false",), environment={})
    why = "ended with 1" if shutil.which("Xvfb") else "no Xvfb"
    with pytest.raises(NothingShownError, match=why):
        seconds_until_shown(lambda _: ending)


def test_a_screen_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NothingShownError, match="Xvfb"):
        seconds_until_shown(lambda _: Started(command=(), environment={}))
