from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.page_box import PageBox, page_box
from bmnn_desk.papers.page_sheet import clip_to, pulled_onto, sheet_box, sheet_size_mm, under_a6
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.prove_pdf import prove_pdf
from tests.needs import needs_poppler
from tests.papers import documents, render, samples

MM = 72 / 25.4
NUMBER = samples.number_mark(7, (150.0, 7.0))
LEVEL = samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))
A4_MM = (210.0, 297.0)


def _small(width_mm: float, height_mm: float, **keys: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        size = (width_mm * MM, height_mm * MM)
        pdf.add_blank_page(page_size=size)
        page = pdf.pages[-1].obj
        # Green to its edges and beyond them: what lies outside must stay unseen.
        page.Contents = pdf.make_stream(b"0 0.6 0 rg -500 -500 2000 2000 re f")
        for key, value in keys.items():
            page[f"/{key}"] = value
        del pdf.pages[0]
        del pdf.pages[0]

    return documents.changed(change)


@pytest.mark.parametrize(
    ("size", "sheet"),
    [
        ((210.0, 297.0), (210.0, 297.0)),
        ((30.0, 150.0), (30.0, 150.0)),
        ((29.9, 150.0), (210.0, 297.0)),
        ((29.995, 150.0), (29.995, 150.0)),
        ((160.0, 7.9), (297.0, 210.0)),
        ((500.0, 5.0), (500.0, 210.0)),
    ],
)
def test_only_a_page_smaller_than_its_mark_gets_a_larger_sheet(
    size: tuple[float, float], sheet: tuple[float, float]
) -> None:
    assert sheet_size_mm(size, [NUMBER]) == sheet


def test_a_page_without_marks_keeps_its_size() -> None:
    assert sheet_size_mm((3.0, 4.0), []) == (3.0, 4.0)


def test_marks_that_a_small_page_would_pull_onto_one_another_get_a_larger_sheet() -> None:
    size = (70.0, 18.0)
    assert pulled_onto(size, [NUMBER, LEVEL]) is LEVEL
    assert pulled_onto(size, [NUMBER]) is None
    assert sheet_size_mm(size, [NUMBER, LEVEL]) == (297.0, 210.0)
    assert pulled_onto((70.0, 90.0), [NUMBER, LEVEL]) is None


@pytest.mark.parametrize(
    ("size", "sheet"),
    [
        ((104.0, 147.0), (210.0, 297.0)),
        ((147.0, 104.0), (297.0, 210.0)),
        ((105.0, 147.0), (105.0, 147.0)),
        ((104.0, 148.0), (104.0, 148.0)),
        ((148.0, 210.0), (148.0, 210.0)),
    ],
)
def test_a_page_under_a6_without_room_where_a_mark_belongs_gets_a_larger_sheet(
    size: tuple[float, float], sheet: tuple[float, float]
) -> None:
    assert sheet_size_mm(size, [NUMBER]) == sheet
    assert under_a6(size) == (size != sheet)


def test_a_page_under_a6_keeps_its_size_where_its_marks_stand_inside() -> None:
    inside = samples.number_mark(7, (40.0, 7.0))
    assert sheet_size_mm((104.0, 147.0), [inside]) == (104.0, 147.0)


def test_marks_stand_beside_a_small_page_that_fields_cover() -> None:
    def cover(pdf: pikepdf.Pdf) -> None:
        box = pikepdf.Array([10, 10, 300, 55])
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, Rect=box
        )
        pdf.pages[0].obj.Annots = pikepdf.Array([pdf.make_indirect(field)])

    source = documents.changed(cover, _small(124, 21))
    copy = samples.copy(7, NUMBER, LEVEL)
    (made,) = mark_pdf(source, [copy])
    prove_pdf(made, source, copy)
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((30, 7, 180, 70), abs=0.35)


def test_marks_that_overlap_at_their_own_places_are_the_callers_wish() -> None:
    over = samples.mark(Stamp.LEVEL_MAT, (145.0, 7.0))
    assert pulled_onto(A4_MM, [NUMBER, over]) is None
    assert sheet_size_mm(A4_MM, [NUMBER, over]) == A4_MM


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_page_lies_in_the_middle_of_its_sheet(rotation: int) -> None:
    box = PageBox(box=(10.0, 20.0, 10.0 + 20 * MM, 20.0 + 6 * MM), rotation=rotation, unit=1.0)
    sheet = sheet_box(box, [NUMBER])
    assert (sheet.rotation, sheet.unit) == (rotation, 1.0)
    wanted = (297.0, 210.0) if box.width_pt > box.height_pt else (210.0, 297.0)
    assert sheet.size_mm == pytest.approx(wanted)
    middle = [(sheet.box[at] + sheet.box[at + 2]) / 2 for at in (0, 1)]
    assert middle == pytest.approx([10 + 10 * MM, 20 + 3 * MM])


def test_a_page_that_is_large_enough_is_its_own_sheet() -> None:
    box = PageBox(box=(0.0, 0.0, 595.0, 842.0), rotation=90, unit=1.0)
    assert sheet_box(box, [NUMBER]) is box


def test_the_clip_is_the_former_edge() -> None:
    box = PageBox(box=(1.0, 2.0, 11.0, 22.0), rotation=0, unit=1.0)
    assert clip_to(box).split() == b"q 1.000000 2.000000 10.000000 20.000000 re W n".split()


@needs_poppler
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("unit", [1, 2])
def test_a_small_page_is_marked_at_true_size_on_a4_and_shows_no_more_than_before(
    turn: int, unit: int
) -> None:
    source = _small(20 / unit, 25 / unit, Rotate=turn, UserUnit=unit)
    copy = samples.copy(7, samples.number_mark(7, (150.0, 7.0), page="every"))
    for made in (*mark_pdf(source, [copy]), print_ready_pdf(source, [copy])):
        with pikepdf.open(io.BytesIO(made)) as pdf:
            box = page_box(pdf.pages[0].obj)
            assert "/TrimBox" not in pdf.pages[0].obj
        upright = turn in {0, 180}
        assert box.size_mm == pytest.approx(A4_MM if upright else A4_MM[::-1])
        for shown in (render.red_box_by_pdfium(made, 0), render.red_box_by_poppler(made, 0)):
            assert shown is not None
            wanted = pytest.approx((150, 7, 180, 15), abs=0.35)
            assert [edge * unit for edge in shown] == wanted
        green = render.green_box_by_poppler(made, 0)
        assert green is not None
        size = (20, 25) if upright else (25, 20)
        wide, high = ((green[2] - green[0]) * unit, (green[3] - green[1]) * unit)
        assert (wide, high) == pytest.approx(size, abs=0.5)


def test_the_overprint_of_a_small_page_is_a4_too() -> None:
    made = overprint_pdf(_small(20, 25), [samples.copy(7, NUMBER)])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert page_box(pdf.pages[0].obj).size_mm == pytest.approx(A4_MM)
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((150, 7, 180, 15), abs=0.35)


def test_a_copy_after_one_that_needed_a_sheet_has_its_own_size() -> None:
    source = _small(35, 40)
    wide = samples.copy(1, samples.mark(Stamp.LEVEL_TUYET_MAT, (30.0, 62.0)))
    narrow = samples.copy(2, samples.number_mark(2, (2.0, 7.0)))
    sizes = []
    for made in mark_pdf(source, [wide, narrow, wide]):
        with pikepdf.open(io.BytesIO(made)) as pdf:
            sizes.append(page_box(pdf.pages[0].obj).size_mm)
    assert sizes == [pytest.approx(A4_MM), pytest.approx((35, 40)), pytest.approx(A4_MM)]


def test_a_field_keeps_its_place_on_the_page_that_is_laid_on_a_sheet() -> None:
    def add(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Square,
            Rect=pikepdf.Array([5, 5, 20, 20]),
        )
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(note)])

    (made,) = mark_pdf(documents.changed(add, _small(20, 25)), [samples.copy(7, NUMBER)])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        (note,) = pdf.pages[0].Annots
        assert [int(edge) for edge in note.Rect] == [5, 5, 20, 20]
