"""Reads self_inspection.toml, which stands beside the regimes: the lines of the check list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.self_inspection import CheckLine

if TYPE_CHECKING:
    from bmnn_desk.law.strict import LawFile

NAME = "self_inspection.toml"
_TOP = frozenset({"key", "source", "confidence", "lines"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    words: str
    rules: object = None
    papers: object = None
    findings: object = None


def read_self_inspection(file: LawFile) -> tuple[CheckLine, ...]:
    """Every line in the order of the file.

    Raises:
        LawDataError: what stands there is no line, or two say the same.
    """
    file.only(_TOP)
    file.require_key("self_inspection")
    file.word("source", file.take("source"))
    file.member("confidence", Confidence, file.take("confidence"))
    rows = file.table("lines", file.take("lines"))
    lines = tuple(_line(file, key, data) for key, data in rows.items())
    if len({line.words for line in lines}) < len(lines):
        msg = "lines"
        raise file.wrong(msg, "says the same twice")
    return lines


def _line(file: LawFile, key: str, data: object) -> CheckLine:
    at = f"lines.{key}"
    row = file.build(_Line, at, data)
    if not row.words.strip():
        msg = f"{at}.words"
        raise file.wrong(msg, "is empty")
    rules, findings = row.rules or [], row.findings or []
    if not isinstance(rules, list) or not all(isinstance(each, str) for each in rules):
        msg = f"{at}.rules"
        raise file.wrong(msg, "must be rule ids")
    if not isinstance(findings, list) or not all(type(each) is int for each in findings):
        msg = f"{at}.findings"
        raise file.wrong(msg, "must be numbers of findings")
    papers = row.papers or []
    if not isinstance(papers, list):
        msg = f"{at}.papers"
        raise file.wrong(msg, "must be kinds of the office's papers")
    return CheckLine(
        key=key,
        words=row.words,
        rules=tuple(rules),
        findings=tuple(findings),
        papers=tuple(file.member(f"{at}.papers", OwnPaperKind, each) for each in papers),
    )
