from __future__ import annotations

import pytest

from bmnn_desk import jobs
from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.papers.register_pdf import register_pdf
from tests.machine.fresh_python import said_by
from tests.papers import documents, facts


@pytest.mark.parametrize("pages", [1, 2, 41])
def test_the_pages_are_counted(pages: int) -> None:
    assert count_pages(documents.pdf(pages)) == pages


def test_it_counts_what_another_engine_drew() -> None:
    entries = tuple(facts.entry(ordinal) for ordinal in range(1, 60))
    paper = register_pdf(facts.book("tt24-2020", entries))
    assert count_pages(paper.pdf) == paper.pages > 3


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 nothing", b"PK\x03\x04", documents.encrypted(user="mật khẩu")]
)
def test_what_cannot_be_opened_is_damaged(data: bytes) -> None:
    with pytest.raises(DocumentDamagedError):
        count_pages(data)


def test_naming_its_job_loads_no_engine() -> None:
    code = (
        "import sys, bmnn_desk.jobs\n"
        "print({'pikepdf', 'docx', 'lxml', 'reportlab', 'pypdfium2'} & set(sys.modules))"
    )
    assert said_by(code) == "set()"
    assert jobs.COUNT_PAGES.module == count_pages.__module__
