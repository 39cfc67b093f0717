from __future__ import annotations

import io

import pikepdf
import pytest

from bmnn_desk.errors import DocumentEncryptedError
from bmnn_desk.papers.ink_map import Rect, SpotAsked, nearest_white
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.white_area import ink_of_pages
from tests.papers import documents

SIZE = (30.0, 8.0)
ON_TEXT = (60.0, 120.0)
FREE = (165.0, 7.0)
OPENED = PdfKey(password="mau", may_change=True)


def place(at: tuple[float, float], size: tuple[float, float] = SIZE) -> Rect:
    return at[0], at[1], at[0] + size[0], at[1] + size[1]


def two_sizes() -> bytes:
    """An A4 page with free upper corners, then an A5 page with text from 84 mm down."""
    made = io.BytesIO()
    with (
        pikepdf.open(io.BytesIO(documents.pdf(1))) as first,
        pikepdf.open(io.BytesIO(documents.pdf(1, (148 * PT_PER_MM, 210 * PT_PER_MM)))) as second,
    ):
        first.pages.extend(second.pages)
        first.save(made)
    return made.getvalue()


def test_a_place_on_text_is_covered_and_a_free_one_is_not() -> None:
    ink = ink_of_pages(documents.pdf(), (0,))
    assert ink.page_under(place(ON_TEXT)) == 1
    assert ink.page_under(place(FREE)) is None


def test_a_white_spot_near_a_text_is_free_of_it_and_a_free_place_stays() -> None:
    ink = ink_of_pages(documents.pdf(), (0,))
    assert nearest_white(ink, SpotAsked(at=FREE, size=SIZE)) == FREE
    spot = nearest_white(ink, SpotAsked(at=ON_TEXT, size=SIZE))
    assert spot is not None
    assert ink.page_under(place(spot)) is None


def test_pages_laid_upon_one_another_tell_the_first_one_that_has_writing() -> None:
    low = (25.0, 283.0)  # only the page number "trang 3/3" stands there
    assert ink_of_pages(documents.pdf(1), (0,)).page_under(place(low)) == 1
    every = ink_of_pages(documents.pdf(3), (0, 1, 2))
    assert every.page_under(place(low)) == 1
    assert ink_of_pages(documents.pdf(3), (1, 2)).page_under(place(low)) == 2
    spot = nearest_white(every, SpotAsked(at=low, size=SIZE))
    assert spot is not None
    for index in range(3):
        assert ink_of_pages(documents.pdf(3), (index,)).page_under(place(spot)) is None


def test_pages_of_two_widths_may_meet_at_their_right_edges() -> None:
    source = two_sizes()
    both = ink_of_pages(source, (0, 1), from_right=True)
    spot = nearest_white(both, SpotAsked(at=(160.0, 120.0), size=SIZE))
    assert spot is not None
    narrower = 210.0 - 148.0
    on_second = spot[0] - narrower, spot[1]
    assert on_second[0] > 60.0
    assert ink_of_pages(source, (0,)).page_under(place(spot)) is None
    assert ink_of_pages(source, (1,)).page_under(place(on_second)) is None


def test_an_annotation_without_ink_covers_too() -> None:
    width, height = 30 * PT_PER_MM, 8 * PT_PER_MM
    left, top = 165 * PT_PER_MM, 841.89 - 7 * PT_PER_MM
    source = documents.with_annotation((left, top - height, left + width, top), "/Widget")
    ink = ink_of_pages(source, (0,))
    corners = [(x, y) for x in (165.0, 193.0) for y in (7.0, 13.0)]
    assert [ink.page_under(place(at, (2.0, 2.0))) for at in corners] == [1] * 4
    spot = nearest_white(ink, SpotAsked(at=FREE, size=SIZE))
    assert spot is not None
    assert ink.page_under(place(spot)) is None


def test_a_page_without_area_is_no_accident() -> None:
    def flatten(opened: pikepdf.Pdf) -> None:
        opened.pages[0].MediaBox = pikepdf.Array([0, 0, 0, 0])

    ink = ink_of_pages(documents.changed(flatten), (0,))
    assert len(ink.cells) == 2 * ink.width * ink.height > 0


def test_a_rotated_page_is_looked_at_as_it_is_displayed() -> None:
    source = documents.shapes()["rotated 90"]
    ink = ink_of_pages(source, (0,))
    assert ink.width > ink.height
    # The text's lines run down the page: what was its free top is now its right.
    assert ink.page_under(place((250.0, 60.0))) is None
    assert ink.page_under(place((100.0, 60.0))) == 1


def test_a_page_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="page"):
        ink_of_pages(documents.pdf(2), (2,))
    with pytest.raises(ValueError, match="no page"):
        ink_of_pages(documents.pdf(2), ())


def test_a_file_under_a_password_is_looked_at_with_it() -> None:
    source = documents.encrypted(user="mau")
    with pytest.raises(DocumentEncryptedError):
        ink_of_pages(source, (0,))
    ink = ink_of_pages(source, (0,), False, OPENED)
    assert (ink.page_under(place(FREE)), ink.page_under(place(ON_TEXT))) == (None, 1)
