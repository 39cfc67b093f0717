"""A table of cases of one family, and what it must hold to: no rule without both kinds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.domain.rules.mappings import families
from tests.finding_ties import finding_marks

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A subject of a rule of the mapping named, and what is told of it."""

    mapping: str
    rule: str
    told: str
    subject: Any


def cases(mapping: str, rule: str, **told: object) -> list[Case]:
    """Cases of one rule; each keyword tells what its subject is about."""
    return [
        Case(mapping=mapping, rule=rule, told=words.replace("_", " "), subject=subject)
        for words, subject in told.items()
    ]


def table(*rows: list[Case]) -> list[Any]:
    """The cases as parameters of a test, each with the findings that its rule answers."""
    return [
        pytest.param(
            case,
            id=f"{case.rule} {case.mapping}: {case.told}",
            marks=finding_marks(case.rule),
        )
        for row in rows
        for case in row
    ]


def holds(family: str, case: Case) -> bool:
    """What the rule's function says of the case."""
    return families()[family][case.mapping][case.rule](case.subject)


def without_case(family: str, parameters: list[Any]) -> set[tuple[str, str]]:
    """Rules of a family that no parameter is about."""
    known = {(name, rule) for name, mapping in families()[family].items() for rule in mapping}
    return known - {(row.values[0].mapping, row.values[0].rule) for row in parameters}


def table_tests(
    family: str, kept: list[Any], broken: list[Any]
) -> tuple[Callable[[Case], None], Callable[[Case], None], Callable[[], None]]:
    """The three tests of a family's tables: what is kept, what is broken, no rule without both."""

    @pytest.mark.parametrize("case", kept)
    def test_it_is_kept(case: Case) -> None:
        assert holds(family, case), case.told

    @pytest.mark.parametrize("case", broken)
    def test_it_is_broken(case: Case) -> None:
        assert not holds(family, case), case.told

    def test_each_has_both_kinds() -> None:
        assert without_case(family, kept) == set()
        assert without_case(family, broken) == set()

    return test_it_is_kept, test_it_is_broken, test_each_has_both_kinds


def broken_by(family: str, mapping: str, subject: object) -> set[str]:
    """Every rule of a mapping that the subject breaks."""
    rules = families()[family][mapping]
    return {rule for rule, predicate in rules.items() if not predicate(subject)}
