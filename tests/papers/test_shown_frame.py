from __future__ import annotations

import io
from contextlib import closing

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.shown_frame import frame_of, spread
from tests.papers import documents

PLAIN = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@pytest.mark.parametrize("name", documents.shapes())
def test_pdfiums_frame_and_our_own_box_are_of_one_mind(name: str) -> None:
    source = documents.shapes()[name]
    with (
        pikepdf.open(io.BytesIO(source)) as opened,
        closing(pypdfium2.PdfDocument(source)) as document,
        closing(document[0]) as page,
    ):
        box = page_box(opened.pages[0].obj)
        frame = frame_of(page, box.unit)
        assert frame.size_mm == pytest.approx(box.size_mm, abs=0.001)
        drawn = (0.0, 0.0, 72.0, 36.0)
        found = frame.shown(drawn, box.to_page(72.0, box.height_pt - 144.0))
        assert found == pytest.approx((25.4, 38.1, 50.8, 50.8), abs=0.001)


def test_boxes_are_spread_to_one_around_them() -> None:
    assert spread([(1, 2, 3, 4), (0, 3, 2, 9)]) == (0, 2, 3, 9)


def test_a_turned_box_is_told_by_its_outer_edges() -> None:
    with closing(pypdfium2.PdfDocument(documents.pdf(1))) as document, closing(document[0]) as page:
        frame = frame_of(page)
        wide = frame.shown((0.0, 0.0, 72.0, 36.0), PLAIN)
        high = frame.shown((0.0, 0.0, 72.0, 36.0), (0.0, 1.0, -1.0, 0.0, 100.0, 0.0))
    assert wide[2] - wide[0] == pytest.approx(25.4)
    assert high[3] - high[1] == pytest.approx(25.4)
