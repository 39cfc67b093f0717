"""Words set by hand, and pages opened, for tests of what is made of them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.page_box import PageBox
from bmnn_desk.papers.pdf_text import opened_page, opened_text
from bmnn_desk.papers.reading.pdf_frame import PageFrame, frame_of
from bmnn_desk.papers.reading.pdf_letters import PdfWord
from bmnn_desk.papers.reading.pdf_rows import rows_of
from bmnn_desk.papers.reading.pdf_style import Style
from tests.papers.documents import A4

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.reading.pdf_rows import Row

PLAIN = Style(
    font="Liberation Serif",
    size_pt=14.0,
    bold=False,
    italic=False,
    ink=(0, 0, 0),
    alpha=255,
    angle=0,
)
_LETTER_WIDTH = 0.5


def upright() -> PageFrame:
    """The frame of an A4 page."""
    return frame_of(PageBox(box=(0.0, 0.0, *A4), rotation=0, unit=1.0))


def word(text: str, left: float, base: float, style: Style = PLAIN) -> PdfWord:
    """A word half as wide as its letters are high."""
    em = style.em_mm
    right = left + _LETTER_WIDTH * em * len(text)
    return PdfWord(text, left, base - 0.9 * em, right, base + 0.25 * em, base, em, style)


def sized(size: float) -> Style:
    """The plain style in another size."""
    return replace(PLAIN, size_pt=size)


def rows(*lines: tuple[float, tuple[tuple[float, str], ...]]) -> list[Row]:
    """Rows of (baseline, ((left, words), …)); words of a text stand a third of an em apart."""
    return rows_of(
        placed
        for base, texts in lines
        for left, text in texts
        for placed in line_words(text, left, base)
    )


def line_words(text: str, left: float, base: float) -> Iterator[PdfWord]:
    """The words of a text side by side."""
    for part in text.split():
        yield word(part, left, base)
        left += _LETTER_WIDTH * PLAIN.em_mm * len(part) + PLAIN.em_mm / 3


@contextmanager
def first_page(source: bytes) -> Iterator[PageText]:
    """The first page as pdfium has it open."""
    with opened_text(source) as document, opened_page(document, 0) as read:
        yield read
