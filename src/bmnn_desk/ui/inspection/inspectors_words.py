"""What inspectors reported of the same: their words and figures, from forms/findings.toml."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.law.findings_file import NAME, read_findings
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.law.reported_finding import ReportedFinding

_tr = partial(QCoreApplication.translate, "inspectors_words")


def inspectors_words(numbers: Iterable[int]) -> tuple[str, ...]:
    """A sentence for each reported finding: those with a figure first, the largest on top."""
    known = _reported()
    found = [known[number] for number in numbers if number in known]
    found.sort(key=lambda each: (-_size(each), each.number))
    return tuple(_words(each) for each in found)


def _words(finding: ReportedFinding) -> str:
    # Some of the report's own words have the figure already.
    is_new = bool(finding.figure) and finding.figure not in finding.quote
    figure = f" ({finding.figure})" if is_new else ""
    words = _tr("“{quote}”{figure} · {report}")
    return words.format(report=finding.report_name, figure=figure, quote=finding.quote)


def _size(finding: ReportedFinding) -> int:
    digits = "".join(filter(str.isdecimal, finding.figure))
    return int(digits or 0)


@cache
def _reported() -> Mapping[int, ReportedFinding]:
    return {each.number: each for each in read_findings(LawFile(forms_folder() / NAME))}
