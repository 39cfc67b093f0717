from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.settings import NumberWay
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.number_pdf import filled, number_pdf
from tests.needs import needs_libreoffice
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]


def test_number_and_day_stand_alone_on_the_overprint(worker: Worker, matter: IssueMatter) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    (text,) = page_texts(number_pdf(worker, matter, 7))
    assert text.split() == ["07", "10", "3"]
    in_text = number_pdf(worker, matter, 7)
    matter.file = replace(matter.file, number_places=None)
    assert number_pdf(worker, matter, 7) != in_text


def test_without_a_file_they_stand_where_the_form_has_them(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = None
    (text,) = page_texts(number_pdf(worker, matter, 7))
    assert text.split()[:3] == ["07", "10", "3"]


@needs_libreoffice
def test_the_file_is_filled_where_the_office_does_so(worker: Worker, matter: IssueMatter) -> None:
    matter.file = load_file(worker, text_file("docx"), "a.docx")
    assert filled(worker, matter, 7) is matter.file
    matter.settings = replace(matter.settings, number_way=NumberWay.FILLED)
    made = filled(worker, matter, 7)
    assert made is not None
    assert worker.do(jobs.READ_DOCUMENT, made.data).number == 7
    assert made.name == "a.docx"
    matter.file = None
    assert filled(worker, matter, 7) is None
