from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.mark_spots import DrawnMark, drawn_marks, is_where_wanted
from bmnn_desk.papers.place_marks import MARK_KEY
from tests.papers import documents, samples

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import PlacedMark

SHAPES = documents.shapes()
NUMBER = samples.number_mark(7, (100.0, 7.0))
DRAWN = DrawnMark(stamp="copy_number", left=100.0, top=7.0, right=130.0, bottom=15.0)
TEN_MM = 28.346457


def _drawn(source: bytes, index: int = 0) -> tuple[DrawnMark, ...]:
    with pikepdf.open(io.BytesIO(source)) as pdf:
        return drawn_marks(pdf.pages[index])


def _marked(*marks: PlacedMark, source: bytes | None = None) -> bytes:
    (made,) = mark_pdf(source or documents.pdf(), [samples.copy(7, *marks)])
    return made


def _with_content(content: bytes) -> tuple[DrawnMark, ...]:
    """What is drawn where a page has just this content, and our form under its usual name."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_stream(content)

    return _drawn(documents.changed(change, _marked(NUMBER)))


def _edges(drawn: DrawnMark) -> tuple[float, ...]:
    return drawn.left, drawn.top, drawn.right, drawn.bottom


@pytest.mark.parametrize("name", SHAPES)
def test_a_mark_is_found_where_it_was_wanted_on_every_shape_of_page(name: str) -> None:
    (found,) = _drawn(_marked(NUMBER, source=SHAPES[name]))
    assert found.stamp == "copy_number"
    assert _edges(found) == pytest.approx((100, 7, 130, 15), abs=0.001)


def test_an_unmarked_page_draws_nothing() -> None:
    assert _drawn(documents.pdf()) == ()
    assert _drawn(SHAPES["blank"]) == ()
    assert _drawn(_marked(NUMBER), 1) == ()


def test_marks_are_told_in_the_order_in_which_they_are_drawn() -> None:
    level = samples.mark(Stamp.LEVEL_MAT, (30.0, 62.0))
    assert [one.stamp for one in _drawn(_marked(level, NUMBER))] == ["level_mat", "copy_number"]
    assert [one.stamp for one in _drawn(_marked(NUMBER, level))] == ["copy_number", "level_mat"]


def test_a_form_that_is_not_ours_is_no_mark() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and MARK_KEY in thing:
                del thing[MARK_KEY]

    assert _drawn(documents.changed(forget, _marked(NUMBER))) == ()


def test_a_form_in_the_resources_that_nobody_draws_is_no_mark() -> None:
    assert _with_content(b"q Q") == ()


def test_our_form_is_found_in_resources_that_the_page_inherits() -> None:
    def lift(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Resources = pdf.pages[0].Resources
        for page in pdf.pages:
            del page.obj["/Resources"]

    (found,) = _drawn(documents.changed(lift, _marked(NUMBER)))
    assert found.stamp == "copy_number"


def test_every_drawing_counts() -> None:
    assert len(_with_content(b"/BMS0 Do /BMS0 Do")) == 2


def test_a_restore_takes_the_matrix_back() -> None:
    moved, home = _with_content(b"q 1 0 0 1 28.346457 0 cm /BMS0 Do Q /BMS0 Do")
    assert (moved.left, home.left) == pytest.approx((10, 0), abs=0.001)


def test_matrices_add_up_in_the_order_of_the_content() -> None:
    (found,) = _with_content(b"2 0 0 2 0 0 cm 1 0 0 1 28.346457 0 cm /BMS0 Do")
    assert (found.left, found.right) == pytest.approx((20, 80), abs=0.001)


def test_a_restore_too_many_is_passed_over() -> None:
    (found,) = _with_content(b"1 0 0 1 28.346457 0 cm Q Q /BMS0 Do")
    assert found.left == pytest.approx(10, abs=0.001)


@pytest.mark.parametrize("operands", [b"", b"1 0 0 1 9", b"1 0 0 1 /a 9", b"1 0 0 1 (a) 9", b"[1]"])
def test_a_matrix_without_its_six_numbers_is_passed_over(operands: bytes) -> None:
    (found,) = _with_content(operands + b" cm /BMS0 Do")
    assert found.left == pytest.approx(0, abs=0.001)


def test_a_mark_in_another_place_is_measured_from_the_top_of_the_page() -> None:
    (found,) = _with_content(b"1 0 0 1 0 813.54 cm /BMS0 Do")
    assert (found.top, found.bottom) == pytest.approx((2, 10), abs=0.01)


def test_a_turned_or_mirrored_mark_is_told_by_its_outer_edges() -> None:
    (turned,) = _with_content(b"0 1 -1 0 300 100 cm /BMS0 Do")
    assert turned.right - turned.left == pytest.approx(8, abs=0.01)
    assert turned.bottom - turned.top == pytest.approx(30, abs=0.01)
    (mirrored,) = _with_content(b"-1 0 0 1 300 100 cm /BMS0 Do")
    assert mirrored.left < mirrored.right
    assert mirrored.right == pytest.approx(300 / TEN_MM * 10, abs=0.01)


def test_the_forms_own_matrix_counts() -> None:
    def shift(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_stream(b"/BMS0 Do")
        form = pdf.pages[0].Resources.XObject.BMS0
        form.Matrix = pikepdf.Array([1, 0, 0, 1, TEN_MM, 0])

    (found,) = _drawn(documents.changed(shift, _marked(NUMBER)))
    assert (found.left, found.right) == pytest.approx((10, 40), abs=0.001)


def test_words_and_images_in_the_content_draw_no_mark() -> None:
    content = b"BT (/BMS0 Do) Tj ET q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q % /BMS0 Do\n/Im0 Do"
    assert _with_content(content) == ()


def test_a_mark_is_where_it_is_wanted_once_and_only_once() -> None:
    assert is_where_wanted(NUMBER, [DRAWN])
    assert not is_where_wanted(NUMBER, [])
    assert not is_where_wanted(NUMBER, [DRAWN, DRAWN])
    assert is_where_wanted(NUMBER, [replace(DRAWN, left=1.0), DRAWN])


def test_another_stamp_in_the_same_place_is_not_the_wanted_one() -> None:
    assert not is_where_wanted(NUMBER, [replace(DRAWN, stamp="secret_copy_number")])


@pytest.mark.parametrize("edge", ["left", "top", "right", "bottom"])
def test_each_edge_may_be_a_tenth_of_a_millimetre_off_and_no_more(edge: str) -> None:
    at = getattr(DRAWN, edge)
    for off in (0.09, -0.09):
        assert is_where_wanted(NUMBER, [replace(DRAWN, **{edge: at + off})])
    for off in (0.11, -0.11):
        assert not is_where_wanted(NUMBER, [replace(DRAWN, **{edge: at + off})])
