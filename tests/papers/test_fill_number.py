"""One road for both kinds of file, checked by what the reader makes of the result."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bmnn_desk.errors import NumberAlreadyThereError, NumberDoesNotFitError, OtherFileReadError
from bmnn_desk.jobs import FILL_NUMBER, READ_DOCUMENT
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.fill_number import fill_number
from bmnn_desk.papers.reading.read_document import read_document
from tests.papers import documents, number_documents

DAY = date(2026, 12, 31)
LINES = "Số:        /BC-SM", "Mẫu Sơn, ngày      tháng      năm 2026"
SOURCES = {
    "docx": number_documents.word_draft(*LINES),
    "pdf": number_documents.pdf_draft(*LINES),
}
SCAN = Path(__file__).parents[1] / "documents" / "drawn_scan.pdf"


@pytest.mark.parametrize("kind", SOURCES)
def test_number_and_day_read_back_from_what_is_made(kind: str) -> None:
    source = SOURCES[kind]
    made = fill_number(source, read_document(source), 1234, DAY)
    assert made is not None
    facts = read_document(made)
    assert (facts.kind, facts.number, facts.day) == (kind, 1234, DAY)
    assert fill_number(made, facts, 1234, DAY) == made
    with pytest.raises(NumberAlreadyThereError):
        fill_number(made, facts, 1235, DAY)


@pytest.mark.parametrize("kind", SOURCES)
def test_a_reading_of_other_bytes_is_refused(kind: str) -> None:
    facts = read_document(SOURCES[kind])
    other = number_documents.word_draft() if kind == "docx" else number_documents.pdf_draft()
    with pytest.raises(OtherFileReadError):
        fill_number(other, facts, 7, DAY)


@pytest.mark.parametrize("source", [SCAN.read_bytes(), documents.pdf(1), documents.docx_file()])
def test_a_file_that_shows_no_blanks_has_nothing_to_fill(source: bytes) -> None:
    assert fill_number(source, read_document(source), 7, DAY) is None


def test_a_pdf_takes_no_number_wider_than_its_blank() -> None:
    source = number_documents.pdf_draft("Số:   /BC-SM", LINES[1])
    with pytest.raises(NumberDoesNotFitError):
        fill_number(source, read_document(source), 7, DAY)


def test_the_worker_fills_both_kinds() -> None:
    with Worker((READ_DOCUMENT, FILL_NUMBER)) as worker:
        for source in SOURCES.values():
            made = worker.do(FILL_NUMBER, source, worker.do(READ_DOCUMENT, source), 1234, DAY)
            assert made is not None
            assert read_document(made).number == 1234
