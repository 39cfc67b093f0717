from __future__ import annotations

import pytest

from bmnn_desk.domain.findings import Confidence, Ground, Severity, check
from tests.domain.cases import other_case, rule


def test_only_a_text_that_was_read_may_block() -> None:
    assert {level for level in Confidence if level.is_sourced} == {
        Confidence.HIGH,
        Confidence.MEDIUM,
    }


@pytest.mark.parametrize(
    ("severity", "ground", "excusable"),
    [
        (Severity.BLOCK, Ground.LAW, True),
        (Severity.BLOCK, Ground.RECORD, False),
        (Severity.WARN, Ground.LAW, False),
        (Severity.WARN, Ground.RECORD, False),
    ],
)
def test_only_a_block_of_the_law_may_be_excused(
    severity: Severity, ground: Ground, *, excusable: bool
) -> None:
    assert rule(severity=severity, ground=ground).may_be_excused is excusable


def test_another_case_names_its_rule() -> None:
    assert not other_case(rule="").is_complete


@pytest.mark.parametrize("field", ["reason", "document_number", "responsible"])
@pytest.mark.parametrize("missing", ["", " \t"])
def test_another_case_needs_ground_number_and_person(field: str, missing: str) -> None:
    assert other_case().is_complete
    assert other_case(**{field: missing}).is_complete is False


def test_a_check_names_the_broken_rules_in_the_order_of_the_functions() -> None:
    rules = {key: rule(id=key) for key in ("B-01", "A-01", "C-01")}
    predicates = {
        "A-01": lambda number: number > 1,
        "B-01": lambda number: number > 2,
        "C-01": lambda number: number > 3,
    }
    assert [broken.id for broken in check(3, predicates, rules)] == ["C-01"]
    assert [broken.id for broken in check(1, predicates, rules)] == ["A-01", "B-01", "C-01"]
    assert check(4, predicates, rules) == ()


def test_a_rule_that_the_regime_lacks_is_not_asked() -> None:
    asked = []

    def fails(subject: str) -> bool:
        asked.append(subject)
        return False

    assert check("x", {"DI-02": fails}, {}) == ()
    assert asked == []
