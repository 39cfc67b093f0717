"""What checking something against the rules brings to light."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Subject = TypeVar("Subject")


class Severity(StrEnum):
    """What a broken rule does: stop the work, or ask to look again."""

    BLOCK = "block"
    WARN = "warn"


class Ground(StrEnum):
    """What a rule rests on: a legal text, or the record itself (sums, numbers, completeness)."""

    LAW = "law"
    RECORD = "record"


class Confidence(StrEnum):
    """How well a legal text is known: read, one source, inferred, or never read."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNREAD = "unread"

    @property
    def is_sourced(self) -> bool:
        """True where the text may block (workflow 6)."""
        return self in {Confidence.HIGH, Confidence.MEDIUM}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule as the regime's rules.toml words it; severity is already what it may do."""

    id: str
    severity: Severity
    ground: Ground
    basis: str
    text: str
    source: str
    confidence: Confidence

    @property
    def may_be_excused(self) -> bool:
        """True where "Trường hợp khác" is open: a block that rests on a legal text."""
        return self.severity is Severity.BLOCK and self.ground is Ground.LAW


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OtherCase:
    """Trường hợp khác: why a block of the law does not hold here, and who answers for it."""

    rule: str
    reason: str
    document_number: str
    responsible: str

    @property
    def is_complete(self) -> bool:
        """True when ground, document number and responsible person are all given."""
        return all(
            (self.rule, self.reason.strip(), self.document_number.strip(), self.responsible.strip())
        )


def check(
    subject: Subject,
    predicates: Mapping[str, Callable[[Subject], bool]],
    rules: Mapping[str, Rule],
) -> tuple[Rule, ...]:
    """The rules that the subject breaks, of those that the regime has."""
    return tuple(
        rules[rule_id]
        for rule_id, holds in predicates.items()
        if rule_id in rules and not holds(subject)
    )
