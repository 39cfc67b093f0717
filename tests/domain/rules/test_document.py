"""Rules of the text to be signed: what was read counts, and the ticks where nothing could be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.outgoing import DraftTicks
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.text_faults.fault import FAULT_RULES, TextFault
from tests.domain import cases as plain
from tests.domain.rules.case_table import broken_by, cases, table, table_tests
from tests.make import ALL_TICKS

FAMILY = "document"
# What nobody can tick on a paper is not held against it.
ONLY_READ = (
    "PDX-11C",
    "DAU-12",
    "NN-03B",
    "NN-05",
    "VB-01",
    "VB-02",
    "VB-02B",
    "VB-03",
    "VB-05B",
)

KEPT = table(
    cases("DRAFT", "PDX-12B", ticked=plain.draft_case(), read=plain.read_case()),
    cases(
        "DRAFT",
        "PDX-12",
        ticked=plain.draft_case(),
        no_drafter=plain.draft_case(drafter=False),
        read=plain.read_case(),
        a_fault_of_another_rule=plain.read_case(TextFault.LEVEL_TYPED),
    ),
    cases("DRAFT", "NN-01", ticked=plain.draft_case(), read=plain.read_case()),
    cases("DRAFT", "NN-02", ticked=plain.draft_case(), read=plain.read_case()),
    cases(
        "DRAFT",
        "NN-03",
        ticked=plain.draft_case(),
        initials_are_NN_03B=plain.read_case(TextFault.DRAFTER_INITIALS),
    ),
    cases("DRAFT", "NN-04", ticked=plain.draft_case(), read=plain.read_case()),
    cases("DRAFT", "NN-06", ticked=plain.draft_case(), read=plain.read_case()),
    cases("DRAFT", "NN-07", ticked=plain.draft_case(), read=plain.read_case()),
    cases("DRAFT", "DAU-05", ticked=plain.draft_case(), read=plain.read_case()),
    cases(
        "DRAFT",
        "IT-06",
        logged=plain.read_case(),
        a_paper_from_elsewhere=plain.draft_case(),
    ),
    cases("DRAFT", "VB-05C", read=plain.read_case(), on_paper=plain.draft_case()),
    *(
        cases(
            "DRAFT",
            rule,
            read=plain.read_case(),
            on_paper=replace(plain.draft_case(), ticks=DraftTicks()),
        )
        for rule in ONLY_READ
    ),
)
BROKEN = table(
    cases(
        "DRAFT",
        "PDX-12B",
        not_ticked=plain.draft_case(recipients=False),
        other_recipients=plain.read_case(TextFault.RECIPIENT_ADDED),
    ),
    cases(
        "DRAFT",
        "PDX-12",
        level=plain.draft_case(level=False),
        copies=plain.draft_case(copies=False),
        permission=plain.draft_case(copy_permission=False),
        recipients=plain.draft_case(recipients=False),
        read=plain.read_case(TextFault.RECIPIENT_ADDED),
    ),
    cases(
        "DRAFT",
        "NN-01",
        recipients=plain.draft_case(recipients=False),
        read=plain.read_case(TextFault.PLACEHOLDER),
    ),
    cases(
        "DRAFT",
        "NN-02",
        copies=plain.draft_case(copies=False),
        read=plain.read_case(TextFault.COPIES_UNWRITTEN),
    ),
    cases(
        "DRAFT",
        "NN-03",
        drafter=plain.draft_case(drafter=False),
        read=plain.read_case(TextFault.DRAFTER_DIFFERS),
    ),
    cases(
        "DRAFT",
        "NN-04",
        sentence=plain.draft_case(copy_permission=False),
        read=plain.read_case(TextFault.SENTENCE_ABSENT),
    ),
    cases(
        "DRAFT",
        "NN-06",
        archive_line=plain.draft_case(archive_line=False),
        read=plain.read_case(TextFault.ARCHIVE_NOT_LAST),
    ),
    cases(
        "DRAFT",
        "NN-07",
        numbers=plain.draft_case(copy_numbers=False),
        read=plain.read_case(TextFault.NUMBERS_REPEAT),
    ),
    cases(
        "DRAFT",
        "DAU-05",
        typed_level=plain.draft_case(no_typed_level=False),
        read=plain.read_case(TextFault.LEVEL_TYPED),
    ),
    cases("DRAFT", "PDX-11C", number=plain.read_case(TextFault.NUMBER_TYPED)),
    cases("DRAFT", "DAU-12", red_level=plain.read_case(TextFault.LEVEL_RED)),
    cases("DRAFT", "NN-03B", initials=plain.read_case(TextFault.DRAFTER_INITIALS)),
    cases("DRAFT", "NN-05", sum=plain.read_case(TextFault.SUM_DIFFERS)),
    cases("DRAFT", "VB-01", margin=plain.read_case(TextFault.MARGIN_LEFT)),
    cases("DRAFT", "VB-02", code=plain.read_case(TextFault.SYMBOL_CODE)),
    cases("DRAFT", "VB-02B", title=plain.read_case(TextFault.TITLE_DIFFERS)),
    cases(
        "DRAFT",
        "VB-03",
        no_drafter=plain.read_case(TextFault.DRAFTER_ABSENT),
        no_recipients=plain.read_case(TextFault.RECIPIENTS_ABSENT),
        stamp=plain.read_case(TextFault.LEVEL_PLACE_TAKEN),
    ),
    cases("DRAFT", "VB-05B", changes=plain.read_case(TextFault.CHANGES_LEFT)),
    cases("DRAFT", "IT-06", not_logged=plain.read_case(is_logged=False)),
    cases("DRAFT", "VB-05C", a_scan=replace(plain.draft_case(), has_file=True)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_ticked_paper_and_a_text_without_faults_break_nothing() -> None:
    assert broken_by(FAMILY, "DRAFT", plain.draft_case()) == set()
    assert broken_by(FAMILY, "DRAFT", plain.read_case()) == set()


@pytest.mark.parametrize("fault", TextFault)
def test_a_fault_breaks_just_the_rules_it_names(fault: TextFault) -> None:
    assert broken_by(FAMILY, "DRAFT", plain.read_case(fault)) == set(FAULT_RULES[fault])


def test_ticks_do_not_count_where_the_text_was_read() -> None:
    ticked = plain.read_case(TextFault.SENTENCE_ABSENT, ticks=ALL_TICKS)
    assert broken_by(FAMILY, "DRAFT", ticked) == {"NN-04"}


def test_a_paper_that_nobody_looked_at_breaks_all_that_can_be_ticked() -> None:
    paper = replace(plain.draft_case(), ticks=DraftTicks())
    assert broken_by(FAMILY, "DRAFT", paper) == set(DRAFT) - {*ONLY_READ, "IT-06", "VB-05C"}
