from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DocumentDamagedError, DocumentEncryptedError, DocumentTooBigError
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.render_page import render_page
from tests.papers import documents, samples

if TYPE_CHECKING:
    from bmnn_desk.papers.page_picture import PagePicture


def reds(picture: PagePicture) -> int:
    """How many pixels are red."""
    rows = (
        picture.pixels[row * picture.stride : row * picture.stride + picture.width * 4]
        for row in range(picture.height)
    )
    return sum(
        1
        for row in rows
        for at in range(0, len(row), 4)
        if row[at + 2] > 150 and row[at] < 90 and row[at + 1] < 90
    )


def test_an_a4_page_has_its_size_in_pixels() -> None:
    picture = render_page(documents.pdf(pages=2), 1, 50)
    assert (picture.width, picture.height, picture.pages) == (414, 585, 2)
    assert len(picture.pixels) == picture.stride * picture.height


def test_a_mark_is_seen_in_its_ink() -> None:
    plain = documents.pdf(pages=1)
    (marked,) = mark_pdf(plain, [samples.copy(1, samples.number_mark(1))])
    assert reds(render_page(plain, 0, 60)) == 0
    assert reds(render_page(marked, 0, 60)) > 50


@pytest.mark.parametrize("name", documents.shapes())
def test_a_page_of_any_shape_is_drawn(name: str) -> None:
    picture = render_page(documents.shapes()[name], 0, 30)
    assert picture.width > 30
    assert picture.height > 30


def test_user_units_make_the_page_larger() -> None:
    def double(pdf: object) -> None:
        pdf.pages[0].obj["/UserUnit"] = 2  # type: ignore[attr-defined]

    plain = documents.pdf(pages=1)
    large = documents.changed(double, plain)
    assert render_page(large, 0, 36).width == render_page(plain, 0, 72).width


@pytest.mark.parametrize("source", [documents.with_field(), *documents.shapes().values()])
def test_rows_of_a_page_are_those_of_the_whole_page(source: bytes) -> None:
    whole = render_page(source, 0, 40)
    assert whole.whole_height == whole.height
    bands = [render_page(source, 0, 40, (row, 97)) for row in range(0, whole.height, 97)]
    assert b"".join(band.pixels for band in bands) == whole.pixels
    assert {(band.width, band.whole_height) for band in bands} == {(whole.width, whole.height)}


def test_rows_that_the_page_has_not_are_refused() -> None:
    source = documents.pdf(pages=1)
    height = render_page(source, 0, 20).height
    assert render_page(source, 0, 20, (height - 3, 50)).height == 3
    for rows in ((height, 1), (-1, 5), (0, 0)):
        with pytest.raises(ValueError, match="\\("):
            render_page(source, 0, 20, rows)


def test_too_many_pixels_are_refused() -> None:
    with pytest.raises(DocumentTooBigError):
        render_page(documents.pdf(pages=1), 0, 2000)
    assert render_page(documents.pdf(pages=1), 0, 2000, (9000, 2)).height == 2


def test_damage_and_passwords_are_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        render_page(b"%PDF-1.7 nothing", 0, 50)
    with pytest.raises(DocumentDamagedError):
        render_page(documents.pdf(pages=1), 7, 50)
    with pytest.raises(DocumentEncryptedError):
        render_page(documents.encrypted(user="mật khẩu"), 0, 50)
