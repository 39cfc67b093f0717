from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.outgoing import Misread
from bmnn_desk.domain.text_faults.fault import TextFault
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    OtherFileReadError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.begin_drafting import begin_drafting
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.return_text import return_text
from bmnn_desk.storage import tables as t
from tests import make
from tests.domain.text_faults import readings as r
from tests.services import drafting
from tests.services.broken import DAY
from tests.services.drafting import read_print
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import PrintForSignatureRequest
    from tests.make import Office


def silent_print(at: Office, item: int, **changes: Any) -> PrintForSignatureRequest:  # noqa: ANN401
    """The print of a text that says nothing of copying."""
    return read_print(at, item, file=drafting.WRONG, facts=drafting.silent(), **changes)


def test_prints_are_counted_and_the_text_is_kept(office: Office) -> None:
    item = make.approved(office).item
    data = b"PK\x03\x04 ban trinh ky"
    office.desk.do(begin_drafting, drafting.sits_down(office, item))
    for prints in (1, 3):
        request = make.draft_print(office, item, prints=prints, file=data)
        warned = office.desk.do(print_for_signature, request)
        assert [rule.id for rule in warned] == ["VB-05C"]
    assert [(job.what, job.prints) for job in rows(office, t.PrintJob)] == [
        ("for_signature", 1),
        ("for_signature", 3),
    ]
    (content,) = rows(office, t.Content)
    assert (content.media, content.size) == ("docx", len(data))


@pytest.mark.parametrize(
    ("tick", "rules"),
    [
        ("level", {"PDX-12"}),
        ("copies", {"PDX-12", "PDX-12B", "NN-02"}),
        ("copy_permission", {"PDX-12", "NN-04"}),
        ("recipients", {"PDX-12", "PDX-12B", "NN-01"}),
        ("drafter", {"NN-03"}),
        ("no_typed_level", {"DAU-05"}),
    ],
)
def test_a_tick_that_is_missing_refuses_the_print(
    office: Office, tick: str, rules: set[str]
) -> None:
    ticks = replace(make.ALL_TICKS, **{tick: False})
    request = make.draft_print(office, make.approved(office).item, ticks=ticks)
    assert set(refused(office.desk, print_for_signature, request)) == rules


@pytest.mark.parametrize(("tick", "rule"), [("archive_line", "NN-06"), ("copy_numbers", "NN-07")])
def test_a_tick_of_custom_only_warns(office: Office, tick: str, rule: str) -> None:
    ticks = replace(make.ALL_TICKS, **{tick: False})
    request = make.draft_print(office, make.approved(office).item, ticks=ticks)
    assert [found.id for found in office.desk.do(print_for_signature, request)] == [rule]


@pytest.mark.finding(17)
@pytest.mark.finding(43)
def test_a_slip_that_is_not_approved_has_no_text_to_sign(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.draft_print(office, proposed.item)
    assert str(raised(office.desk, print_for_signature, request, WrongStageError)) == (
        "at proposed, needs approved"
    )
    office.desk.do(determine_level, make.decision(office, proposed, approved=False))
    assert str(raised(office.desk, print_for_signature, request, WrongStageError)) == (
        "at sent_back, needs approved"
    )


def test_no_print_lies_before_the_decision(office: Office) -> None:
    request = make.draft_print(office, make.approved(office).item, day=office.day - DAY)
    raised(office.desk, print_for_signature, request, DaysOutOfOrderError)


def test_a_text_that_was_read_needs_no_tick_and_its_check_is_kept(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(begin_drafting, drafting.sits_down(office, item))
    assert office.desk.do(print_for_signature, read_print(office, item)) == ()
    (check,) = rows(office, t.TextCheck)
    assert (check.item_id, check.outcome, check.sha256) == (
        item,
        "passed",
        rows(office, t.Content)[0].sha256,
    )
    assert rows(office, t.FoundFault) == []
    assert rows(office, t.PrintJob)[-1].ticks == []


@pytest.mark.finding(3)
@pytest.mark.finding(45)
@pytest.mark.finding(46)
def test_a_missing_copy_sentence_blocks_in_2025_whatever_is_ticked(office: Office) -> None:
    item = make.approved(office).item
    request = silent_print(office, item, ticks=make.ALL_TICKS)
    assert set(refused(office.desk, print_for_signature, request)) == {"NN-04"}


def test_a_missing_copy_sentence_warns_in_2026_and_is_on_record(new_office: Office) -> None:
    item = make.approved(new_office).item
    warned = new_office.desk.do(print_for_signature, silent_print(new_office, item))
    assert [rule.id for rule in warned] == ["NN-04", "IT-06"]
    (fault,) = rows(new_office, t.FoundFault)
    assert (fault.fault, fault.misread) == ("sentence_absent", "")


def test_what_was_misread_passes_with_its_reason_on_record(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(begin_drafting, drafting.sits_down(office, item))
    answer = Misread(fault=TextFault.SENTENCE_ABSENT, reason="Câu nằm trong ảnh chụp")
    request = silent_print(office, item, misread=(answer,))
    assert office.desk.do(print_for_signature, request) == ()
    (fault,) = rows(office, t.FoundFault)
    assert (fault.fault, fault.misread) == ("sentence_absent", "Câu nằm trong ảnh chụp")
    assert prove(office.desk) > 0


def test_an_answer_to_another_fault_or_without_reason_does_not_help(office: Office) -> None:
    item = make.approved(office).item
    other = Misread(fault=TextFault.ARCHIVE_ABSENT, reason="Có dòng Lưu")
    request = silent_print(office, item, misread=(other,))
    assert set(refused(office.desk, print_for_signature, request)) == {"NN-04"}
    blank = Misread(fault=TextFault.SENTENCE_ABSENT, reason=" ")
    request = silent_print(office, item, misread=(blank,))
    raised(office.desk, print_for_signature, request, ReasonMissingError)


def test_an_other_case_lets_a_fault_of_the_law_pass_and_is_kept(office: Office) -> None:
    item = make.approved(office).item
    request = silent_print(office, item, other_cases=(other_case("NN-04"),))
    shown = office.desk.do(print_for_signature, request)
    assert [rule.id for rule in shown] == ["NN-04", "IT-06"]
    assert [case.rule for case in rows(office, t.OtherCase)] == ["NN-04"]


@pytest.mark.parametrize("file", [drafting.WRONG, None])
def test_the_reading_of_another_file_is_refused(office: Office, file: bytes | None) -> None:
    item = make.approved(office).item
    request = read_print(office, item, file=file)
    raised(office.desk, print_for_signature, request, OtherFileReadError)


def test_a_scan_is_ticked_on_paper(office: Office) -> None:
    item = make.approved(office).item
    facts = drafting.reading_of(drafting.RIGHT, has_text=False, recipients=None, symbol=None)
    request = read_print(office, item, facts=facts)
    broken = set(refused(office.desk, print_for_signature, request))
    assert broken == {"PDX-12", "PDX-12B", "NN-01", "NN-02", "NN-03", "NN-04", "DAU-05"}
    ticked = replace(request, ticks=make.ALL_TICKS)
    warned = [rule.id for rule in office.desk.do(print_for_signature, ticked)]
    assert warned == ["VB-05C", "IT-06"]
    (check,) = rows(office, t.TextCheck)
    assert (check.has_text, check.outcome) == (False, "passed")


def test_a_paper_from_elsewhere_has_no_print_and_no_drafting_session(office: Office) -> None:
    request = make.draft_print(office, make.approved(office).item, prints=0)
    assert office.desk.do(print_for_signature, request) == ()
    (job,) = rows(office, t.PrintJob)
    assert (job.prints, len(job.ticks)) == (0, len(fields(make.ALL_TICKS)))


def test_changes_that_nobody_accepted_block_in_every_regime(
    office: Office,
) -> None:
    item = make.approved(office).item
    facts = drafting.reading_of(drafting.RIGHT, tracked=2)
    given = (other_case("VB-05B"),)
    request = read_print(office, item, facts=facts, other_cases=given)
    assert set(refused(office.desk, print_for_signature, request)) == {"VB-05B"}


def test_a_signed_text_is_not_printed_for_signature_again(office: Office) -> None:
    request = read_print(office, make.signed(office).item)
    assert str(raised(office.desk, print_for_signature, request, WrongStageError)) == (
        "at signed, needs approved"
    )


def test_another_bodys_item_is_not_found(office: Office) -> None:
    request = make.draft_print(office, make.approved(office).item, body=2)
    raised(office.desk, print_for_signature, request, NotFoundError)


def test_ticks_do_not_undo_what_was_read_of_the_very_bytes(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(return_text, drafting.given_back(office, item))
    same = make.draft_print(office, item, file=drafting.WRONG)
    assert set(refused(office.desk, print_for_signature, same)) == {"NN-04"}
    mended = make.draft_print(office, item, file=b"PK\x03\x04 sua roi")
    assert [rule.id for rule in office.desk.do(print_for_signature, mended)] == [
        "VB-05C",
        "IT-06",
    ]


def test_a_text_unlike_the_offices_own_slip_blocks_in_2026_too(new_office: Office) -> None:
    item = make.approved(new_office).item
    other = r.block(r.recipient("Báo Khác", 1), archive=())
    request = read_print(
        new_office, item, facts=drafting.reading_of(drafting.RIGHT, recipients=other)
    )
    assert "PDX-12B" in refused(new_office.desk, print_for_signature, request)
