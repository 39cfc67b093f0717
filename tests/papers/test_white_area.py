from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import DocumentEncryptedError, MarkDoesNotFitError
from bmnn_desk.papers.mark import PT_PER_MM, PlacedMark, spot_on
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.white_area import covered_share, free_spot, ink_of_pages
from tests.papers import documents

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

ON_TEXT = (60.0, 120.0)
FREE = (165.0, 7.0)
OPENED = PdfKey(password="mau", may_change=True)


def mark(law: Law, at: tuple[float, float], page: str = "first", **more: object) -> PlacedMark:
    shape = law.regimes[0].stamps[Stamp.COPY_NUMBER]
    given = {"blanks": {"copy_number": "01"}, "ink": shape.ink, "page": page, **more}
    return PlacedMark(shape=shape, x_mm=at[0], y_mm=at[1], **given)  # type: ignore[arg-type]


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


def test_a_place_on_text_is_covered_and_a_free_one_is_not(law: Law) -> None:
    assert covered_share(documents.pdf(), mark(law, ON_TEXT)) > 0.05
    assert covered_share(documents.pdf(), mark(law, FREE)) == 0.0


def test_a_free_place_is_left_as_it_is(law: Law) -> None:
    assert free_spot(documents.pdf(), mark(law, FREE)) == FREE


def test_a_mark_on_text_is_offered_a_white_spot(law: Law) -> None:
    spot = free_spot(documents.pdf(), mark(law, ON_TEXT))
    assert spot is not None
    assert covered_share(documents.pdf(), mark(law, spot)) == 0.0


def test_a_mark_of_every_page_is_offered_a_spot_white_on_all_of_them(law: Law) -> None:
    source = documents.pdf(3)
    first = documents.pdf(1)
    low = (25.0, 283.0)  # only the page number "trang 3/3" stands there
    wanted = mark(law, low, page="every")
    assert covered_share(first, mark(law, low)) > 0.0
    spot = free_spot(source, wanted)
    assert spot is not None
    assert covered_share(source, mark(law, spot, page="every")) == 0.0


def test_a_mark_at_the_right_is_looked_for_at_the_right_of_every_page(law: Law) -> None:
    source = two_sizes()
    wanted = mark(law, (20.0, 120.0), page="every", from_right=True)
    spot = free_spot(source, wanted)
    assert spot is not None
    moved = mark(law, spot, page="every", from_right=True)
    assert covered_share(source, moved) == 0.0
    left, _ = spot_on(moved, (148.0, 210.0))
    assert left > 60.0


def test_an_annotation_without_ink_covers_too(law: Law) -> None:
    width, height = 30 * PT_PER_MM, 8 * PT_PER_MM
    left, top = 165 * PT_PER_MM, 841.89 - 7 * PT_PER_MM
    source = documents.with_annotation((left, top - height, left + width, top), "/Widget")
    assert covered_share(source, mark(law, FREE)) == pytest.approx(1.0, abs=0.1)
    spot = free_spot(source, mark(law, FREE))
    assert spot is not None
    assert covered_share(source, mark(law, spot)) == 0.0


def test_a_full_page_has_still_a_spot_that_no_annotation_covers(law: Law) -> None:
    dots = b"0 g " + b" ".join(
        b"%d %d 8 8 re f" % (x, y) for x in range(0, 600, 12) for y in range(0, 850, 12)
    )

    def fill(opened: pikepdf.Pdf) -> None:
        opened.pages[0].contents_add(dots)

    width, height = 30 * PT_PER_MM, 8 * PT_PER_MM
    left, top = 165 * PT_PER_MM, 841.89 - 7 * PT_PER_MM
    noted = documents.with_annotation((left, top - height, left + width, top), "/Widget")
    source = documents.changed(fill, noted)
    spot = free_spot(source, mark(law, FREE))
    assert spot is not None
    assert spot[1] >= 15.0 or spot[0] + 30.0 <= 165.0


def test_a_page_without_area_is_no_accident(law: Law) -> None:
    def flatten(opened: pikepdf.Pdf) -> None:
        opened.pages[0].MediaBox = pikepdf.Array([0, 0, 0, 0])

    source = documents.changed(flatten)
    assert covered_share(source, mark(law, FREE)) >= 0.0


def test_a_rotated_page_is_looked_at_as_it_is_displayed(law: Law) -> None:
    source = documents.shapes()["rotated 90"]
    ink = ink_of_pages(source, (0,))
    assert ink.width > ink.height
    # The text's lines run down the page: what was its free top is now its right.
    assert covered_share(source, mark(law, (250.0, 60.0))) == 0.0
    assert covered_share(source, mark(law, (100.0, 60.0))) > 0.0


def test_a_page_that_is_not_there_is_refused(law: Law) -> None:
    with pytest.raises(MarkDoesNotFitError):
        free_spot(documents.pdf(2), mark(law, FREE, page="chosen", numbers=(3,)))
    with pytest.raises(ValueError, match="page"):
        ink_of_pages(documents.pdf(2), (2,))
    with pytest.raises(ValueError, match="no page"):
        ink_of_pages(documents.pdf(2), ())


def test_a_file_under_a_password_is_looked_at_with_it(law: Law) -> None:
    source = documents.encrypted(user="mau")
    with pytest.raises(DocumentEncryptedError):
        covered_share(source, mark(law, FREE))
    assert covered_share(source, mark(law, FREE), OPENED) == 0.0
