from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.proposal import ProposalRequest
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    RulesBrokenError,
    WrongStageError,
)
from bmnn_desk.services.checks import IssueCheck, SlipCheck, issue_check, slip_check
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.open_book import SeriesRequest, begin_series
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from tests import make
from tests.book_desk import hand_written
from tests.remembered import office_in
from tests.services.broken import CASES, DAY
from tests.services.everything import other_case
from tests.services.ledger import counts
from tests.services.test_choose_setting import setting

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.outgoing import IssueRequest
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

OF_CHECKS = (
    "an incomplete basis",
    "an expired danh mục",
    "a level below the highest",
    "a source without its level",
    "neither basis nor source",
    "no word on copying",
    "a drafter without position",
    "copies that do not add up",
    "a group without members",
    "a recipient without a name",
    "issuing what nobody decided",
    "issuing what was sent back",
    "issuing what is not signed",
    "issuing before the signature",
    "a Tuyệt mật trích yếu",
    "a bound book without page and line",
)
EMPTY = ProposalRequest(
    request_id="",
    body=0,
    day=make.OLD,
    type_name="",
    type_code="",
    title="",
    unit="",
    drafter=0,
    drafter_position="",
    bases=(),
    recipients=(),
    copies=0,
    may_copy=None,
)


def checked(at: Office, request: ProposalRequest) -> SlipCheck:
    (check,) = at.desk.read(slip_check, request)
    return check


def judged(at: Office, request: IssueRequest) -> IssueCheck:
    (check,) = at.desk.read(issue_check, request)
    return check


def ids(rules: tuple[Rule, ...]) -> list[str]:
    return [rule.id for rule in rules]


def by_the_verb(at: Office, verb: Any, request: Any) -> tuple[Rule, ...]:  # noqa: ANN401
    """The rules by which a verb refuses, or those it lets pass."""
    try:
        warnings: tuple[Rule, ...] = at.desk.do(verb, request).warnings
    except RulesBrokenError as error:
        return error.rules
    return warnings


@pytest.mark.parametrize("day", [make.OLD, make.NEW])
@pytest.mark.parametrize("name", OF_CHECKS)
def test_a_check_says_beforehand_what_the_verb_will_say_and_writes_nothing(
    vault: Vault, law: Law, name: str, day: date
) -> None:
    at = office_in(vault, law, day)
    verb, request = CASES[name].ask(at)
    before = counts(at.desk)
    check = (checked if verb is propose_level else judged)(at, request)
    assert counts(at.desk) == before
    said = by_the_verb(at, verb, request)
    blocking = [rule for rule in check.rules if rule.severity is Severity.BLOCK]
    assert list(said) == (blocking or list(check.rules))


def test_a_whole_slip_breaks_nothing_and_has_its_level_and_plan(office: Office) -> None:
    request = make.proposal(office, bases=tuple(office.bases.values())[:2])
    check = checked(office, request)
    assert (check.level, check.copies, check.rules) == (SecrecyLevel.TOI_MAT, 4, ())
    assert [(copy.number, copy.kind, copy.holder) for copy in check.plan] == [
        (1, CopyKind.SENT, "Sở Thử Nghiệm"),
        (2, CopyKind.SENT, "Công an tỉnh Mẫu"),
        (3, CopyKind.ORIGINAL, "Văn thư"),
        (4, CopyKind.FILE, "Hồ sơ công việc"),
    ]
    done = office.desk.do(propose_level, request)
    assert (done.level, done.warnings) == (check.level, check.rules)


@pytest.mark.parametrize(("day", "warns"), [(make.OLD, False), (make.NEW, True)])
def test_a_reason_that_names_a_law_past_its_days_is_shown_as_a_warning(
    vault: Vault, law: Law, day: date, warns: bool
) -> None:
    at = office_in(vault, law, day)
    told = "Theo Nghị định 26/2020/NĐ-CP và Luật số 29/2018/QH14."
    (check,) = at.desk.read(slip_check, make.proposal(at, reason=told))
    shown = [rule for rule in check.rules if rule.id == "PDX-14B"]
    assert bool(shown) is warns
    assert all(rule.severity is Severity.WARN for rule in shown)
    at.desk.do(propose_level, make.proposal(at, reason=told))


def test_an_empty_form_is_judged_too(office: Office) -> None:
    check = checked(office, EMPTY)
    assert (check.level, check.copies) == (None, 2)
    assert [copy.kind for copy in check.plan] == [CopyKind.ORIGINAL, CopyKind.FILE]
    assert ids(check.rules) == [
        "CFG-02", "PDX-06", "PDX-07", "PDX-08", "DI-07", "NN-01", "NN-02", "NN-03", "NN-04",
        "NN-05",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "half",
    [
        {"drafter": 0},
        {"drafter": 99},
        {"bases": (0, 99)},
        {"body": 99},
        {"recipients": (Recipient(name="", copies=0), Recipient(name="Các sở", is_group=True))},
        {"recipients": (Recipient(name="Sở", copies=-1),)},
        {"sources": (Source(number="", agency="", level=None),), "bases": ()},
        {"archive": ()},
        {"archive": ((CopyKind.SENT, ""),)},
        {"copies": 0, "may_copy": None, "title": "", "unit": ""},
        {"recall_on": date(2020, 1, 1), "term_until": date(2099, 1, 1)},
    ],
)
def test_a_half_filled_form_is_judged_without_an_error(
    office: Office, half: dict[str, Any]
) -> None:
    assert isinstance(checked(office, make.proposal(office, **half)), SlipCheck)


def test_a_drafter_who_is_not_chosen_yet_has_no_name(office: Office) -> None:
    assert ids(checked(office, make.proposal(office, drafter=0)).rules) == ["PDX-08", "NN-03"]


def test_an_entry_that_is_not_there_gives_no_level(office: Office) -> None:
    other = make.proposal(office, bases=(99, office.bases[SecrecyLevel.MAT]))
    assert checked(office, other).level is SecrecyLevel.MAT
    assert checked(office, replace(other, bases=(99,))).level is None


def test_the_number_typed_is_judged_against_what_is_asked_for(office: Office) -> None:
    check = checked(office, make.proposal(office, copies=7))
    assert (check.copies, ids(check.rules)) == (4, ["NN-05"])


def test_the_office_order_of_copies_holds_for_a_slip_not_written_yet(office: Office) -> None:
    office.desk.do(choose_setting, setting(office, "copy_order", "archive_first"))
    first = checked(office, make.proposal(office)).plan[0]
    assert (first.number, first.kind) == (1, CopyKind.ORIGINAL)


def test_a_rule_that_has_its_other_case_is_still_shown(office: Office) -> None:
    request = make.proposal(office, may_copy=None, other_cases=(other_case("PDX-07"),))
    assert ids(checked(office, request).rules) == ["PDX-07", "NN-04"]


def test_a_signed_text_has_its_number_and_plan_before_it_is_taken(office: Office) -> None:
    item = make.signed(office).item
    before = counts(office.desk)
    check = judged(office, make.issue(office, item))
    assert counts(office.desk) == before
    assert before["series"] == 0
    assert (check.number, check.reference, check.rules) == (1, "01/BC-SMM", ())
    assert check.hand_written is False
    done = office.desk.do(issue_outgoing, make.issue(office, item))
    assert (done.number, done.reference, done.copies) == (
        check.number,
        check.reference,
        check.plan,
    )


def test_the_next_number_is_of_the_series_that_is_open(office: Office) -> None:
    begun = SeriesRequest(
        request_id=make.request_id(), day=office.day, body=office.body, first=57, type_code="BC"
    )
    office.desk.do(begin_series, begun)
    assert judged(office, make.issue(office, make.signed(office).item)).reference == "57/BC-SMM"
    make.issued(office)
    assert judged(office, make.issue(office, make.signed(office).item)).number == 58


def test_what_is_not_signed_or_not_even_decided_lists_all_that_blocks(office: Office) -> None:
    undecided = office.desk.do(propose_level, make.proposal(office)).item
    approved = make.approved(office).item
    assert ids(judged(office, make.issue(office, undecided)).rules) == [
        "PDX-01",
        "PDX-11B",
        "DI-07",
    ]
    assert ids(judged(office, make.issue(office, approved)).rules) == ["PDX-11B", "DI-07"]


def test_a_line_half_filled_in_is_judged(office: Office) -> None:
    item = make.signed(office).item
    assert ids(judged(office, make.issue(office, item, keeping_unit="")).rules) == ["DI-07"]
    bound = judged(office, make.issue(office, item, book=hand_written(office)))
    assert (bound.hand_written, ids(bound.rules)) == (True, ["DI-07"])


def test_another_file_than_the_signed_one_is_told(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(print_for_signature, make.draft_print(office, item, file=b"%PDF-1.7 mot"))
    office.desk.do(record_signature, make.signature(office, item))
    request = make.issue(office, item, file=b"%PDF-1.7 hai")
    assert ids(judged(office, request).rules) == ["VB-05D"]


def test_what_the_verb_refuses_without_a_rule_the_check_refuses_too(office: Office) -> None:
    done = make.issued(make.on(office, days=1))
    item = make.signed(office).item
    for request, error in (
        (make.issue(office, done.item, day=office.day + DAY), WrongStageError),
        (make.issue(office, item), DaysOutOfOrderError),
        (make.issue(office, item, book=0), NotFoundError),
        (make.issue(office, 99), NotFoundError),
        (make.issue(office, item, day=date(2026, 1, 5)), BookClosedError),
    ):
        with pytest.raises(error):
            judged(office, request)
