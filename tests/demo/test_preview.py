from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.preview import preview
from bmnn_desk.errors import OfficeSuiteMissingError
from tests.needs import needs_libreoffice
from tests.papers import documents, samples, word_documents
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    import pytest

    from bmnn_desk.machine.job import Job
    from bmnn_desk.machine.worker import Worker

MARKS = samples.copy(3, samples.number_mark(3))


def test_a_pdf_shows_its_own_pages(worker: Worker) -> None:
    shown, has_pages = preview(worker, documents.pdf(pages=2), MARKS)
    assert has_pages
    assert len(page_texts(shown)) == 2
    assert "BẢN SỐ: 03" in page_texts(shown)[0]


@needs_libreoffice
def test_a_docx_is_laid_out_where_something_can(worker: Worker) -> None:
    shown, has_pages = preview(worker, word_documents.docx_file(), MARKS)
    assert has_pages
    assert "BẢN SỐ: 03" in "\n".join(page_texts(shown))
    assert len("".join(page_texts(shown))) > 100


def test_without_an_office_suite_the_mark_stands_on_an_empty_page(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = worker.do

    def without_suite(job: Job[..., object], *args: object) -> object:
        if job.name == "convert":
            raise OfficeSuiteMissingError
        return done(job, *args)

    monkeypatch.setattr(worker, "do", without_suite)
    shown, has_pages = preview(worker, word_documents.docx_file(), MARKS)
    assert not has_pages
    assert [text.strip() for text in page_texts(shown)] == ["BẢN SỐ: 03"]
