from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.covering import covered_mark, opaque_rectangles
from bmnn_desk.papers.page_box import page_box
from tests.papers import documents, samples

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBER = samples.number_mark(1, (150.0, 7.0))
LEVEL = samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))
OVER_NUMBER = (400.0, 780.0, 560.0, 830.0)


@contextmanager
def _page(source: bytes) -> Iterator[pikepdf.Object]:
    with pikepdf.open(io.BytesIO(source)) as pdf:
        yield pdf.pages[0].obj


def _noted(subtype: str = "/Square", **keys: object) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        for key, value in keys.items():
            pdf.pages[0].Annots[0][f"/{key}"] = value

    return documents.changed(change, documents.with_annotation(OVER_NUMBER, subtype))


def _without_look(subtype: str) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].Annots[0]["/AP"]

    return documents.changed(change, _noted(subtype))


def _shining(mode: str, *, within: bool) -> bytes:
    """A highlight that is drawn in a blend mode, in its look or a form within that."""

    def change(pdf: pikepdf.Pdf) -> None:
        look = pdf.pages[0].Annots[0].AP.N
        modes = pikepdf.Dictionary(G=pikepdf.Dictionary(BM=pikepdf.Name(mode)))
        if within:
            inner = pikepdf.Stream(pdf, b"/G gs 0 0 160 50 re f")
            inner.Resources = pikepdf.Dictionary(ExtGState=modes)
            look.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=inner))
        else:
            look.Resources = pikepdf.Dictionary(ExtGState=modes)

    return documents.changed(change, _noted("/Highlight"))


def _covered(source: bytes) -> object:
    with _page(source) as page:
        found = covered_mark(page, page_box(page), [LEVEL, NUMBER])
        return None if found is None else found.shape.stamp


SOLID = ("/Square", "/Widget", "/FreeText", "/Stamp", "/Text", "/Ink")
CLEAR = ("/Link", "/Popup", "/Highlight", "/Underline", "/StrikeOut")


@pytest.mark.parametrize("subtype", [*SOLID, *CLEAR])
def test_what_viewers_paint_over_the_page_covers_the_mark_under_it(subtype: str) -> None:
    assert _covered(_noted(subtype)) is Stamp.COPY_NUMBER


@pytest.mark.parametrize("subtype", SOLID)
def test_what_viewers_draw_by_themselves_covers_the_mark_without_a_look_too(subtype: str) -> None:
    assert _covered(_without_look(subtype)) is Stamp.COPY_NUMBER


@pytest.mark.parametrize("subtype", CLEAR)
def test_what_lets_the_page_be_seen_covers_nothing(subtype: str) -> None:
    assert _covered(_without_look(subtype)) is None


@pytest.mark.parametrize("within", [False, True])
@pytest.mark.parametrize(("mode", "covers"), [("/Multiply", False), ("/Normal", True)])
def test_a_highlight_covers_unless_the_page_shines_through(
    mode: str, *, covers: bool, within: bool
) -> None:
    assert (_covered(_shining(mode, within=within)) is not None) == covers


@pytest.mark.parametrize(
    ("turn", "upright"),
    [
        (90, (400.0, 830.0, 450.0, 990.0)),
        (180, (240.0, 830.0, 400.0, 880.0)),
        (270, (350.0, 670.0, 400.0, 830.0)),
    ],
)
@pytest.mark.parametrize(("subtype", "flags"), [("/Text", 4), ("/Square", 20)])
def test_an_annotation_that_stays_upright_on_a_turned_page_covers_either_place(
    turn: int, upright: tuple[float, ...], subtype: str, flags: int
) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = turn

    with _page(documents.changed(change, _noted(subtype, F=flags))) as page:
        lying, turned = opaque_rectangles(page)
    assert lying == pytest.approx(OVER_NUMBER)
    assert turned == pytest.approx(upright)


@pytest.mark.parametrize(("flags", "covers"), [(0, True), (4, True), (36, True), (2, False)])
def test_a_hidden_annotation_covers_nothing(flags: int, *, covers: bool) -> None:
    assert (_covered(_noted(F=flags)) is not None) == covers


def test_an_annotation_that_is_neither_printed_nor_shown_covers_nothing() -> None:
    assert _covered(_noted(F=32)) is None


@pytest.mark.parametrize(
    "rect", [(410, 790, 412, 792), (410, 790, 410, 790), (410, 840, 412, 842), (410, 842, 410, 842)]
)
def test_the_icon_of_a_note_is_larger_than_a_small_note(rect: tuple[int, ...]) -> None:
    """Pdfium draws it up from the lower left corner, poppler down from the upper left one."""
    place = pikepdf.Array(rect)

    def shrink(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots[0].Rect = place

    assert _covered(documents.changed(shrink, _without_look("/Text"))) is Stamp.COPY_NUMBER
    assert _covered(_noted("/Text", Rect=place)) is None
    assert _covered(documents.changed(shrink, _without_look("/Square"))) is None


def test_an_annotation_elsewhere_covers_nothing() -> None:
    assert _covered(documents.with_annotation((60, 100, 160, 130), "/Square")) is None
    assert _covered(documents.pdf()) is None


@pytest.mark.parametrize(
    "rect", [[1, 2, 3], [400, 780, 400, 830], [pikepdf.Name.X] * 4, ["a", 1, 2, 3]]
)
def test_an_annotation_without_a_place_covers_nothing(rect: list[object]) -> None:
    values = [pikepdf.String(each) if isinstance(each, str) else each for each in rect]
    assert _covered(_noted(Rect=pikepdf.Array(values))) is None


def test_a_place_given_from_the_other_corner_is_the_same() -> None:
    left, bottom, right, top = OVER_NUMBER
    source = _noted(Rect=pikepdf.Array([right, top, left, bottom]), F=pikepdf.Name.X)
    assert _covered(source) is Stamp.COPY_NUMBER
    with _page(source) as page:
        (rectangle,) = opaque_rectangles(page)
    assert rectangle == pytest.approx(OVER_NUMBER)


def test_what_stands_among_the_annotations_and_is_none_covers_nothing() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots = pikepdf.Array([7, pikepdf.Name.X, pikepdf.Dictionary()])

    assert _covered(documents.changed(change)) is None


def test_the_place_follows_the_turn_of_the_page() -> None:
    turned = documents.changed(_turn, _noted())
    assert _covered(turned) is None


def _turn(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Rotate = 180
