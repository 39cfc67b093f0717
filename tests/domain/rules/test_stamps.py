from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Ink, MarkWay, Stamp, level_stamp
from tests.domain import cases as plain
from tests.domain.cases import level_mark, mark_case, number_mark
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "stamps"
NUMBERED = frozenset({(1, Stamp.COPY_NUMBER)})
RECALL = level_mark(stamp=Stamp.RECALL, ink=Ink.BLACK, box="11", way=MarkWay.PRINT, until=plain.DAY)
TERM = level_mark(stamp=Stamp.TERM, box="", until=plain.DAY)

KEPT = table(
    cases("MARKS", "PDX-04", its_own_level=mark_case(level_mark()), no_level=mark_case()),
    cases(
        "MARKS",
        "DAU-03",
        now=mark_case(),
        from_before=mark_case(number_mark(2), already=NUMBERED),
        only_a_level=mark_case(level_mark()),
        two_originals=mark_case(number_mark(1), number_mark(2), originals=frozenset({1, 2})),
    ),
    cases(
        "MARKS",
        "DAU-04",
        first_time=mark_case(),
        again_with_a_reason=mark_case(already=NUMBERED, reasons=frozenset({"DAU-04"})),
        another_copy=mark_case(number_mark(2), already=NUMBERED),
        another_mark=mark_case(level_mark(1), already=NUMBERED),
    ),
    cases(
        "MARKS",
        "DAU-05",
        red=mark_case(),
        a_black_number=mark_case(number_mark(ink=Ink.BLACK)),
        a_black_recall_is_DAU_08B=mark_case(RECALL),
    ),
    cases(
        "MARKS",
        "DAU-06",
        in_10a=mark_case(),
        recall_in_11=mark_case(RECALL),
        urgency_in_10b=mark_case(level_mark(stamp=Stamp.AT_ONCE, box="10b")),
        a_number_anywhere=mark_case(number_mark(box="")),
    ),
    cases(
        "MARKS",
        "DAU-07",
        approved=mark_case(),
        only_a_number=mark_case(number_mark(), approved=False),
    ),
    cases(
        "MARKS",
        "DAU-08",
        one_to_one=mark_case(),
        rubber_is_not_drawn=mark_case(level_mark(scale=0.9, ink=Ink.BLACK)),
        ink_is_DAU_08B=mark_case(number_mark(ink=Ink.BLACK)),
    ),
    cases(
        "MARKS",
        "DAU-08B",
        red=mark_case(),
        rubber_is_not_drawn=mark_case(level_mark(ink=Ink.BLACK)),
        black_number_accepted=mark_case(number_mark(ink=Ink.BLACK), black_accepted=True),
    ),
    cases(
        "MARKS",
        "DAU-09",
        the_usual_term=mark_case(),
        a_shorter_one_marked=mark_case(TERM, term_until=plain.DAY),
        marked_before=mark_case(
            term_until=plain.DAY, already=frozenset({(1, Stamp.TERM)}), originals=frozenset()
        ),
        only_copies_that_stay=mark_case(term_until=plain.DAY, kept=frozenset({1})),
    ),
    cases(
        "MARKS",
        "DAU-10",
        never_recalled=mark_case(),
        recalled_and_marked=mark_case(RECALL, recall_on=plain.DAY),
        only_copies_that_stay=mark_case(recall_on=plain.DAY, kept=frozenset({1})),
    ),
    cases(
        "MARKS",
        "DAU-12",
        rubber=mark_case(),
        a_printed_number=mark_case(number_mark()),
        printed_with_reason=mark_case(level_mark(way=MarkWay.PRINT), reasons=frozenset({"DAU-12"})),
    ),
    cases("MARKS", "DI-01", in_the_register=mark_case()),
)
BROKEN = table(
    cases(
        "MARKS",
        "DAU-03",
        only_the_sent_copy=mark_case(number_mark(2)),
        one_of_two=mark_case(number_mark(1), originals=frozenset({1, 2})),
        another_mark_before=mark_case(
            number_mark(2), already=frozenset({(1, Stamp.SECRET_COPY_NUMBER)})
        ),
    ),
    cases(
        "MARKS",
        "DAU-04",
        again=mark_case(already=NUMBERED),
        twice_at_once=mark_case(number_mark(1), number_mark(1)),
        the_reason_of_another_rule=mark_case(already=NUMBERED, reasons=frozenset({"DAU-12"})),
    ),
    cases(
        "MARKS",
        "DAU-05",
        black=mark_case(level_mark(ink=Ink.BLACK)),
    ),
    cases(
        "MARKS",
        "PDX-04",
        the_word_of_another_level=mark_case(level_mark(stamp=Stamp.LEVEL_TOI_MAT)),
    ),
    cases(
        "MARKS",
        "DAU-06",
        elsewhere=mark_case(level_mark(box="")),
        in_11=mark_case(level_mark(box="11")),
        recall_elsewhere=mark_case(replace(RECALL, box="")),
        urgency_in_10a=mark_case(level_mark(stamp=Stamp.URGENT, box="10a")),
    ),
    cases("MARKS", "DAU-07", before_approval=mark_case(approved=False)),
    cases(
        "MARKS",
        "DAU-08",
        printed_smaller=mark_case(number_mark(scale=0.97)),
        overprinted_larger=mark_case(number_mark(scale=1.02, way=MarkWay.OVERPRINT)),
        smaller_where_black_is_accepted=mark_case(number_mark(scale=0.97), black_accepted=True),
    ),
    cases(
        "MARKS",
        "DAU-08B",
        black_level=mark_case(level_mark(ink=Ink.BLACK, way=MarkWay.PRINT), black_accepted=True),
        black_number=mark_case(number_mark(ink=Ink.BLACK)),
        black_recall=mark_case(RECALL),
        black_recall_where_black_is_accepted_for_numbers=mark_case(RECALL, black_accepted=True),
        one_black_of_two=mark_case(number_mark(1), number_mark(2, ink=Ink.BLACK)),
    ),
    cases(
        "MARKS",
        "DAU-09",
        a_shorter_one_not_marked=mark_case(term_until=plain.DAY),
        on_one_copy_of_two=mark_case(TERM, number_mark(2), term_until=plain.DAY),
        without_its_last_day=mark_case(replace(TERM, until=None)),
    ),
    cases(
        "MARKS",
        "DAU-10",
        recalled_and_not_marked=mark_case(recall_on=plain.DAY),
        the_mark_of_a_term=mark_case(TERM, recall_on=plain.DAY),
        without_the_day=mark_case(replace(RECALL, until=None)),
    ),
    cases(
        "MARKS",
        "DAU-12",
        printed=mark_case(level_mark(way=MarkWay.PRINT)),
        overprinted=mark_case(level_mark(way=MarkWay.OVERPRINT)),
    ),
    cases("MARKS", "DI-01", no_line=mark_case(has_line=False)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_valid_marks_break_nothing() -> None:
    assert broken_by(FAMILY, "MARKS", plain.mark_case()) == set()


@pytest.mark.parametrize("level", SecrecyLevel)
def test_each_level_takes_its_own_word_alone(level: SecrecyLevel) -> None:
    for stamp in LEVEL_STAMPS.values():
        broken = broken_by(FAMILY, "MARKS", mark_case(level_mark(stamp=stamp), level=level))
        assert ("PDX-04" in broken) is (stamp is not level_stamp(level))
