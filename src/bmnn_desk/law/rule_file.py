"""Reads rules.toml: one table a rule id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence, Ground, Rule, Severity
from bmnn_desk.domain.rules.known import RULE_IDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile


@dataclass(frozen=True, slots=True, kw_only=True)
class _RuleRow:
    severity: str
    ground: str
    basis: str
    text: str
    source: str
    confidence: str


def read_rules(file: LawFile) -> Mapping[str, Rule]:
    """Every rule of a regime.

    A block that rests on a legal text which is not sourced becomes a warning: the
    program never stops an office by a text that nobody has read (workflow 6).
    """
    return {rule_id: _rule(file, rule_id, data) for rule_id, data in file.data.items()}


def _rule(file: LawFile, rule_id: str, data: object) -> Rule:
    if rule_id not in RULE_IDS:
        raise file.wrong(rule_id, "is no rule id that the program knows")
    row = file.build(_RuleRow, rule_id, data)
    for key in ("basis", "text", "source"):
        if not str(getattr(row, key)).strip():
            at = f"{rule_id}.{key}"
            raise file.wrong(at, "is empty")
    severity = file.member(f"{rule_id}.severity", Severity, row.severity)
    ground = file.member(f"{rule_id}.ground", Ground, row.ground)
    confidence = file.member(f"{rule_id}.confidence", Confidence, row.confidence)
    if ground is Ground.LAW and not confidence.is_sourced:
        severity = Severity.WARN
    return Rule(
        id=rule_id,
        severity=severity,
        ground=ground,
        confidence=confidence,
        basis=row.basis,
        text=row.text,
        source=row.source,
    )
