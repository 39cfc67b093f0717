from __future__ import annotations

from datetime import timedelta

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.copying_cases import DAY, copy_case, execution, mark_case, step_case
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "copying"
ASKED = {"asked_first": True}

SCAN = {"form": CopyForm.PHOTOGRAPH, "execution": execution(scans=True)}

KEPT = table(
    cases("COPYING", "CFG-08", decision_and_plan=copy_case()),
    cases("COPYING", "SC-01", allowed=copy_case(), unsaid_is_SC_01B=copy_case(may_copy=None)),
    cases("COPYING", "SC-01B", allowed=copy_case(), forbidden_is_SC_01=copy_case(may_copy=False)),
    cases(
        "COPYING",
        "SC-04",
        whole=copy_case(),
        tuyet_mat_without_title=copy_case(level=SecrecyLevel.TUYET_MAT, title=""),
        without_a_number_of_its_own=copy_case(reference=""),
    ),
    cases(
        "COPYING",
        "SC-04B",
        in_the_mark=copy_case(),
        that_day=copy_case(**ASKED, permitted_on=DAY),
        the_day_before=copy_case(**ASKED, permitted_on=DAY - timedelta(days=1)),
    ),
    cases(
        "COPYING",
        "SC-06",
        of_an_original=copy_case(),
        sao_luc_of_sao_y=copy_case(form=CopyForm.COPY_OF_COPY, from_true_copy=True),
    ),
    cases(
        "COPYING",
        "SC-06B",
        of_an_original=copy_case(),
        sao_luc_of_sao_y=copy_case(form=CopyForm.COPY_OF_COPY, from_true_copy=True),
        photograph_of_sao_y=copy_case(form=CopyForm.PHOTOGRAPH, from_true_copy=True),
    ),
    cases(
        "COPYING",
        "SC-09",
        no_extract=copy_case(),
        with_words=copy_case(form=CopyForm.EXTRACT, extract="Đoạn mẫu."),
    ),
    cases("COPYING", "SC-11", of_the_office=copy_case()),
    cases(
        "COPYING",
        "SC-12",
        the_fixed_one=copy_case(),
        written_otherwise=copy_case(execution=execution(place=" phòng  văn thư ")),
        named_where_none_is_set=copy_case(fixed_place="", execution=execution(place="Kho")),
    ),
    cases("COPYING", "SC-12B", said=copy_case()),
    cases(
        "COPYING",
        "SC-14",
        running_on=copy_case(),
        the_first=copy_case(last_number=0, numbers=(1,), recipients=("Sở Thử Nghiệm",)),
    ),
    cases(
        "COPYING",
        "SC-16",
        paper=copy_case(),
        scan=copy_case(**SCAN),
    ),
    cases(
        "COPYING",
        "SC-16B",
        toi_mat_scanned=copy_case(**SCAN, level=SecrecyLevel.TOI_MAT),
        tuyet_mat_on_paper=copy_case(level=SecrecyLevel.TUYET_MAT),
    ),
    cases("COPY_MARKS", "SC-07", both=mark_case()),
    cases(
        "COPY_MARKS",
        "SC-08",
        red=mark_case(),
        further_copies_black=mark_case(black=frozenset({2, 3})),
        first_black_accepted=mark_case(black=frozenset({1}), black_accepted=True),
    ),
    cases(
        "COPY_STEPS",
        "SC-05",
        as_permitted=step_case(),
        fewer=step_case(made=1),
        spoiled_and_destroyed=step_case(made=3, destroyed=1, destroyed_how=True),
        not_counted_yet=step_case(made=None),
    ),
    cases(
        "COPY_STEPS",
        "SC-07B",
        marked=step_case(),
        unmarked_not_signed=step_case(unmarked=2, signs=False),
        photograph_has_no_marks=step_case(form=CopyForm.PHOTOGRAPH, unmarked=2),
    ),
    cases(
        "COPY_STEPS",
        "SC-09B",
        with_sheet=step_case(form=CopyForm.EXTRACT),
        photograph_is_SC_10=step_case(form=CopyForm.PHOTOGRAPH, has_record=False),
    ),
    cases(
        "COPY_STEPS",
        "SC-09C",
        stamped=step_case(form=CopyForm.EXTRACT),
        not_at_the_end=step_case(form=CopyForm.EXTRACT, ends=False, level_stamped=False),
        true_copy_has_its_own=step_case(level_stamped=False),
    ),
    cases(
        "COPY_STEPS",
        "SC-10",
        with_record=step_case(form=CopyForm.PHOTOGRAPH),
        not_signed_yet=step_case(form=CopyForm.PHOTOGRAPH, has_record=False, signs=False),
    ),
    cases(
        "COPY_STEPS",
        "SC-13",
        sealed=step_case(),
        not_at_the_end=step_case(ends=False, sealed=False),
        no_seal=step_case(has_seal=False, sealed=False),
    ),
)
BROKEN = table(
    cases(
        "COPYING",
        "CFG-08",
        no_decision=copy_case(place_decision=" "),
        no_plan=copy_case(place_plan=""),
    ),
    cases("COPYING", "SC-01", forbidden=copy_case(may_copy=False)),
    cases("COPYING", "SC-01B", unsaid=copy_case(may_copy=None)),
    cases(
        "COPYING",
        "SC-04",
        no_type=copy_case(type_name=" "),
        no_title=copy_case(title=""),
        nobody_permits=copy_case(permitted_by=""),
        without_his_position=copy_case(permitted_title=" "),
        nobody_copies=copy_case(execution=execution(name="")),
        no_recipient=copy_case(recipients=()),
        an_empty_recipient=copy_case(recipients=("Sở Thử Nghiệm", " ")),
        no_page=copy_case(has_place=False),
    ),
    cases(
        "COPYING",
        "SC-04B",
        not_signed=copy_case(**ASKED),
        signed_later=copy_case(**ASKED, permitted_on=DAY + timedelta(days=1)),
    ),
    cases("COPYING", "SC-06", of_an_original=copy_case(form=CopyForm.COPY_OF_COPY)),
    cases(
        "COPYING",
        "SC-06B",
        sao_y_of_sao_y=copy_case(from_true_copy=True),
        trich_sao_of_sao_y=copy_case(form=CopyForm.EXTRACT, from_true_copy=True),
    ),
    cases("COPYING", "SC-09", no_words=copy_case(form=CopyForm.EXTRACT, extract=" \n")),
    cases("COPYING", "SC-11", a_stranger=copy_case(known_executor=False)),
    cases(
        "COPYING",
        "SC-12",
        nowhere=copy_case(execution=execution(place=" ")),
        nowhere_and_none_is_set=copy_case(fixed_place=" ", execution=execution(place="")),
        elsewhere=copy_case(execution=execution(place="Phòng họp")),
    ),
    cases("COPYING", "SC-12B", unsaid=copy_case(execution=execution(unlinked_device=False))),
    cases(
        "COPYING",
        "SC-14",
        a_gap=copy_case(numbers=(4, 5)),
        a_repeat=copy_case(numbers=(3, 3)),
        given_again=copy_case(numbers=(2, 3)),
        fewer_than_recipients=copy_case(numbers=(3,)),
        none=copy_case(numbers=(), recipients=()),
    ),
    cases("COPYING", "SC-16", as_sao_y=copy_case(execution=execution(scans=True))),
    cases("COPYING", "SC-16B", scanned=copy_case(**SCAN, level=SecrecyLevel.TUYET_MAT)),
    cases("COPY_MARKS", "SC-07", one_of_two=mark_case(complete=False)),
    cases("COPY_MARKS", "SC-08", first_black=mark_case(black=frozenset({1}))),
    cases(
        "COPY_STEPS",
        "SC-05",
        more=step_case(made=3),
        destroyed_in_silence=step_case(made=3, destroyed=1),
        too_few_destroyed=step_case(made=4, destroyed=1, destroyed_how=True),
        more_destroyed_than_made=step_case(made=1, destroyed=2, destroyed_how=True),
        destroyed_before_any_was_made=step_case(made=None, destroyed=1, destroyed_how=True),
    ),
    cases("COPY_STEPS", "SC-07B", signed_unmarked=step_case(unmarked=1)),
    cases("COPY_STEPS", "SC-09B", no_sheet=step_case(form=CopyForm.EXTRACT, has_record=False)),
    cases("COPY_STEPS", "SC-09C", bare=step_case(form=CopyForm.EXTRACT, level_stamped=False)),
    cases("COPY_STEPS", "SC-10", no_record=step_case(form=CopyForm.PHOTOGRAPH, has_record=False)),
    cases("COPY_STEPS", "SC-13", without_the_seal=step_case(sealed=False)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_copying_breaks_nothing() -> None:
    assert broken_by(FAMILY, "COPYING", copy_case()) == set()
    assert broken_by(FAMILY, "COPY_STEPS", step_case()) == set()
    assert broken_by(FAMILY, "COPY_MARKS", mark_case()) == set()
