"""Which findings of the inspectors a rule answers, as forms/findings.toml ties them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.law.findings_file import NAME, read_findings
from bmnn_desk.law.reported_finding import EVERY_RULE
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def ties() -> Mapping[str, tuple[int, ...]]:
    """Rule id to the numbers of its findings; what every rule answers is of none alone."""
    found: dict[str, tuple[int, ...]] = {}
    for finding in read_findings(LawFile(forms_folder() / NAME)):
        for rule in finding.rules:
            if rule != EVERY_RULE:
                found[rule] = (*found.get(rule, ()), finding.number)
    return found


def finding_marks(rule: str) -> list[pytest.MarkDecorator]:
    """The marks of a test that is about a rule."""
    return [pytest.mark.finding(number) for number in ties().get(rule, ())]
