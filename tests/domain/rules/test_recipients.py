from __future__ import annotations

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.recipients import Recipient
from tests.domain import cases as plain
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "recipients"
GROUP = Recipient(name="Các sở", copies=2, members=("Sở A", "Sở B"), is_group=True)
LONE = Recipient(name="Sở Thử Nghiệm", copies=2)

KEPT = table(
    cases("PROPOSED_RECIPIENTS", "NN-01", named=plain.proposal_case()),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-02",
        written=plain.proposal_case(),
        one=plain.proposal_case(copies=1),
    ),
    cases("PROPOSED_RECIPIENTS", "NN-03", named=plain.proposal_case()),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-04",
        no=plain.proposal_case(may_copy=False),
        yes=plain.proposal_case(may_copy=True),
    ),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-05",
        sent_and_kept=plain.proposal_case(),
        a_group_counted=plain.proposal_case(recipients=(GROUP,)),
        two_copies_to_one=plain.proposal_case(recipients=(LONE,)),
    ),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-06",
        two_kept=plain.proposal_case(),
        one_kept=plain.proposal_case(archive=((CopyKind.ORIGINAL, ""),)),
    ),
)
BROKEN = table(
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-01",
        none=plain.proposal_case(recipients=()),
        a_blank_line=plain.proposal_case(recipients=(*plain.RECIPIENTS, Recipient(name=" "))),
    ),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-02",
        none=plain.proposal_case(copies=0),
        negative=plain.proposal_case(copies=-1),
    ),
    cases("PROPOSED_RECIPIENTS", "NN-03", blank=plain.proposal_case(drafter="  ")),
    cases("PROPOSED_RECIPIENTS", "NN-04", unanswered=plain.proposal_case(may_copy=None)),
    cases(
        "PROPOSED_RECIPIENTS",
        "NN-05",
        one_too_many=plain.proposal_case(copies=5),
        one_too_few=plain.proposal_case(copies=3),
        a_group_of_more_members=plain.proposal_case(
            recipients=(Recipient(name="Các sở", copies=2, members=("A", "B", "C"), is_group=True),)
        ),
        a_group_without_members=plain.proposal_case(
            recipients=(Recipient(name="Các sở", copies=2, is_group=True),)
        ),
        a_line_of_no_copy=plain.proposal_case(
            recipients=(LONE, Recipient(name="Sở Khác", copies=0))
        ),
        lines_that_cancel_out=plain.proposal_case(
            recipients=(Recipient(name="A", copies=3), Recipient(name="B", copies=-1))
        ),
    ),
    cases("PROPOSED_RECIPIENTS", "NN-06", none_kept=plain.proposal_case(archive=())),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_slip_breaks_nothing() -> None:
    assert broken_by(FAMILY, "PROPOSED_RECIPIENTS", plain.proposal_case()) == set()
