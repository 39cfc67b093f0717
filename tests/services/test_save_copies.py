from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.errors import NotFoundError, SecondPersonMissingError, WrongStageError
from bmnn_desk.services.journal_list import JournalAsked, journal_lines
from bmnn_desk.services.marks_used import marks_used
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.save_copies import (
    KeptCopy,
    SaveCopiesRequest,
    kept_copies,
    save_copies,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import rows
from tests.services.marking import marks

if TYPE_CHECKING:
    from tests.make import Office

PDF, DOCX = b"%PDF-1.7 ban so 02", b"PK\x03\x04 ban so 01"


def issued_with_files(at: Office) -> int:
    made = make.issued(at)
    at.desk.do(record_marks, marks(at, made, made=((1, DOCX), (2, PDF))))
    return made.item


def asked(at: Office, item: int, *copies: int, **changes: str) -> SaveCopiesRequest:
    return SaveCopiesRequest(
        request_id=make.request_id(), body=at.body, day=at.day, item=item, copies=copies, **changes
    )


def test_the_copies_whose_files_are_kept_are_told_with_their_kind(office: Office) -> None:
    item = issued_with_files(office)
    assert office.desk.read(kept_copies, ItemAsked(body=office.body, item=item)) == (
        KeptCopy(copy_number=1, kind="docx", size=len(DOCX)),
        KeptCopy(copy_number=2, kind="pdf", size=len(PDF)),
    )
    other = make.issued(office).item
    assert office.desk.read(kept_copies, ItemAsked(body=office.body, item=other)) == ()


def test_what_leaves_the_store_is_on_record_copy_by_copy_and_counts_as_no_print(
    office: Office,
) -> None:
    item = issued_with_files(office)
    request = asked(office, item, 1, 2, drive="USB0001")
    office.desk.do(save_copies, request, PaperWord(person=office.deputy))
    kept = [job for job in rows(office, t.PrintJob) if job.what == "saved_file"]
    assert [(job.outcome, job.reason, job.prints) for job in kept] == [("saved", "USB0001", 1)] * 2
    lines = office.desk.read(journal_lines, JournalAsked())
    assert any(line.verb == "save_copies" for line in lines)
    made = office.desk.read(marks_used, ItemAsked(body=office.body, item=item))
    assert [copy.came_out for copy in made] == [0] * len(made)


def test_the_second_person_of_an_export_is_asked_for(office: Office) -> None:
    item = issued_with_files(office)
    with pytest.raises(SecondPersonMissingError):
        office.desk.do(save_copies, asked(office, item, 1))
    assert not [job for job in rows(office, t.PrintJob) if job.what == "saved_file"]


def test_a_copy_without_a_file_and_a_document_without_a_number_are_refused(
    office: Office,
) -> None:
    word = PaperWord(person=office.deputy)
    item = issued_with_files(office)
    with pytest.raises(NotFoundError):
        office.desk.do(save_copies, asked(office, item, 1, 4), word)
    with pytest.raises(WrongStageError):
        office.desk.do(save_copies, asked(office, make.signed(office).item, 1), word)
    assert not [job for job in rows(office, t.PrintJob) if job.what == "saved_file"]


def test_a_request_about_no_copy_is_a_mistake(office: Office) -> None:
    with pytest.raises(ValueError, match="7"):
        asked(office, 7)
