"""A page on the desk: turned, enlarged, fitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QScrollArea, QWidget

from bmnn_desk.ui.issue.page_pane import PagePane
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from tests.papers import documents

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_A4_MM = (210.0, 297.0)
_A4_PX = (794, 1123)  # at 96 dpi


@pytest.fixture
def over() -> QWidget:
    return QWidget()


@pytest.fixture
def pane(qtbot: QtBot, over: QWidget) -> PagePane:
    pane = PagePane(over)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    pane.show()
    pane.show_pdf(PdfPages(documents.pdf(3)), _A4_MM)
    return pane


def test_a_page_is_first_shown_at_a_size_to_read(pane: PagePane, over: QWidget) -> None:
    assert pane.bar.zoom_words == "80%"
    assert (over.width(), over.height()) == pytest.approx([0.8 * px for px in _A4_PX], abs=1)


def test_what_lies_over_the_page_is_as_large_as_it_at_every_zoom(
    pane: PagePane, over: QWidget
) -> None:
    pane.bar.larger.click()
    assert (pane.bar.zoom_words, over.size().toTuple()) == ("100%", _A4_PX)
    for _ in range(9):
        pane.bar.larger.click()
    assert pane.bar.zoom_words == "300%"
    assert not pane.bar.larger.isEnabled()
    for _ in range(20):
        pane.bar.smaller.click()
    assert pane.bar.zoom_words == "25%"
    assert not pane.bar.smaller.isEnabled()


def test_a_narrow_pane_shows_the_page_no_wider_than_itself(pane: PagePane, over: QWidget) -> None:
    pane.setMinimumWidth(0)
    pane.bar.hide()
    pane.resize(400, 500)

    assert over.width() <= 380
    assert over.width() > 300


def test_the_whole_page_is_fitted_and_fitted_anew(pane: PagePane, over: QWidget) -> None:
    pane.bar.whole.click()
    small = over.height()
    assert small < 500
    pane.resize(900, 900)
    assert small + 300 < over.height() < 900


def test_pages_are_turned_and_end(pane: PagePane) -> None:
    shown: list[int] = []
    pane.page_shown.connect(lambda index, _size: shown.append(index))
    pane.bar.page_after.click()
    pane.show_page(99)
    pane.bar.page_before.click()
    pane.show_page(-5)

    assert shown == [1, 2, 1, 0]
    assert pane.bar.page_words == "Trang 1 / 3"


def test_another_pdf_is_shown_at_the_same_page_and_size(pane: PagePane) -> None:
    pane.show_page(2)
    pane.bar.larger.click()
    pane.show_pdf(PdfPages(documents.pdf(3)), _A4_MM)
    assert (pane.index, pane.bar.zoom_words) == (2, "100%")

    pane.show_pdf(PdfPages(documents.pdf(2)), _A4_MM)
    assert pane.index == 1


def test_a_first_page_in_another_unit_has_the_size_that_was_said(
    pane: PagePane, over: QWidget
) -> None:
    pane.bar.larger.click()
    pane.show_pdf(PdfPages(documents.pdf(1)), (420.0, 594.0))

    assert over.size().toTuple() == (1587, 2245)


def test_the_words_of_the_page_are_on_the_screen_and_a_blank_page_is_white(
    pane: PagePane,
) -> None:
    assert _darkest(pane) < 90
    pane.show_pdf(None, _A4_MM)
    assert _darkest(pane) == 255


def test_a_part_that_is_out_of_sight_is_scrolled_to(pane: PagePane, over: QWidget) -> None:
    area = pane.findChild(QScrollArea)
    assert area is not None
    pane.bring_into_sight(QRectF(10.0, over.height() - 40.0, 20.0, 20.0))
    at = over.mapTo(area.viewport(), QPoint(20, over.height() - 30))

    assert area.verticalScrollBar().value() > 0
    assert area.viewport().rect().contains(at)


def test_a_page_as_large_as_a_wall_takes_no_more_memory_than_forty_million_dots(
    pane: PagePane, over: QWidget
) -> None:
    for _ in range(9):
        pane.bar.larger.click()
    pane.show_pdf(PdfPages(documents.pdf(1)), (5000.0, 5000.0))

    assert over.width() * over.height() <= 40_100_000


def _darkest(pane: PagePane) -> int:
    area = pane.findChild(QScrollArea)
    assert area is not None
    image = area.viewport().grab().toImage()
    across = range(image.width() // 3, image.width() * 2 // 3)
    return min(
        image.pixelColor(x, y).lightness() for x in across for y in range(20, image.height())
    )
