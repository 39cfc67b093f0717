"""A PDF from memory as the preview shows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from tests.papers import documents

_A4_PX = QSize(420, 594)


@pytest.mark.usefixtures("qapp")
def test_pages_are_counted_and_measured() -> None:
    pages = PdfPages(documents.pdf(3))

    assert pages.count == 3
    assert pages.size_mm(2) == pytest.approx((210.0, 297.0), abs=0.01)


@pytest.mark.usefixtures("qapp")
def test_a_page_lies_on_white_and_its_words_are_black() -> None:
    picture = PdfPages(documents.pdf(1)).picture(0, _A4_PX)
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, _A4_PX.width(), 2)
        for y in range(_A4_PX.height())
    }

    assert picture.size() == _A4_PX
    assert picture.pixelColor(5, 5) == QColor("white")
    assert min(QColor(name).lightness() for name in colours) < 80


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("data", [b"", b"khong phai PDF", b"%PDF-1.7\n"])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentDamagedError):
        PdfPages(data)


@pytest.mark.usefixtures("qapp")
def test_the_last_pictures_are_kept_and_older_ones_drawn_anew() -> None:
    pages = PdfPages(documents.pdf(3))
    first = pages.picture(0, _A4_PX)
    assert pages.picture(0, _A4_PX) is first
    assert pages.picture(0, QSize(210, 297)).size() == QSize(210, 297)
    pages.picture(1, _A4_PX)
    pages.picture(2, _A4_PX)
    assert pages.picture(0, _A4_PX) is not first


@pytest.mark.usefixtures("qapp")
def test_a_drawing_has_nothing_behind_it() -> None:
    drawn = PdfPages(documents.pdf(1)).drawing(0, _A4_PX)
    assert drawn.pixelColor(5, 5).alpha() == 0
