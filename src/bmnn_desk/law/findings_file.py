"""Reads findings.toml, which stands beside the regimes: one table a row of the reports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.reported_finding import EVERY_RULE, FindingKind, ReportedFinding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

NAME = "findings.toml"
_TOP = frozenset({"key", "source", "confidence", "reports", "findings"})
_RULE_ID = re.compile(r"[A-Z]{2,3}-\d{2}[A-Z]?")


@dataclass(frozen=True, slots=True, kw_only=True)
class _FindingRow:
    report: str
    kind: str
    quote: str
    does: str
    rules: object = None
    checklist: str = ""
    figure: str = ""


def read_findings(file: LawFile) -> tuple[ReportedFinding, ...]:
    """Every finding, numbered from 1 without a gap.

    A rule id that no pack has yet is no error here: such a finding is not tied.

    Raises:
        LawDataError: what stands there is no finding, or nothing answers it.
    """
    file.only(_TOP)
    file.require_key("findings")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    reports = file.words("reports", file.take("reports"))
    rows = file.table("findings", file.take("findings"))
    if list(rows) != [str(number) for number in range(1, len(rows) + 1)]:
        msg = "findings"
        raise file.wrong(msg, "must be numbered from 1 without a gap")
    return tuple(_finding(file, number, data, reports) for number, data in rows.items())


def _finding(
    file: LawFile, number: str, data: object, reports: Mapping[str, str]
) -> ReportedFinding:
    at = f"findings.{number}"
    row = file.build(_FindingRow, at, data)
    if row.report not in reports:
        msg = f"{at}.report"
        raise file.wrong(msg, "is no report named above")
    for key in ("quote", "does"):
        if not str(getattr(row, key)).strip():
            msg = f"{at}.{key}"
            raise file.wrong(msg, "is empty")
    rules = () if row.rules is None else _rules(file, f"{at}.rules", row.rules)
    if not rules and not row.checklist.strip():
        raise file.wrong(at, "has neither rules nor a checklist line")
    return ReportedFinding(
        number=int(number),
        report=row.report,
        kind=file.member(f"{at}.kind", FindingKind, row.kind),
        quote=row.quote,
        does=row.does,
        rules=rules,
        checklist=row.checklist.strip(),
        report_name=reports[row.report],
        figure=row.figure.strip(),
    )


def _rules(file: LawFile, at: str, data: object) -> tuple[str, ...]:
    rules = tuple(
        file.word(f"{at}[{index}]", rule) for index, rule in enumerate(file.rows(at, data))
    )
    for index, rule in enumerate(rules):
        if rule != EVERY_RULE and not _RULE_ID.fullmatch(rule):
            msg = f"{at}[{index}]"
            raise file.wrong(msg, "is no rule id")
    if len(set(rules)) != len(rules):
        raise file.wrong(at, "names a rule twice")
    return rules
