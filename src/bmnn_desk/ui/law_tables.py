"""The tables of `verify --law`: rules, forms, stamps with their confidence. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.census import per_confidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.census import Census
    from bmnn_desk.law.listed_form import ListedForm
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import StampShape

_CONFIDENCE: Mapping[Confidence, str] = {
    Confidence.HIGH: "cao",
    Confidence.MEDIUM: "vừa",
    Confidence.LOW: "thấp",
    Confidence.UNREAD: "chưa đối chiếu",
}
_SEVERITY: Mapping[Severity, str] = {Severity.BLOCK: "chặn", Severity.WARN: "nhắc"}
_NONE = "không có"
_WIDE = 24


def law_lines(census: Census) -> Iterator[str]:
    """Every line to print; the last three are the figures that a script reads."""
    yield from _rules(census)
    yield from _forms(census)
    yield from _stamps(census)
    yield from _untied(census)
    yield f"rules: {len(census.rules)}"
    yield f"findings tied: {len(census.tied)} of {len(census.findings)}"
    yield f"forms: {len(census.made)} checked {len(census.checked)}"


def _rules(census: Census) -> Iterator[str]:
    yield from _table(
        census,
        "QUY TẮC",
        {
            rule_id: [_rule(regime.rules.get(rule_id)) for regime in census.regimes]
            for rule_id in sorted(census.known)
        },
    )
    for regime in census.regimes:
        yield _count(regime, [rule.confidence for rule in regime.rules.values()])
    yield ""


def _forms(census: Census) -> Iterator[str]:
    yield from _table(
        census,
        "MẪU BIỂU",
        {
            f"Mẫu số {form.number}": [
                *(_form(form, regime) for regime in census.regimes),
                f"{_checked(form)}. {form.title}",
            ]
            for form in census.forms
        },
    )
    for regime in census.regimes:
        yield _count(regime, [form.confidence(regime) for form in census.forms])
    yield ""


def _stamps(census: Census) -> Iterator[str]:
    newest = census.regimes[-1]
    yield from _table(
        census,
        "DẤU",
        {
            newest.stamps[stamp].name: [_stamp(regime.stamps[stamp]) for regime in census.regimes]
            for stamp in Stamp
        },
    )
    for regime in census.regimes:
        yield _count(regime, [shape.confidence for shape in regime.stamps.values()])
    yield ""


def _untied(census: Census) -> Iterator[str]:
    tied = {finding.number for finding in census.tied}
    for finding in census.findings:
        if finding.number not in tied:
            lacking = ", ".join(rule for rule in finding.rules if rule not in census.known)
            yield f"Phát hiện {finding.number} chưa gắn được: chưa có quy tắc {lacking}."


def _table(census: Census, title: str, rows: Mapping[str, list[str]]) -> Iterator[str]:
    width = max(map(len, (title, *rows)))
    for first, cells in ((title, [regime.key for regime in census.regimes]), *rows.items()):
        padded = [first.ljust(width), *(cell.ljust(_WIDE) for cell in cells)]
        yield " ".join(padded).rstrip()


def _rule(rule: Rule | None) -> str:
    if rule is None:
        return _NONE
    return f"{_SEVERITY[rule.severity]}, {_CONFIDENCE[rule.confidence]}"


def _form(form: ListedForm, regime: Regime) -> str:
    confidence = form.confidence(regime)
    if confidence is None:
        return _NONE
    return f"{len(form.parts(regime))} phần, {_CONFIDENCE[confidence]}"


def _checked(form: ListedForm) -> str:
    if form.checked_on is None:
        return "Chưa kiểm theo mẫu chính thức"
    return f"Đã kiểm theo mẫu chính thức ngày {form.checked_on:%d/%m/%Y}"


def _stamp(shape: StampShape) -> str:
    size = f"{shape.width_mm:g} \N{MULTIPLICATION SIGN} {shape.height_mm:g} mm"
    return f"{size}, {_CONFIDENCE[shape.confidence]}"


def _count(regime: Regime, found: Iterable[Confidence | None]) -> str:
    counts = per_confidence(found)
    told = [f"{_CONFIDENCE[confidence]} {counts[confidence]}" for confidence in Confidence]
    return f"{regime.key}: {' · '.join(told)} · cộng {counts.total()}"
