from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.office import DelegationScope, SigningCapacity
from bmnn_desk.domain.proposal import TemplateCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import cases as plain
from tests.domain.rules.case_table import broken_by, cases, table, table_tests
from tests.make import FIELD

FAMILY = "proposal"
YESTERDAY, TOMORROW = plain.DAY - timedelta(days=1), plain.DAY + timedelta(days=1)
TOI_MAT = plain.item(level=SecrecyLevel.TOI_MAT)


def of_basis(**changes: Any) -> Any:  # noqa: ANN401
    return plain.proposal_case(bases=(plain.basis(), plain.basis(**changes)))


def of_source(**changes: Any) -> Any:  # noqa: ANN401
    return plain.proposal_case(bases=(), sources=(plain.source(), plain.source(**changes)))


def by_deputy(**changes: Any) -> Any:  # noqa: ANN401
    return plain.deputys_decision(delegation=plain.delegation(**changes))


def signed_by_deputy(**changes: Any) -> Any:  # noqa: ANN401
    return plain.deputys_signature(delegation=plain.delegation(**changes))


KEPT = table(
    cases("PROPOSAL", "DI-07", named=plain.proposal_case()),
    cases("SIGNATURE", "PDX-12", compared=plain.signature_case()),
    cases("SIGNATURE", "VB-05", never_given_back=plain.signature_case()),
    cases("TEMPLATE", "PDX-16", whole=TemplateCase(missing=())),
    cases(
        "PROPOSAL",
        "PDX-02",
        all_named=plain.proposal_case(),
        khoan_without_points=of_basis(item=plain.item(point="", has_points=False)),
        only_a_source=of_source(),
    ),
    cases(
        "PROPOSAL",
        "PDX-03",
        in_force=plain.proposal_case(),
        first_day=of_basis(since=plain.DAY),
        last_day=of_basis(until=plain.DAY),
        unpublished_is_PDX_03B=of_basis(published=False, since=None),
    ),
    cases(
        "PROPOSAL",
        "PDX-03B",
        published=plain.proposal_case(),
        checked_on_paper=of_basis(published=False, checked_on_paper=True),
    ),
    cases(
        "PROPOSAL",
        "PDX-03C",
        not_replaced=plain.proposal_case(),
        last_sure_day=of_basis(until_inferred=plain.DAY),
        ended_by_its_text_is_PDX_03=of_basis(until=YESTERDAY),
    ),
    cases(
        "PROPOSAL",
        "PDX-04",
        the_only_level=plain.proposal_case(),
        highest_of_bases=plain.proposal_case(
            bases=(plain.basis(), plain.basis(item=TOI_MAT)), level=SecrecyLevel.TOI_MAT
        ),
        source_above_basis=plain.proposal_case(
            sources=(plain.source(level=SecrecyLevel.TUYET_MAT),), level=SecrecyLevel.TUYET_MAT
        ),
    ),
    cases("PROPOSAL", "PDX-05", complete=of_source(), none_used=plain.proposal_case()),
    cases("PROPOSAL", "PDX-06", a_basis=plain.proposal_case(), a_source_alone=of_source()),
    cases(
        "PROPOSAL",
        "PDX-07",
        may_not_be_copied=plain.proposal_case(),
        may_be_copied=plain.proposal_case(may_copy=True),
    ),
    cases("PROPOSAL", "PDX-08", named=plain.proposal_case()),
    cases("PROPOSAL", "PDX-14B", names_none_past_its_days=plain.proposal_case()),
    cases(
        "DECISION",
        "PDX-09",
        the_head=plain.decision_case(),
        the_head_who_drafted=plain.decision_case(drafter=plain.HEAD),
        a_deputy_with_power=plain.deputys_decision(),
        power_over_every_field=by_deputy(fields=frozenset()),
        power_without_end=by_deputy(until=None),
        highest_level_of_the_power=plain.deputys_decision(level=SecrecyLevel.TOI_MAT),
    ),
    cases(
        "SIGNATURE",
        "PDX-10",
        direct_after_a_deputys_decision=plain.signature_case(approver_is_head=False),
        tl_after_the_heads=plain.signature_case(capacity=SigningCapacity.TL),
        tuq_after_the_heads=plain.signature_case(capacity=SigningCapacity.TUQ),
    ),
    cases(
        "SIGNATURE",
        "PDX-11",
        same_day=plain.signature_case(),
        decided_the_day_before=plain.signature_case(approved_on=YESTERDAY),
    ),
    cases(
        "SIGNATURE",
        "VB-04",
        direct=plain.signature_case(),
        kt_with_power=plain.deputys_signature(),
        tm_kt_with_power=plain.deputys_signature(capacity=SigningCapacity.TM_KT),
        tm_by_the_head=plain.signature_case(capacity=SigningCapacity.TM),
        kt_by_one_who_is_head_by_now=plain.deputys_signature(
            heads=(plain.DEPUTY,), delegation=None
        ),
    ),
)
BROKEN = table(
    cases(
        "PROPOSAL",
        "DI-07",
        no_type=plain.proposal_case(type_name=" "),
        no_title=plain.proposal_case(title=""),
    ),
    cases("SIGNATURE", "PDX-12", never_compared=plain.signature_case(is_compared=False)),
    cases("SIGNATURE", "VB-05", given_back=plain.signature_case(is_returned=True)),
    cases("TEMPLATE", "PDX-16", one_field_gone=TemplateCase(missing=("độ mật",))),
    cases(
        "PROPOSAL",
        "PDX-02",
        no_decision=of_basis(decision=""),
        blank_decision=of_basis(decision=" "),
        no_day=of_basis(decision_day=None),
        no_field=of_basis(field=""),
        no_article=of_basis(item=plain.item(article="")),
        no_clause=of_basis(item=plain.item(clause="")),
        no_point=of_basis(item=plain.item(point="")),
        blank_point=of_basis(item=plain.item(point=" ")),
    ),
    cases(
        "PROPOSAL",
        "PDX-03",
        not_yet=of_basis(since=TOMORROW),
        no_longer=of_basis(until=YESTERDAY),
        unpublished_no_longer=of_basis(published=False, checked_on_paper=True, until=YESTERDAY),
    ),
    cases("PROPOSAL", "PDX-03B", unchecked=of_basis(published=False)),
    cases("PROPOSAL", "PDX-03C", replaced_by_inference=of_basis(until_inferred=YESTERDAY)),
    cases(
        "PROPOSAL",
        "PDX-04",
        above_the_basis=plain.proposal_case(level=SecrecyLevel.TOI_MAT),
        below_one_basis=plain.proposal_case(bases=(plain.basis(), plain.basis(item=TOI_MAT))),
        below_the_source=plain.proposal_case(sources=(plain.source(level=SecrecyLevel.TUYET_MAT),)),
        no_level=plain.proposal_case(level=None),
    ),
    cases(
        "PROPOSAL",
        "PDX-05",
        no_number=of_source(number=""),
        blank_number=of_source(number="  "),
        no_body=of_source(agency=""),
        no_level=of_source(level=None),
    ),
    cases("PROPOSAL", "PDX-06", neither=plain.proposal_case(bases=())),
    cases(
        "PROPOSAL",
        "PDX-07",
        no_recipient=plain.proposal_case(recipients=()),
        no_copies=plain.proposal_case(copies=0),
        copying_not_answered=plain.proposal_case(may_copy=None),
    ),
    cases(
        "PROPOSAL",
        "PDX-08",
        no_name=plain.proposal_case(drafter=""),
        blank_position=plain.proposal_case(drafter_position=" "),
        no_unit=plain.proposal_case(unit=""),
    ),
    cases(
        "PROPOSAL",
        "PDX-14B",
        an_expired_law=plain.proposal_case(outdated=("29/2018/qh14",)),
    ),
    cases(
        "DECISION",
        "PDX-09",
        a_deputy_without=plain.deputys_decision(delegation=None),
        the_power_of_another=by_deputy(delegate=plain.DRAFTER),
        power_to_copy_only=by_deputy(scopes=frozenset({DelegationScope.COPY})),
        another_field=by_deputy(fields=frozenset({"y tế"})),
        one_field_of_two=plain.deputys_decision(fields=frozenset({FIELD, "y tế"})),
        above_the_power=plain.deputys_decision(level=SecrecyLevel.TUYET_MAT),
        before_the_term=by_deputy(since=TOMORROW),
        after_the_term=by_deputy(until=YESTERDAY),
        his_own_draft=plain.deputys_decision(drafter=plain.DEPUTY),
        the_head_of_another_day=plain.decision_case(heads=()),
    ),
    cases(
        "SIGNATURE",
        "PDX-10",
        tl_after_a_deputys=plain.signature_case(
            capacity=SigningCapacity.TL, approver_is_head=False
        ),
        tuq_after_a_deputys=plain.signature_case(
            capacity=SigningCapacity.TUQ, approver_is_head=False
        ),
    ),
    cases(
        "SIGNATURE",
        "PDX-11",
        never_decided=plain.signature_case(approved_on=None),
        decided_after_signing=plain.signature_case(approved_on=TOMORROW),
    ),
    cases(
        "SIGNATURE",
        "VB-04",
        kt_without=plain.deputys_signature(delegation=None),
        tm_kt_without=plain.deputys_signature(capacity=SigningCapacity.TM_KT, delegation=None),
        power_of_another=signed_by_deputy(delegate=plain.DRAFTER),
        power_ended=signed_by_deputy(until=YESTERDAY),
        above_the_power=plain.deputys_signature(level=SecrecyLevel.TUYET_MAT),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_slip_decision_and_signature_break_nothing() -> None:
    assert broken_by(FAMILY, "PROPOSAL", plain.proposal_case()) == set()
    assert broken_by(FAMILY, "DECISION", plain.deputys_decision()) == set()
    assert broken_by(FAMILY, "SIGNATURE", plain.deputys_signature()) == set()


def test_an_open_slip_breaks_all_that_it_lacks_at_once() -> None:
    empty = plain.proposal_case(bases=(), recipients=(), drafter="")
    assert broken_by(FAMILY, "PROPOSAL", empty) == {"PDX-06", "PDX-07", "PDX-08"}


def test_a_decision_of_2020_is_no_basis_the_year_before() -> None:
    early = plain.proposal_case(day=date(2019, 7, 7))
    assert broken_by(FAMILY, "PROPOSAL", early) == {"PDX-03"}
