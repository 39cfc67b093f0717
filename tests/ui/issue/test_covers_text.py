"""Whether a mark lies on writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Words, draw, open_canvas
from bmnn_desk.ui.issue.covers_text import covers_remark, page_ink
from bmnn_desk.ui.issue.pdf_pages import PdfPages
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.papers import documents
from tests.ui.issue.frames import framed, level

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.covers_text import PageInk
    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.widgets.remarks import Remark

_FREE = {"x_mm": 165.0, "y_mm": 7.0}


@pytest.fixture(scope="module")
def ink(qapp: object) -> PageInk:  # noqa: ARG001  QtPdf draws no letters without it
    """Words from 100 mm to the right, standing on 50 mm from the top."""
    canvas, made = open_canvas(210.0, 297.0, "")
    words = Words(text="Nơi nhận:", letters=Letters(REGULAR, 13), x_mm=100.0, y_mm=50.0)
    draw(canvas, 297.0, [words])
    canvas.showPage()
    canvas.save()
    return page_ink(PdfPages(made.getvalue()), 0, 210.0)


def remark(ink: PageInk | None, *marks: FramedMark) -> Remark:
    return covers_remark(marks, lambda _page: ink, str)


def test_a_mark_on_words_is_told_by_name_and_page(ink: PageInk) -> None:
    said = remark(ink, framed(x_mm=95.0, y_mm=44.0), level())

    assert said.kind is RemarkKind.WARN
    assert said.words == "Dấu BẢN SỐ đè lên chữ ở trang 1. Dời dấu bằng phím mũi tên."


def test_two_marks_on_words_are_both_named(ink: PageInk) -> None:
    said = remark(ink, framed(x_mm=75.0, y_mm=45.0), level(x_mm=107.0, y_mm=45.0))

    assert said.words.startswith("Dấu BẢN SỐ, MẬT đè lên chữ")


def test_a_place_between_the_lines_is_good(ink: PageInk) -> None:
    said = remark(ink, framed(**_FREE), level())

    assert said.kind is RemarkKind.OK
    assert said.words == "Không dấu nào đè lên chữ."


@pytest.mark.parametrize(
    ("x_mm", "y_mm", "covers"),
    [
        (69.0, 45.0, False),
        (71.5, 45.0, True),
        (100.0, 50.6, False),
        (100.0, 49.0, True),
        (100.0, 38.0, False),
        (100.0, 39.5, True),
    ],
)
def test_the_edge_of_the_words_is_found_within_a_millimetre(
    ink: PageInk, x_mm: float, y_mm: float, *, covers: bool
) -> None:
    assert ink.is_under(framed(x_mm=x_mm, y_mm=y_mm)) is covers


def test_the_lines_of_a_whole_page_are_found(qapp: object) -> None:  # noqa: ARG001
    pages = PdfPages(documents.pdf(1))
    ink = page_ink(pages, 0, 210.0)

    assert ink.is_under(framed(x_mm=25.0, y_mm=100.0))
    assert not ink.is_under(framed(x_mm=25.0, y_mm=40.0))


def test_two_marks_upon_each_other_are_told_before_all_else(ink: PageInk) -> None:
    said = remark(ink, framed(x_mm=95.0, y_mm=44.0), level(x_mm=110.0, y_mm=48.0))

    assert said.kind is RemarkKind.WARN
    assert said.words.startswith("Dấu BẢN SỐ và dấu MẬT chồng lên nhau.")


def test_without_a_page_to_look_at_nothing_is_promised() -> None:
    assert remark(None, framed()).kind is RemarkKind.INFO
