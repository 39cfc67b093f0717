"""What the invented papers are about (bodies.toml)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple


class Annex(NamedTuple):
    """An annex after the signature."""

    name: str
    reference: str
    lines: list[str]
    rows: list[list[str]]


_WRITTEN = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text("utf-8"))
BODIES: dict[str, list[str]] = _WRITTEN["bodies"]
ANNEXES = {name: Annex(**annex) for name, annex in _WRITTEN["annexes"].items()}
