from __future__ import annotations

from datetime import date

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.life_cases import (
    DAY,
    ONE,
    declassification,
    delisting,
    level_change,
    spread,
)
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "changes"
LAST = date(2025, 3, 25)
SHOWN = (
    ("EXTENSION_SPREAD", "TH-04"),
    ("LEVEL_CHANGE_SPREAD", "TH-05D"),
    ("DELISTING_SPREAD", "TH-07B"),
    ("DECLASSIFICATION_SPREAD", "TH-08D"),
)
TOLD = (
    ("EXTENSION_SPREAD", "TH-04B"),
    ("LEVEL_CHANGE_SPREAD", "TH-05E"),
    ("DELISTING_SPREAD", "TH-07C"),
    ("DECLASSIFICATION_SPREAD", "TH-08E"),
)
MARKED_ANEW = (("EXTENSION_SPREAD", "TH-04C"), ("LEVEL_CHANGE_SPREAD", "TH-05F"))
DEPUTY = {"is_head": False, "is_delegated": True}

KEPT = table(
    *(cases(*rule, stamp_or_paper=spread()) for rule in SHOWN),
    *(
        cases(
            *rule,
            on_the_last_day=spread(sent=(LAST,)),
            nobody_else_holds_it=spread(sent=()),
            not_due_yet=spread(day=LAST, sent=(None,)),
        )
        for rule in TOLD
    ),
    *(cases(*rule, all_marked=spread()) for rule in MARKED_ANEW),
    cases(
        "LEVEL_CHANGE",
        "TH-05",
        head=level_change(),
        deputy_of_the_police=level_change(**DEPUTY, is_police=True),
    ),
    cases("LEVEL_CHANGE", "TH-05B", head=level_change(), deputy=level_change(**DEPUTY)),
    cases(
        "LEVEL_CHANGE",
        "TH-05C",
        lowered_as_listed=level_change(),
        raised_as_listed=level_change(
            changed_to=SecrecyLevel.TUYET_MAT, listed=SecrecyLevel.TUYET_MAT
        ),
    ),
    cases(
        "DELISTING",
        "TH-07",
        declassified_that_day=delisting(),
        still_listed=delisting(delisted_on=None, is_declassified=False),
        the_day_before=delisting(delisted_on=DAY + ONE, is_declassified=False),
    ),
    cases("DECLASSIFICATION", "TH-08", five_papers=declassification()),
    cases("DECLASSIFICATION", "TH-08B", of_the_head=declassification()),
    cases(
        "DECLASSIFICATION",
        "TH-08C",
        whole=declassification(),
        partial_and_named=declassification(is_partial=True, released="Mục 2"),
    ),
)
BROKEN = table(
    *(cases(*rule, nothing_shows_it=spread(is_shown=False)) for rule in SHOWN),
    *(
        cases(
            *rule,
            one_a_day_late=spread(sent=(DAY, date(2025, 3, 26))),
            one_never=spread(day=date(2025, 3, 26), sent=(DAY, None)),
        )
        for rule in TOLD
    ),
    *(cases(*rule, one_is_not=spread(still_old=1)) for rule in MARKED_ANEW),
    cases(
        "LEVEL_CHANGE",
        "TH-05",
        deputy=level_change(**DEPUTY),
        police_without_power=level_change(is_head=False, is_police=True),
    ),
    cases("LEVEL_CHANGE", "TH-05B", nobody_with_power=level_change(is_head=False)),
    cases(
        "LEVEL_CHANGE",
        "TH-05C",
        nothing_cited=level_change(listed=None),
        other_than_listed=level_change(listed=SecrecyLevel.TUYET_MAT),
        no_change=level_change(level=SecrecyLevel.MAT),
    ),
    cases("DELISTING", "TH-07", still_secret=delisting(is_declassified=False)),
    cases(
        "DECLASSIFICATION",
        "TH-08",
        **{
            f"without_{paper.value}": declassification(
                papers=frozenset(DeclassificationPaper) - {paper}
            )
            for paper in DeclassificationPaper
        },
    ),
    cases("DECLASSIFICATION", "TH-08B", of_another=declassification(council_by_head=False)),
    cases("DECLASSIFICATION", "TH-08C", unnamed=declassification(is_partial=True, released=" ")),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_change_breaks_nothing() -> None:
    assert broken_by(FAMILY, "LEVEL_CHANGE", level_change()) == set()
    assert broken_by(FAMILY, "LEVEL_CHANGE_SPREAD", spread()) == set()
    assert broken_by(FAMILY, "DELISTING", delisting()) == set()
    assert broken_by(FAMILY, "DECLASSIFICATION", declassification()) == set()
