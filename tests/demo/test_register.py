from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.issue import issue_document
from bmnn_desk.demo.register import print_register
from bmnn_desk.storage import tables as t
from tests.demo.records import records
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def test_the_book_is_printed_with_its_lines_and_the_print_is_recorded(
    at: DemoOffice, sample: Sample
) -> None:
    done = issue_document(at, sample, sample.documents[1])

    paper = print_register(at, sample)

    assert len(page_texts(paper.pdf)) == paper.pages
    assert done.issued.reference in "".join(page_texts(paper.pdf))
    (made,) = (job for job in records(at, t.PrintJob) if job.volume_id is not None)
    assert made.prints == paper.pages
