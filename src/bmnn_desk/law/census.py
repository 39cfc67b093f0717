"""Counts what the program knows of the law: rules, forms, stamps, and findings tied to them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.law.findings_file import NAME as FINDINGS
from bmnn_desk.law.findings_file import read_findings
from bmnn_desk.law.form_list_file import NAME as FORM_LIST
from bmnn_desk.law.form_list_file import read_form_list
from bmnn_desk.law.loader import Law
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.law.listed_form import ListedForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.reported_finding import ReportedFinding

_PART = re.compile(r"(?<=\d)[A-Z]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """The law as shipped, to be counted."""

    regimes: tuple[Regime, ...]
    findings: tuple[ReportedFinding, ...]
    forms: tuple[ListedForm, ...]

    @property
    def known(self) -> frozenset[str]:
        """Every id of a table of rules in any regime."""
        return frozenset(rule for regime in self.regimes for rule in regime.rules)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules of the law in order; parts of one (PDX-11, PDX-11B) count once."""
        return tuple(sorted({_PART.sub("", rule) for rule in self.known}))

    @property
    def tied(self) -> tuple[ReportedFinding, ...]:
        """The findings that something of the program answers."""
        return tuple(finding for finding in self.findings if finding.is_tied(self.known))

    @property
    def made(self) -> tuple[ListedForm, ...]:
        """The forms of which a pack has something."""
        return tuple(form for form in self.forms if any(map(form.parts, self.regimes)))

    @property
    def checked(self) -> tuple[ListedForm, ...]:
        """The forms that were laid beside the official sheet."""
        return tuple(form for form in self.made if form.checked_on is not None)


def take_census(forms: Path) -> Census:
    """Read the whole folder of the law, and what stands beside the regimes.

    Raises:
        LawDataError: a file is wrong.
    """
    return Census(
        regimes=Law(forms).regimes,
        findings=read_findings(LawFile(forms / FINDINGS)),
        forms=read_form_list(LawFile(forms / FORM_LIST)),
    )


def per_confidence(found: Iterable[Confidence | None]) -> Counter[Confidence]:
    """How many there are of each; what is not there counts for nothing."""
    return Counter(confidence for confidence in found if confidence is not None)
