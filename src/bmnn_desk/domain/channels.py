"""Channels (cách chuyển) by which secrets go or come: a closed list (DI-10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Channel:
    """A way of delivery, as a regime's data says.

    `network` is a network that the law of ciphers does not cover: nothing is sent by it, but
    something may have come (then neither `inside` nor `outside` is true). `by_service` has
    carriers of its own, that this office does not name. `highest` is the highest level it takes.
    """

    code: str
    words: str
    network: bool
    by_service: bool
    inside: bool
    outside: bool
    highest: SecrecyLevel
    source: str
    confidence: Confidence

    @property
    def sends(self) -> bool:
        """False for what only came by it, against the rules."""
        return self.inside or self.outside

    def suits(self, *, inside: bool) -> bool:
        """True where it serves a hand-over inside the office, or one out of it."""
        return self.inside if inside else self.outside

    def takes(self, level: SecrecyLevel) -> bool:
        """True where that level may go by it."""
        return level <= self.highest


def channels_for(channels: Mapping[str, Channel], *, inside: bool) -> tuple[Channel, ...]:
    """Those that serve a hand-over inside the office, or out of it, in the order of the data."""
    return tuple(channel for channel in channels.values() if channel.suits(inside=inside))
