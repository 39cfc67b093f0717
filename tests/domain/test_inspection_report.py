from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bmnn_desk.domain.findings import Confidence, Ground, Rule, Severity
from bmnn_desk.domain.inspection_report import (
    FIRST_CASES,
    AboutRecord,
    InspectionFinding,
    InspectionResult,
    LookedAt,
    RecordKind,
    RecordRef,
    counted,
    finding_of,
    grouped,
)
from bmnn_desk.domain.old_register import OldBook

DAY = date(2025, 3, 10)
BLOCKS = Rule(
    id="PDX-01",
    severity=Severity.BLOCK,
    ground=Ground.LAW,
    basis="Nghị định mẫu",
    text="Chưa có quyết định.",
    source="mẫu",
    confidence=Confidence.HIGH,
)
WARNS = replace(BLOCKS, id="DI-09", severity=Severity.WARN, text="Chưa ký nhận.")


def about(number: int = 1, **changes: object) -> AboutRecord:
    ref = RecordRef(kind=RecordKind.OUTGOING, number=number, item=number)
    plain = AboutRecord(book=OldBook.OUTGOING, ref=ref, label=f"{number:02}/BC-SMM")
    return replace(plain, **changes)  # type: ignore[arg-type]


def many(rule: Rule, count: int, **changes: object) -> list[InspectionFinding]:
    return [finding_of(rule, about(place, **changes), DAY) for place in range(1, count + 1)]


def test_a_finding_speaks_in_the_rules_own_words() -> None:
    finding = finding_of(BLOCKS, about(7), DAY, "3-5")
    assert (finding.rule, finding.sentence, finding.basis) == (
        "PDX-01",
        "Chưa có quyết định.",
        "Nghị định mẫu",
    )
    assert (finding.label, finding.detail, finding.imported) == ("07/BC-SMM", "3-5", False)
    old = RecordRef(kind=RecordKind.OLD_LINE, number=2, row=9)
    assert finding_of(BLOCKS, about(ref=old), DAY).imported


def test_groups_stand_blocks_first_then_the_most_and_the_excused_last() -> None:
    other = replace(BLOCKS, id="SC-01", text="Không được sao.")
    findings = [
        *many(WARNS, 9),
        *many(other, 2),
        *many(BLOCKS, 8),
        *many(BLOCKS, 1, excused=True),
    ]
    groups = grouped(findings, {"PDX-01": (17, 43)})
    assert [(each.rule, each.count, each.excused) for each in groups] == [
        ("PDX-01", 8, False),
        ("SC-01", 2, False),
        ("DI-09", 9, False),
        ("PDX-01", 1, True),
    ]
    assert groups[0].finding_numbers == (17, 43)
    assert groups[2].finding_numbers == ()
    assert [each.label for each in groups[0].first] == [
        f"{number:02}/BC-SMM" for number in range(1, FIRST_CASES + 1)
    ]


def test_a_rule_without_ties_has_those_of_its_number() -> None:
    lettered = replace(BLOCKS, id="PDX-01B")
    (own,) = grouped(many(lettered, 1), {"PDX-01": (17,), "PDX-01B": (3,)})
    (its,) = grouped(many(lettered, 1), {"PDX-01": (17,)})
    assert (own.finding_numbers, its.finding_numbers) == ((3,), (17,))


def test_two_regimes_words_for_one_rule_are_two_groups() -> None:
    newer = replace(BLOCKS, text="Câu của chế độ mới.", confidence=Confidence.UNREAD)
    groups = grouped([*many(BLOCKS, 2), *many(newer, 1)], {})
    assert [(each.rule, each.count) for each in groups] == [("PDX-01", 2), ("PDX-01", 1)]
    assert counted([*many(BLOCKS, 2), *many(newer, 1)]) == Counter({"PDX-01": 3})


def test_a_result_counts_what_was_found_and_looked_at() -> None:
    findings = tuple(many(BLOCKS, 3))
    result = InspectionResult(
        groups=grouped(findings, {}),
        findings=findings,
        looked_at=MappingProxyType({OldBook.OUTGOING: 12, OldBook.SLIPS: 5}),
        imported=MappingProxyType({OldBook.OUTGOING: 10}),
        since=DAY,
        until=DAY,
    )
    assert result.total == 3
    assert result.books == (
        LookedAt(book=OldBook.OUTGOING, count=12, imported=10),
        LookedAt(book=OldBook.SLIPS, count=5, imported=0),
    )


def test_nothing_of_a_finding_is_told_by_its_repr() -> None:
    assert "BC-SMM" not in repr(finding_of(BLOCKS, about(), DAY))
