"""The file's own pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.ui.issue.plain_pages import PlainPages
from tests.papers import documents
from tests.ui.issue import matters
from tests.ui.issue.frames import framed

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_first_page_has_the_size_that_the_worker_measured() -> None:
    file = replace(matters.pdf_file(documents.pdf(3)), sizes=((420.0, 594.0),))
    pages = PlainPages(file)

    assert pages.count == 3
    assert pages.size_mm(0) == (420.0, 594.0)
    assert pages.size_mm(2) == pytest.approx((210.0, 297.0), abs=0.01)


def test_ink_is_measured_in_that_size() -> None:
    ink = PlainPages(replace(matters.pdf_file(), sizes=((420.0, 594.0),))).ink(0)

    assert ink is not None
    assert ink.is_under(framed(x_mm=50.0, y_mm=200.0))
    assert not ink.is_under(framed(x_mm=50.0, y_mm=100.0))


def test_ink_is_looked_at_once_a_page() -> None:
    pages = PlainPages(matters.pdf_file())

    assert pages.ink(1) is pages.ink(1)


def test_without_a_file_it_is_one_blank_a4() -> None:
    pages = PlainPages(None)

    assert (pages.count, pages.size_mm(0), pages.data, pages.ink(0)) == (
        1,
        (210.0, 297.0),
        None,
        None,
    )


def test_a_file_without_pages_has_its_sizes() -> None:
    pages = PlainPages(replace(matters.pdf_file(), pages=None, sizes=((148.0, 210.0),)))

    assert (pages.count, pages.size_mm(0), pages.ink(0)) == (1, (148.0, 210.0), None)


def test_pages_that_qt_cannot_read_are_not_looked_at() -> None:
    pages = PlainPages(replace(matters.pdf_file(), pages=b"%PDF-1.7 hong"))

    assert pages.ink(0) is None
    assert pages.size_mm(0) == matters.A4_MM
