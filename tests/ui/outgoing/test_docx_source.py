from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.ui.outgoing.docx_source import KeptDocx, source_pages
from bmnn_desk.ui.outgoing.reprint import part_of, read_matter, recorded_marks, reprint_pdf
from tests.needs import needs_libreoffice
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
from tests.ui.outgoing.issued_with_marks import COPIES, issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

pytestmark = needs_libreoffice
NUMBER = 7


@pytest.fixture
def marks(seat: Seat, office: Office) -> tuple[CopyMarks, ...]:
    """The marks of each copy, as they are on record of a document like it."""
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT))
    return tuple(recorded_marks(matter, number) for number in COPIES)


def kept(issued: bytes, source: bytes, marks: tuple[CopyMarks, ...], office: Office) -> KeptDocx:
    """Copies that were made of `source`, where `issued` was kept."""
    return KeptDocx(
        issued=issued,
        copies=mark_docx(source, marks),
        marks=marks,
        number=NUMBER,
        day=office.day,
    )


def test_a_kept_docx_is_printed_with_marks_that_were_proved_on_its_pages(
    seat: Seat, office: Office, marks: tuple[CopyMarks, ...]
) -> None:
    source = text_file("docx")
    made = tuple(zip(COPIES, mark_docx(source, marks), strict=True))
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT, source, made))
    parts = [part for copy in matter.made[1:3] if (part := part_of(copy)) is not None]
    batch = reprint_pdf(seat, matter, parts)
    texts = page_texts(batch.pdf)
    assert ["BẢN SỐ: 02" in texts[0], "BẢN SỐ: 03" in texts[1]] == [True, True]
    assert batch.pages == ((0,), (1,))


def test_a_copy_whose_text_is_another_is_not_printed(
    seat: Seat, office: Office, marks: tuple[CopyMarks, ...]
) -> None:
    source, other = text_file("docx"), text_file("docx", ("- Một nơi khác;",))
    made = tuple(zip(COPIES, mark_docx(other, marks), strict=True))
    matter = read_matter(seat, issued_with_marks(office, MarkWay.PRINT, source, made))
    part = part_of(matter.made[0])
    assert part is not None
    with pytest.raises(MarkNotProvedError):
        reprint_pdf(seat, matter, [part])


def test_the_pages_have_the_number_that_was_filled_into_the_copies(
    worker: Worker, office: Office, marks: tuple[CopyMarks, ...]
) -> None:
    issued = text_file("docx")
    facts = worker.do(jobs.READ_DOCUMENT, issued)
    source = worker.do(jobs.FILL_NUMBER, issued, facts, NUMBER, office.day)
    assert source is not None
    (text,) = page_texts(source_pages(worker, kept(issued, source, marks, office)))
    assert "07/BC-SMM" in text.replace(" ", "")
    assert "BẢN SỐ" not in text


def test_copies_with_another_number_filled_in_are_not_proved(
    worker: Worker, office: Office, marks: tuple[CopyMarks, ...]
) -> None:
    issued = text_file("docx")
    facts = worker.do(jobs.READ_DOCUMENT, issued)
    source = worker.do(jobs.FILL_NUMBER, issued, facts, NUMBER + 1, office.day)
    assert source is not None
    with pytest.raises(MarkNotProvedError):
        source_pages(worker, kept(issued, source, marks, office))
