"""Counts what the program knows of the law: rules, forms, stamps, and findings tied to them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.law.findings_file import NAME as FINDINGS
from bmnn_desk.law.findings_file import read_findings
from bmnn_desk.law.loader import Law
from bmnn_desk.law.strict import LawFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.law.listed_form import ListedForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.reported_finding import ReportedFinding

_PART = re.compile(r"(?<=\d)[A-Z]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """The law to be counted: as shipped, or as an office corrected and checked it."""

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


def take_census(
    forms: Path,
    corrections: Sequence[FormCorrection] = (),
    checked: Mapping[str, date] = MappingProxyType({}),
) -> Census:
    """Read the whole folder of the law, and what stands beside the regimes.

    `corrections` of a store lie over its forms; `checked` says when an office laid a form, by its
    number, beside the official sheet.

    Raises:
        LawDataError: a file is wrong.
        FormUnusableError: a correction does not lie over these forms.
    """
    law = Law(forms, corrections)
    return Census(
        regimes=law.regimes,
        findings=read_findings(LawFile(forms / FINDINGS)),
        forms=tuple(
            replace(form, checked_on=form.checked_on or checked.get(form.number))
            for form in law.listed
        ),
    )


def per_confidence(found: Iterable[Confidence | None]) -> Counter[Confidence]:
    """How many there are of each; what is not there counts for nothing."""
    return Counter(confidence for confidence in found if confidence is not None)
