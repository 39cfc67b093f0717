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
        "OLD_SLIP",
        "OLD_OUTGOING",
        "OLD_INCOMING",
        "OLD_TRANSFER",
        "OLD_COPYING",
        "COPYING",
        "COPY_MARKS",
        "COPY_STEPS",
        "STATISTICS",
        "REPORT",
        "YEAR_CLOSE",
        "OFFICE_RULES",
        "OFFICER",
        "STAMP_SET",
        "STAMP_STEP",
        "COMMITMENT",
        "SELF_INSPECTION",
        "ORDER",
        "HOLDING",
        "LEAVING",
        "PROPOSED_TERM",
        "REASON",
        "SLIP_FILE",
        "RECEIVED_SECRET",
        "PROPOSAL_PAPER",
        "DRAFT_SENT",
        "STANDING",
        "POLICE_SLIP",
        "COVER_SET",
        "PROVISION",
        "CONNECTION",
        "DRIVE_USE",
        "DRIVE_HISTORY",
        "MACHINE_CARD",
        "SEAT_LOCK",
        "PURPOSE",
        "TERM",
        "OLD_TERM",
        "EXPIRY",
        "EXTENSION",
        "EXTENSION_SPREAD",
        "LEVEL_CHANGE",
        "LEVEL_CHANGE_SPREAD",
        "DELISTING",
        "DELISTING_SPREAD",
        "DECLASSIFICATION",
        "DECLASSIFICATION_SPREAD",
        "DESTRUCTION",
        "RECALL",
        "ARCHIVING",
        "TAKING_OUT",
        "TAKING_BACK",
        "YEAR",
        "VOLUME",
        "COPYING_END",
        "HELD_COPIES",
        "LOSSES",
        "SWEPT_FILE",
    }
