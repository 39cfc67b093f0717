from __future__ import annotations

import pytest

from bmnn_desk.domain.corrections import CorrectionCase
from tests.domain.rules.case_table import Case, broken_by, cases, holds, table, without_case

FAMILY = "books"
# Each regime has one of them: with the consent of who determined it, and never.
ONE_RULE_OF_TWO_TIMES = {"DI-02", "DI-02B"}


def case(
    *,
    old: str = "Sở Mẫu",
    new: str = "Sở Mẫu Mực",
    reason: str = "Ghi thiếu",
    hidden_title: bool = False,
    sealed: bool = False,
) -> CorrectionCase:
    return CorrectionCase(old=old, new=new, reason=reason, hidden_title=hidden_title, sealed=sealed)


KEPT = table(
    cases("CORRECTION", "DI-02", no_trich_yeu_written=case()),
    cases("CORRECTION", "DI-02B", no_trich_yeu_written=case()),
    cases("CORRECTION", "DEN-02", cover_alone=case()),
    cases("CORRECTION", "DI-12", whole=case(), emptied=case(new="")),
)
BROKEN = table(
    cases("CORRECTION", "DI-02", tuyet_mat_without_consent=case(hidden_title=True)),
    cases("CORRECTION", "DI-02B", tuyet_mat_at_all=case(hidden_title=True)),
    cases("CORRECTION", "DEN-02", what_the_envelope_holds=case(sealed=True)),
    cases(
        "CORRECTION",
        "DI-12",
        no_reason=case(reason=" "),
        nothing_changes=case(new="Sở Mẫu"),
    ),
)


@pytest.mark.parametrize("case", KEPT)
def test_the_rule_is_kept(case: Case) -> None:
    assert holds(FAMILY, case)


@pytest.mark.parametrize("case", BROKEN)
def test_the_rule_is_broken_alone(case: Case) -> None:
    both = ONE_RULE_OF_TWO_TIMES if case.rule in ONE_RULE_OF_TWO_TIMES else {case.rule}
    assert broken_by(FAMILY, case.mapping, case.subject) == both


def test_every_rule_has_both_kinds_of_cases() -> None:
    assert not without_case(FAMILY, KEPT)
    assert not without_case(FAMILY, BROKEN)
