from __future__ import annotations

import pytest

from tests.domain.rules.mappings import families


def test_every_family_has_rules() -> None:
    assert all(families().values())


@pytest.mark.parametrize("family", families())
def test_every_function_of_a_family_says_what_it_asks_for(family: str) -> None:
    for mapping in families()[family].values():
        for rule_id, holds in mapping.items():
            assert (holds.__doc__ or "").strip(), rule_id


def test_an_empty_desk_is_never_taken_for_a_mapping() -> None:
    assert {name for mappings in families().values() for name in mappings} == {
        "PROPOSAL",
        "DECISION",
        "SIGNATURE",
        "TEMPLATE",
        "PROPOSED_RECIPIENTS",
        "DRAFT",
        "ISSUE",
        "MARKS",
        "HANDOVER",
        "CHANNEL",
        "INCOMING_CHANNEL",
        "RECEIPT",
        "INCOMING",
        "IRREGULARITY",
        "IRREGULARITY_END",
        "INCOMING_RETURN",
        "BOOK",
        "CORRECTION",
        "OFFICE_DAY",
        "DELEGATION",
        "SECRET_LIST",
        "PERMIT",
        "COPYING",
        "COPY_MARKS",
        "COPY_STEPS",
        "STATISTICS",
        "REPORT",
        "YEAR_CLOSE",
    }
