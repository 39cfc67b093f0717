from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests import documents as invented
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers import documents, render, samples, word_documents

NEAR_MM = 0.35
AT = (20.0, 15.0)
WANTED = (20.0, 15.0, 50.0, 23.0)


@cache
def _marked(name: str) -> bytes:
    source = documents.shapes()[name]
    copy = samples.copy(3, samples.number_mark(3, AT, page="every"))
    (made,) = mark_pdf(source, [copy])
    prove_pdf(made, _units(source)[0], copy)
    return made


def _units(pdf: bytes) -> tuple[int, float]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages), page_box(opened.pages[0].obj).unit


@pytest.mark.parametrize("name", documents.shapes())
def test_pdfium_shows_the_outer_border_in_its_place_on_every_page(name: str) -> None:
    made = _marked(name)
    pages, unit = _units(made)
    for index in range(pages):
        box = render.red_box_by_pdfium(made, index)
        assert box is not None
        assert [edge * unit for edge in box] == pytest.approx(WANTED, abs=NEAR_MM)


@needs_poppler
@pytest.mark.parametrize("name", documents.shapes())
def test_poppler_shows_the_outer_border_in_its_place_on_every_page(name: str) -> None:
    made = _marked(name)
    pages, unit = _units(made)
    for index in range(pages):
        box = render.red_box_by_poppler(made, index)
        assert box is not None
        assert [edge * unit for edge in box] == pytest.approx(WANTED, abs=NEAR_MM)


@needs_poppler
@pytest.mark.parametrize("name", documents.shapes())
def test_the_text_of_the_pages_is_the_old_text_and_the_mark(name: str) -> None:
    source, made = documents.shapes()[name], _marked(name)
    before, after = render.text_by_poppler(source), render.text_by_poppler(made)
    pages, _ = _units(source)
    assert after.count("BẢN SỐ: 03") == pages
    assert sorted(after.replace("BẢN SỐ: 03", "").split()) == sorted(before.split())


@needs_poppler
def test_a_mark_under_an_opaque_annotation_is_seen_all_the_same() -> None:
    source = documents.with_annotation((40.0, 740.0, 250.0, 830.0), "/Square")
    (made,) = mark_pdf(source, [samples.copy(3, samples.number_mark(3, AT))])
    box = render.red_box_by_poppler(made, 0)
    assert box == pytest.approx(WANTED, abs=NEAR_MM)


@needs_libreoffice
@needs_poppler
def test_libreoffice_shows_the_marks_of_every_docx_in_their_place() -> None:
    sources = word_documents.docx_shapes()
    level = samples.copy(4, samples.mark(Stamp.LEVEL_TUYET_MAT, AT))
    number = samples.copy(4, samples.number_mark(4, AT))
    made = {f"{name} number": (source, number) for name, source in sources.items()}
    made["level"] = (sources["plain"], level)
    files = {name: mark_docx(source, [copy])[0] for name, (source, copy) in made.items()}
    for name, (source, copy) in made.items():
        prove_docx(files[name], source, copy)
    for name, pdf in render.as_pdf(files).items():
        shape = made[name][1].marks[0].shape
        wanted = (*AT, AT[0] + shape.width_mm, AT[1] + shape.height_mm)
        box = render.red_box_by_poppler(pdf, 0)
        assert box == pytest.approx(wanted, abs=NEAR_MM), name


@needs_libreoffice
def test_a_mark_lies_in_its_place_in_documents_as_offices_write_them() -> None:
    names = ("table_head", "rows", "tabs", "columns", "frames", "bullets")
    wanted = {f"{make}_{name}" for make in ("word", "writer") for name in names}
    files = {each.name: each.data for each in invented.documents() if each.name in wanted}
    assert len(files) > 8
    copy = samples.copy(3, samples.number_mark(3, AT))

    made = render.as_pdf({name: mark_docx(data, [copy])[0] for name, data in files.items()})

    for name, pdf in made.items():
        assert render.red_box_by_pdfium(pdf, 0) == pytest.approx(WANTED, abs=NEAR_MM), name
