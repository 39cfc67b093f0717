from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.proposal import ARCHIVE, DecisionRequest, ProposalRequest, SlipAct
from bmnn_desk.domain.recipients import Recipient
from tests.domain.cases import DAY, proposal_case

SECRET = "về việc kín"
PROPOSAL = ProposalRequest(
    request_id="r",
    body=1,
    day=DAY,
    type_name="Báo cáo",
    type_code="BC",
    title=SECRET,
    unit="Văn phòng",
    drafter=3,
    drafter_position="Chuyên viên",
    bases=(1,),
    recipients=(Recipient(name="Sở Thử Nghiệm"),),
    copies=3,
    may_copy=None,
    reason=SECRET,
)


def test_the_repr_of_a_request_with_a_title_shows_no_title() -> None:
    assert SECRET not in repr(PROPOSAL)


def test_the_repr_of_a_case_shows_no_names() -> None:
    assert "Ngô Văn Soạn" not in repr(proposal_case(drafter="Ngô Văn Soạn"))


def test_the_repr_of_a_decision_shows_no_note() -> None:
    decision = DecisionRequest(
        request_id="r", body=1, day=DAY, slip=1, approved=False, decided_by=1, note=SECRET
    )
    assert SECRET not in repr(decision)
    assert decision.on_paper


def test_the_signed_original_and_a_file_copy_stay_unless_told_otherwise() -> None:
    assert PROPOSAL.archive == ARCHIVE
    assert [kind for kind, _ in ARCHIVE] == [CopyKind.ORIGINAL, CopyKind.FILE]


def test_level_and_copy_permission_are_open_until_answered() -> None:
    assert (PROPOSAL.level, PROPOSAL.may_copy) == (None, None)
    with pytest.raises(FrozenInstanceError):
        PROPOSAL.may_copy = True  # type: ignore[misc]


def test_a_slip_is_approved_sent_back_or_withdrawn_after_it_was_proposed() -> None:
    assert next(iter(SlipAct)) is SlipAct.PROPOSED
    assert {SlipAct.APPROVED, SlipAct.SENT_BACK, SlipAct.WITHDRAWN} < set(SlipAct)
