"""The hunt itself works: some files in the fast suite, ten thousand by hand."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from random import Random

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_docx import mark_docx
from tests.hunt import hostile
from tests.hunt.docx_mark_read import wrong_in
from tests.hunt.mutants import hunt_mutants
from tests.needs import needs_poppler
from tests.papers import word_documents
from tests.papers.samples import copy, mark, number_mark

A4 = (210.0, 297.0)
MARKS = copy(7, number_mark(7, (165.0, 7.0)), mark(Stamp.LEVEL_TOI_MAT, (30.0, 62.0)))


@needs_poppler
def test_some_damaged_files_are_stamped_right_or_refused() -> None:
    report = hunt_mutants(16, seed=13)

    assert report.faults == ()
    for kind in ("docx", "pdf"):
        found = re.search(rf"{kind}: (\d+) stamped \(.*?\), refused (\d+)", report.figures)
        assert found is not None
        assert int(found[1]) + int(found[2]) == 8


@pytest.mark.parametrize("name", sorted(hostile._PDFS))
def test_a_hostile_pdf_is_a_pdf_and_the_same_by_the_same_seed(name: str) -> None:
    made = hostile._PDFS[name](Random(3))
    assert made.startswith(b"%PDF-")
    assert made == hostile._PDFS[name](Random(3))


@pytest.mark.parametrize("name", sorted(set(hostile._DOCXS) - {"lying sizes"}))
def test_a_hostile_docx_is_a_whole_zip(name: str) -> None:
    made = hostile._DOCXS[name](Random(3), word_documents.docx_file())
    with zipfile.ZipFile(BytesIO(made)) as packed:
        assert packed.testzip() is None


def test_a_stamped_docx_is_read_back_without_the_program() -> None:
    for source in word_documents.docx_shapes().values():
        made = mark_docx(source, [MARKS])[0]
        size = (297.0, 210.0) if source == word_documents.docx_shapes()["landscape"] else A4
        assert wrong_in(source, made, MARKS, size) == ()


def test_another_place_other_text_or_another_part_would_be_a_fault() -> None:
    source = word_documents.docx_file()
    made = mark_docx(source, [MARKS])[0]
    elsewhere = copy(7, number_mark(7, (164.0, 7.0)), MARKS.marks[1])
    assert wrong_in(source, made, elsewhere, A4) == ("no copy_number in its place",)
    assert wrong_in(source, source, MARKS, A4) == ("parts changed: []",)
    other = word_documents.replaced(made, word_documents.LINE.encode(), b"khac")
    assert wrong_in(source, other, MARKS, A4) == ("other text",)
