from __future__ import annotations

from datetime import date

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.domain.deadlines import DeadlineKind, DeadlineUnit
from bmnn_desk.domain.ending_cases import DestructionCouncil, DestructionPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.life_cases import (
    DAY,
    ONE,
    archiving,
    destruction,
    emergency,
    recall,
    span,
)
from tests.domain.permits import post
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "endings"
ALL = frozenset(DestructionPaper)
YEAR_ON = date(2026, 3, 10)
WITHOUT_COUNCIL = ALL - {DestructionPaper.COUNCIL_DECISION, DestructionPaper.MEETING_MINUTES}
BUILDING = {"within": span(DeadlineKind.ARCHIVE_CONSTRUCTION, 3, DeadlineUnit.MONTHS)}

KEPT = table(
    cases(
        "DESTRUCTION",
        "TH-10",
        up_to_toi_mat=destruction(),
        up_to_tuyet_mat=destruction(post=post(highest=SecrecyLevel.TUYET_MAT)),
        deputy_of_the_police=destruction(
            post=post(branch=AuthorityBranch.POLICE, highest=SecrecyLevel.TOI_MAT)
        ),
        on_the_last_day_of_the_post=destruction(post=post(highest=SecrecyLevel.TOI_MAT, until=DAY)),
        emergency=emergency(),
    ),
    cases("DESTRUCTION", "TH-10B", whole=destruction(), emergency=emergency()),
    cases(
        "DESTRUCTION",
        "TH-10C",
        tuyet_mat=destruction(),
        toi_mat_without=destruction(level=SecrecyLevel.TOI_MAT, council=None),
        emergency=emergency(),
    ),
    cases(
        "DESTRUCTION",
        "TH-10D",
        all_five=destruction(),
        three_without_a_council=destruction(council=None, papers=WITHOUT_COUNCIL),
        emergency=emergency(),
    ),
    cases(
        "DESTRUCTION",
        "TH-10E",
        no_emergency=destruction(),
        the_next_working_day=emergency(reported_on=DAY + ONE),
        over_a_weekend=emergency(destroyed_on=date(2025, 3, 14), reported_on=date(2025, 3, 17)),
        not_due_yet=emergency(day=DAY, reported_on=None),
    ),
    cases("DESTRUCTION", "TH-10F", kept=destruction()),
    cases(
        "RECALL",
        "TH-11",
        on_the_day=recall(),
        not_recalled=recall(recall_on=None),
        all_back=recall(day=YEAR_ON, returned=((1, DAY), (2, DAY - ONE))),
    ),
    cases(
        "RECALL",
        "TH-11B",
        no_meeting=recall(),
        on_its_last_day=recall(meeting_on=DAY),
        back_after_it=recall(meeting_on=DAY - ONE, returned=((1, DAY),)),
    ),
    cases(
        "ARCHIVING",
        "TH-12",
        on_the_last_day=archiving(handed_on=YEAR_ON),
        not_due_yet=archiving(day=YEAR_ON, handed_on=None),
        work_goes_on=archiving(ended_on=None, handed_on=None),
        building=archiving(**BUILDING, handed_on=date(2025, 6, 10)),
    ),
)
BROKEN = table(
    cases(
        "DESTRUCTION",
        "TH-10",
        head_of_a_division=destruction(post=post(highest=SecrecyLevel.MAT)),
        no_post=destruction(post=None),
        after_the_post_ended=destruction(post=post(highest=SecrecyLevel.TOI_MAT, until=DAY - ONE)),
        undecided=destruction(decided_on=None),
        decided_a_day_late=destruction(decided_on=DAY + ONE),
    ),
    cases(
        "DESTRUCTION",
        "TH-10B",
        none=destruction(council=None),
        of_mat_too=destruction(level=SecrecyLevel.MAT, council=None),
        without_keeper=destruction(
            council=DestructionCouncil(chaired_by_leadership=True, has_keeper=False)
        ),
    ),
    cases("DESTRUCTION", "TH-10C", tuyet_mat_without=destruction(council=None)),
    cases(
        "DESTRUCTION",
        "TH-10D",
        **{f"without_{one.value}": destruction(papers=ALL - {one}) for one in DestructionPaper},
    ),
    cases(
        "DESTRUCTION",
        "TH-10E",
        a_day_late=emergency(reported_on=DAY + ONE + ONE),
        never=emergency(reported_on=None),
    ),
    cases("DESTRUCTION", "TH-10F", gone=destruction(lines_kept=False)),
    cases(
        "RECALL",
        "TH-11",
        out_the_day_after=recall(day=DAY + ONE),
        back_a_day_late=recall(day=YEAR_ON, returned=((1, DAY + ONE),)),
    ),
    cases("RECALL", "TH-11B", still_out=recall(meeting_on=DAY - ONE)),
    cases(
        "ARCHIVING",
        "TH-12",
        a_day_late=archiving(handed_on=YEAR_ON + ONE),
        never=archiving(day=YEAR_ON + ONE, handed_on=None),
        building=archiving(**BUILDING, handed_on=date(2025, 6, 11)),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_ending_breaks_nothing() -> None:
    assert broken_by(FAMILY, "DESTRUCTION", destruction()) == set()
    assert broken_by(FAMILY, "DESTRUCTION", emergency()) == set()
    assert broken_by(FAMILY, "RECALL", recall()) == set()
    assert broken_by(FAMILY, "ARCHIVING", archiving()) == set()
