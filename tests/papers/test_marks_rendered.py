from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.mark import PlacedMark
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_docx import prove_docx
from bmnn_desk.papers.prove_pdf import prove_pdf
from bmnn_desk.papers.stamp_layout import printed_lines
from tests import documents as invented
from tests.corpus.docx_measure import Sought, measured
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers import documents, docx_shapes, render, samples, word_documents

NEAR_MM = 0.35
AT = (20.0, 15.0)
WANTED = (20.0, 15.0, 50.0, 23.0)


@cache
def _marked(name: str) -> bytes:
    source = documents.shapes()[name]
    copy = samples.copy(3, samples.number_mark(3, AT, page="every"))
    (made,) = mark_pdf(source, [copy])
    prove_pdf(made, source, copy)
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
def test_a_mark_under_an_opaque_annotation_is_seen_in_the_print_file_all_the_same() -> None:
    source = documents.with_annotation((40.0, 740.0, 250.0, 830.0), "/Square")
    made = print_ready_pdf(source, [samples.copy(3, samples.number_mark(3, AT))])
    box = render.red_box_by_poppler(made, 0)
    assert box == pytest.approx(WANTED, abs=NEAR_MM)


@needs_libreoffice
def test_libreoffice_shows_the_marks_of_every_docx_in_their_place_and_moves_no_text() -> None:
    sources = docx_shapes.marking_shapes()
    foot = samples.mark(Stamp.LEVEL_MAT, (90.0, 190.0), page="last")
    level = samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 100.0))
    copy = samples.copy(4, samples.number_mark(4, AT), level, foot)
    files = {name: mark_docx(source, [copy])[0] for name, source in sources.items()}
    for name, made in files.items():
        prove_docx(made, sources[name], copy)
    sought = [
        Sought(
            page=mark.page,
            box=(
                mark.x_mm,
                mark.y_mm,
                mark.x_mm + mark.shape.width_mm,
                mark.y_mm + mark.shape.height_mm,
            ),
            text="".join("".join(printed_lines(mark)).split()),
        )
        for mark in copy.marks
    ]
    bare, made_pdfs = render.as_pdf(sources), render.as_pdf(files)
    for name in files:
        found = measured(bare[name], made_pdfs[name], sought)
        assert (found.faults, found.moved) == ((), ()), name
        assert found.worst_mm <= NEAR_MM, name


@needs_libreoffice
@needs_poppler
@pytest.mark.parametrize("regime", ["tt24-2020", "nd63-2026"])
def test_every_rectangular_mark_is_drawn_at_its_true_size_in_word_files(regime: str) -> None:
    shapes = {
        stamp: shape
        for stamp, shape in samples.stamps(regime).items()
        if shape.shape == "rect" and shape.ink is Ink.RED
    }
    assert len(shapes) > 12
    blanks = {"copy_number": "07", "signer": "Lê Thị Mẫu"}
    files = {}
    for stamp, shape in shapes.items():
        mark = PlacedMark(shape=shape, blanks=blanks, ink=Ink.RED, x_mm=20, y_mm=15, page="first")
        (made,) = mark_docx(word_documents.docx_file(rows=0), [samples.copy(7, mark)])
        files[stamp.value] = made
    for name, pdf in render.as_pdf(files).items():
        shape = shapes[Stamp(name)]
        wanted = (*AT, AT[0] + shape.width_mm, AT[1] + shape.height_mm)
        assert render.red_box_by_poppler(pdf, 0) == pytest.approx(wanted, abs=NEAR_MM), name


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
