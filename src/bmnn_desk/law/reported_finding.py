"""What an inspection found or ordered, and what of the program answers it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

EVERY_RULE = "*"
"""Stands for the rule ids of a finding that every rule answers."""


class FindingKind(StrEnum):
    """Whether the report found a violation or ordered something."""

    FOUND = "found"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFinding:
    """A row of an inspection report, in its own words, with what the program does about it.

    `checklist` is the line that the record of the self-inspection holds for it, or "".
    `report_name` says who reported it and when, `figure` how many the report counted, with the
    word for them; "" where it counted none.
    """

    number: int
    report: str
    kind: FindingKind
    quote: str
    does: str
    rules: tuple[str, ...]
    checklist: str
    report_name: str = ""
    figure: str = ""

    def is_tied(self, known: Collection[str]) -> bool:
        """True when a checklist line answers it, or rules that are all known."""
        if self.checklist:
            return True
        return bool(self.rules) and all(
            rule in known or (rule == EVERY_RULE and bool(known)) for rule in self.rules
        )
