from __future__ import annotations

from contextlib import closing
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.papers.empty_pages import empty_pages
from bmnn_desk.papers.look_at_pdf import look_at_pdf

SIZES = ((210.0, 297.0), (297.0, 420.0), (148.5, 210.2))


def test_each_page_has_its_size_and_nothing_on_it() -> None:
    with closing(pypdfium2.PdfDocument(empty_pages(SIZES))) as document:
        sizes = [document.get_page_size(number) for number in range(len(document))]
        texts = [page.get_textpage().get_text_range() for page in document]
        things = [thing for page in document for thing in page.get_objects()]
    assert [side * 25.4 / 72 for size in sizes for side in size] == pytest.approx(
        [side for size in SIZES for side in size], abs=0.01
    )
    assert texts == ["", "", ""]
    assert things == []


def test_the_same_sizes_give_the_same_bytes() -> None:
    assert empty_pages(SIZES) == empty_pages(list(SIZES))
    assert empty_pages(SIZES) != empty_pages(SIZES[:2])


def test_the_file_is_sound_and_passes_our_own_gate() -> None:
    made = empty_pages(SIZES)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert pdf.check_pdf_syntax() == []
    look = look_at_pdf(made)
    assert (look.pages, look.warnings) == (3, ())


@pytest.mark.parametrize("sizes", [(), ((0.0, 297.0),), ((210.0, -1.0),)])
def test_a_pdf_without_a_page_or_without_extent_is_refused(
    sizes: tuple[tuple[float, float], ...],
) -> None:
    with pytest.raises(ValueError, match="sizes"):
        empty_pages(sizes)
