from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.domain.old_cases import OldOutgoingCase
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.proposal import SignatureCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.term_cases import TermCase
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.inspected_outgoing import gap_before, masked
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from tests import book_desk, make
from tests.inspection_desk import cases, found, of_lines, other_case, rows

if TYPE_CHECKING:
    from tests.make import Office


def _issued(at: Office, level: SecrecyLevel) -> None:
    item = make.signed(at, bases=(at.bases[level],)).item
    with_title = level is not SecrecyLevel.TUYET_MAT
    at.desk.do(issue_outgoing, make.issue(at, item, with_title=with_title))


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_lawful_line_breaks_nothing(office: Office, level: SecrecyLevel) -> None:
    _issued(office, level)
    assert found(office) == []


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_lawful_line_of_the_new_law_breaks_nothing(
    new_office: Office, level: SecrecyLevel
) -> None:
    _issued(new_office, level)
    assert found(new_office) == []


def test_a_title_that_was_agreed_to_breaks_nothing(office: Office) -> None:
    proposed = office.desk.do(
        propose_level, make.proposal(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],))
    )
    decided = make.decision(office, proposed, title_consent=True)
    office.desk.do(determine_level, decided)
    office.desk.do(print_for_signature, make.draft_print(office, proposed.item))
    office.desk.do(record_signature, make.signature(office, proposed.item))
    office.desk.do(issue_outgoing, make.issue(office, proposed.item))
    (case,) = cases(office, OldOutgoingCase)
    assert case.line.title == "xx"
    assert found(office) == []


def test_a_line_signed_by_a_deputy_with_power_breaks_nothing(office: Office) -> None:
    power = make.delegate(office)
    item = make.printed(office).item
    signs = make.signature(
        office,
        item,
        signer=office.deputy,
        capacity=SigningCapacity.KT,
        position="Phó Giám đốc",
        delegation=power,
    )
    office.desk.do(record_signature, signs)
    office.desk.do(issue_outgoing, make.issue(office, item))
    (case,) = cases(office, SignatureCase)
    assert (case.signer, case.capacity) == (office.deputy, SigningCapacity.KT)
    assert found(office) == []


def test_a_line_is_read_beside_slip_copies_signature_and_term(office: Office) -> None:
    make.issued(office)
    (case,) = cases(office, OldOutgoingCase)
    assert case.block.numbers == (1, 2, 3, 4)
    assert [line.archive for line in case.block.lines].count(True) == 2
    assert case.slip is not None
    assert (case.slip.copies, case.line.copies, case.line.may_copy) == (4, 4, False)
    assert (case.gap, case.cancelled, case.line.drafter != "") == ("", False, True)
    (term,) = cases(office, TermCase)
    assert term.until == term.own_end


def test_no_title_leaves_the_read(office: Office) -> None:
    make.issued(office, title="về Tối hậu thư bịa đặt")
    told = [case.line.title for case in cases(office, OldOutgoingCase)]
    assert told == ["xx"]
    assert (masked(""), masked("Không ghi trích yếu")) == ("", "Không ghi trích yếu")


def test_a_cancelled_number_owes_nothing_and_leaves_no_gap(office: Office) -> None:
    item = make.signed(office).item
    office.desk.do(issue_outgoing, make.issue(office, item))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(issue_outgoing, make.issue(office, item))
    cancelled, standing = cases(office, OldOutgoingCase)
    assert (cancelled.cancelled, standing.cancelled) == (True, False)
    assert found(office) == []


def test_a_number_given_late_is_told(office: Office) -> None:
    item = make.signed(office).item
    later = replace(office, day=office.day + timedelta(days=9))
    office.desk.do(issue_outgoing, make.issue(later, item))
    told = of_lines(later)
    assert [finding.rule for finding in told] == ["DI-05"]
    assert (told[0].book, told[0].label) == (OldBook.OUTGOING, "01/BC-SMM")
    assert told[0].ref.kind is RecordKind.OUTGOING
    assert told[0].ref.item == item


def test_what_a_correction_left_empty_is_told(office: Office) -> None:
    make.issued(office)
    corrected = book_desk.correction(office, field="keeping_unit", old="Văn thư", new="")
    office.desk.do(correct_line, corrected)
    assert found(office) == [("DI-07", "01/BC-SMM")]


def test_a_deputy_who_signed_without_power_is_an_other_case_of_the_line(office: Office) -> None:
    item = make.printed(office).item
    signs = make.signature(
        office,
        item,
        signer=office.deputy,
        capacity=SigningCapacity.KT,
        position="Phó Giám đốc",
        other_cases=(other_case("VB-04"),),
    )
    office.desk.do(record_signature, signs)
    office.desk.do(issue_outgoing, make.issue(office, item))
    (finding,) = of_lines(office)
    assert (finding.rule, finding.excused, finding.label) == ("VB-04", True, "01/BC-SMM")


def test_days_outside_the_period_are_left_out(office: Office) -> None:
    make.issued(office)
    assert len(rows(office)) > len(rows(office, since=office.day + timedelta(days=1)))
    assert cases(office, OldOutgoingCase, since=office.day + timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("number", "before", "first", "gap"),
    [
        (1, None, 1, ""),
        (7, 6, 1, ""),
        (9, 6, 1, "7-8"),
        (8, 6, 1, "7"),
        (5, None, 5, ""),
        (6, None, 5, "5"),
    ],
)
def test_a_gap_is_told_from_the_number_before(
    number: int, before: int | None, first: int, gap: str
) -> None:
    assert gap_before(number, before, first) == gap
