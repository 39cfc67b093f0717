"""What an inspection needs of every regime that the program knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection import InspectionRegime

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def inspection_regimes(law: Law) -> tuple[InspectionRegime, ...]:
    """The regimes' days, rules, posts and channels, oldest first."""
    return tuple(
        InspectionRegime(
            key=regime.key,
            since=regime.since,
            until=regime.until,
            rules=regime.rules,
            posts=regime.authority,
            channels=regime.channels,
        )
        for regime in law.regimes
    )
