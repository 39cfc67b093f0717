"""The pages of a paper under one another, in sight and out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.paper_view import PaperView
from tests.papers import documents

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


class Counting(PdfPages):
    """Notes which pages were drawn, and how large."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        self.asked: list[tuple[int, QSize]] = []

    def picture(self, index: int, size: QSize) -> QImage:
        self.asked.append((index, size))
        return super().picture(index, size)


def view_of(qtbot: QtBot, pages: PdfPages, size: tuple[int, int] = (500, 600)) -> PaperView:
    view = PaperView(pages)
    qtbot.addWidget(view)
    view.resize(*size)
    view.show()
    return view


def darkest(view: QWidget) -> int:
    image = view.grab().toImage()
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(20, image.width() - 30, 2)
        for y in range(20, image.height() - 20)
    )


def test_the_words_of_a_page_are_on_the_screen(qtbot: QtBot) -> None:
    assert darkest(view_of(qtbot, PdfPages(documents.pdf(1))).viewport()) < 110


def test_only_pages_in_sight_are_drawn_and_all_can_be_scrolled_to(qtbot: QtBot) -> None:
    pages = Counting(documents.pdf(40))
    view = view_of(qtbot, pages)
    view.grab()
    assert {index for index, _ in pages.asked} == {0}
    pages.asked.clear()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert {index for index, _ in pages.asked} == {39}


def test_pages_are_as_wide_as_there_is_room_and_fitted_anew(qtbot: QtBot) -> None:
    pages = Counting(documents.pdf(2))
    view = view_of(qtbot, pages)
    view.grab()
    narrow = pages.asked[-1][1]
    view.resize(900, 600)
    view.grab()
    wide = pages.asked[-1][1]
    assert wide.width() - narrow.width() == 400
    assert wide.height() / wide.width() == pytest.approx(297 / 210, abs=0.01)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_page_like_a_tape_takes_no_more_memory_than_forty_million_dots(qtbot: QtBot) -> None:
    pages = Counting(documents.pdf(1, size=(20.0, 14_000.0)))
    view = view_of(qtbot, pages, (1500, 600))
    view.grab()
    asked = pages.asked[-1][1]
    assert asked.width() * asked.height() <= 40_100_000
