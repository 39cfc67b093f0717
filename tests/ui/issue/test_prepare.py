from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare
from tests.needs import needs_libreoffice
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]


def asked(matter: IssueMatter) -> PrepareAsked:
    return PrepareAsked(file=matter.file, marks=matter.drawn(), whole=matter.is_whole)


def test_whole_copies_of_a_pdf_are_kept_and_printed(worker: Worker, matter: IssueMatter) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    made = prepare(worker, asked(matter))
    assert [number for number, _ in made.kept] == [1, 2, 3, 4]
    assert "BẢN SỐ: 03" in page_texts(made.prints[3])[0]
    assert dict(made.kept) == made.prints


@needs_libreoffice
def test_whole_copies_of_a_docx_are_kept_as_docx_and_printed_by_its_pages(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("docx"), "a.docx")
    made = prepare(worker, asked(matter))
    assert all(data.startswith(b"PK") for _, data in made.kept)
    assert "BẢN SỐ: 02" in page_texts(made.prints[2])[0]


def test_overprints_bear_the_marks_alone_and_nothing_is_kept(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.OVERPRINT)
    made = prepare(worker, asked(matter))
    assert made.kept == ()
    (text,) = page_texts(made.prints[4])
    assert "BẢN SỐ: 04" in text
    assert "bịa đặt" not in text


def test_without_a_file_the_marks_stand_on_an_empty_sheet(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = None
    made = prepare(worker, asked(matter))
    assert [text.split("\n")[0] for text in page_texts(made.prints[1])]
    assert made.kept == ()


def test_all_by_rubber_prepares_nothing(worker: Worker, matter: IssueMatter) -> None:
    matter.file = None
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.RUBBER)
    assert prepare(worker, asked(matter)).prints == {}


def test_a_mark_off_the_sheet_is_refused_before_any_number(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    matter.places[Stamp.COPY_NUMBER] = (400, 10)
    with pytest.raises(MarkDoesNotFitError):
        prepare(worker, asked(matter))
