"""The file's own pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.ui.issue.plain_pages import PlainPages
from tests.papers import documents
from tests.ui.issue import matters

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_first_page_has_the_size_that_the_worker_measured() -> None:
    file = replace(matters.pdf_file(documents.pdf(3)), sizes=((420.0, 594.0),))
    pages = PlainPages(file)

    assert pages.count == 3
    assert pages.size_mm(0) == (420.0, 594.0)
    assert pages.size_mm(2) == pytest.approx((210.0, 297.0), abs=0.01)


def test_every_page_has_its_size() -> None:
    sizes = PlainPages(matters.pdf_file(documents.pdf(3))).every_size_mm()

    assert len(sizes) == 3
    assert sizes[2] == pytest.approx((210.0, 297.0), abs=0.01)


def test_without_a_file_it_is_one_blank_a4() -> None:
    pages = PlainPages(None)

    assert (pages.count, pages.size_mm(0), pages.data, pages.bare) == (
        1,
        (210.0, 297.0),
        None,
        None,
    )


def test_a_file_without_pages_has_its_sizes() -> None:
    pages = PlainPages(replace(matters.pdf_file(), pages=None, sizes=((148.0, 210.0),)))

    assert (pages.count, pages.size_mm(0), pages.bare) == (1, (148.0, 210.0), None)


def test_pages_that_qt_cannot_read_are_not_looked_at() -> None:
    pages = PlainPages(replace(matters.pdf_file(), pages=b"%PDF-1.7 hong"))

    assert pages.bare is None
    assert pages.size_mm(0) == matters.A4_MM
