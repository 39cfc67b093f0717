from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copy_cases import CopyMarkCase
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.marks import MarkCase
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_cells import LineAsked, line_cells
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_marks import record_marks
from tests import book_desk, copying_desk, make
from tests.inspection_desk import cases, inspected
from tests.services.each_copying import cancels
from tests.services.everything import other_case
from tests.services.marking import mark, marks

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from tests.make import Office

MARK_RULES = {"DAU-03", "SC-07"}


def told(at: Office) -> list[InspectionFinding]:
    """What is found of marks; a "Trường hợp khác" stands beside them."""
    return [each for each in inspected(at).findings if each.rule in MARK_RULES]


def test_a_document_whose_copies_bear_no_number_on_record_is_not_asked(office: Office) -> None:
    make.issued(office)
    assert cases(office, MarkCase) == []


@pytest.mark.finding(4)
def test_an_original_that_bears_its_number_too_is_found_by_nothing(office: Office) -> None:
    issued = make.issued(office)
    office.desk.do(record_marks, marks(office, issued))
    (case,) = cases(office, MarkCase)
    assert case.originals
    assert told(office) == []


@pytest.mark.finding(4)
def test_since_2026_an_original_without_its_number_is_found(new_office: Office) -> None:
    make.issued(new_office)
    issued = make.issued(new_office)
    new_office.desk.do(record_marks, marks(new_office, issued, marks=(mark(1), mark(2))))
    (finding,) = told(new_office)
    assert (finding.rule, finding.book, finding.label) == ("DAU-03", OldBook.OUTGOING, "02/BC-SMM")
    assert (finding.ref.kind, finding.ref.number) == (RecordKind.OUTGOING, issued.line)
    assert (finding.ref.item, finding.excused) == (issued.item, False)


def test_an_original_for_which_a_case_was_recorded_is_told_as_excused(office: Office) -> None:
    issued = make.issued(office)
    excused = marks(office, issued, marks=(mark(1),), other_cases=(other_case("DAU-03"),))
    office.desk.do(record_marks, excused)
    assert [(each.rule, each.excused) for each in told(office)] == [("DAU-03", True)]


def test_a_copying_that_nobody_signed_or_marked_is_still_being_made(office: Office) -> None:
    copying_desk.copied(office)
    assert cases(office, CopyMarkCase) == []


def test_each_copy_made_bears_both_marks(office: Office) -> None:
    made = copying_desk.copied(office)
    both = copying_desk.copy_marks(office, made)
    office.desk.do(record_copy_marks, copying_desk.copy_marks(office, made, marks=both.marks[:2]))
    (finding,) = told(office)
    assert (finding.rule, finding.book) == ("SC-07", OldBook.COPYING)
    assert (finding.ref.kind, finding.ref.number) == (RecordKind.COPYING, made.line)
    rest = copying_desk.copy_marks(office, made, marks=both.marks[2:])
    office.desk.do(record_copy_marks, rest)
    assert len(cases(office, CopyMarkCase)) == 1
    assert told(office) == []


def test_a_copying_signed_without_marks_is_found(office: Office) -> None:
    made = copying_desk.copied(office)
    signed = copying_desk.copy_steps(office, made, signed=True, other_cases=(other_case("SC-07B"),))
    office.desk.do(record_copy_steps, signed)
    assert [each.rule for each in told(office)] == ["SC-07"]


def test_a_copying_is_named_as_its_line_was_corrected(office: Office) -> None:
    made = copying_desk.copied(office)
    both = copying_desk.copy_marks(office, made)
    office.desk.do(record_copy_marks, copying_desk.copy_marks(office, made, marks=both.marks[:2]))
    book = copying_desk.copy_book(office)
    (line,) = office.desk.read(
        line_cells, LineAsked(body=office.body, book=book, volume=1, ordinal=1)
    )
    (shown,) = (cell.text for cell in line.cells if cell.field == "reference")
    right = book_desk.correction(
        office, book=book, field="reference", old=shown, new=shown.replace("01/", "88/")
    )
    office.desk.do(correct_line, right)
    assert [each.label for each in told(office)] == ["88/BC-SMM"]


def test_a_cancelled_copying_is_not_asked(office: Office) -> None:
    made = copying_desk.copied(office)
    both = copying_desk.copy_marks(office, made)
    office.desk.do(record_copy_marks, copying_desk.copy_marks(office, made, marks=both.marks[:2]))
    office.desk.do(cancel_copying, replace(cancels(office), line=made.line))
    assert cases(office, CopyMarkCase) == []
