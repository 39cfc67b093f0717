"""What an inspection needs of every regime that the program knows, and of the old reports."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection import InspectionRegime
from bmnn_desk.law.findings_file import NAME, read_findings
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from collections.abc import Mapping

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
            lists=law.secret_lists,
        )
        for regime in law.regimes
    )


def finding_ties(law: Law) -> Mapping[str, tuple[int, ...]]:
    """By rule id the numbers of the inspectors' findings that it answers, in their order."""
    ties: dict[str, tuple[int, ...]] = {}
    for finding in read_findings(LawFile(law.forms / NAME)):
        for rule in finding.rules:
            ties[rule] = (*ties.get(rule, ()), finding.number)
    return MappingProxyType(ties)
