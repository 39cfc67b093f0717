"""The ways chosen for single marks, as a draft keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import MarkWay, Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping


def ways_text(ways: Mapping[Stamp, MarkWay]) -> str:
    """Ways as a draft keeps them."""
    return ";".join(f"{stamp.value}={way.value}" for stamp, way in ways.items())


def ways_from(text: str) -> dict[Stamp, MarkWay]:
    """Ways as a draft kept them."""
    pairs = (part.partition("=") for part in filter(None, text.split(";")))
    return {Stamp(stamp): MarkWay(way) for stamp, _, way in pairs}
