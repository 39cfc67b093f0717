"""Reads one page of a PDF; a page whose text runs sideways is read as if turned."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_drafts import page_drafts
from bmnn_desk.papers.reading.pdf_letters import page_words
from bmnn_desk.papers.reading.pdf_ruled import ruled_of
from bmnn_desk.papers.reading.pdf_strokes import page_strokes

if TYPE_CHECKING:
    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.reading.pdf_drafts import DraftLine
    from bmnn_desk.papers.reading.pdf_frame import PageFrame
    from bmnn_desk.papers.reading.pdf_letters import PdfWord

_SQUARE_TURNS = {89: 90, 90: 90, 91: 90, -89: -90, -90: -90, -91: -90}
_SQUARE_TURNS |= {180: 180, -180: 180, 179: 180, -179: 180}


def read_page(read: PageText, frame: PageFrame) -> list[DraftLine]:
    """The lines of a page in reading order, with their places as displayed."""
    words = list(page_words(read, frame))
    turn = _turn(words)
    if not turn:
        return _drafts(read, words, frame)
    turned = frame.turned(turn)
    lines = _drafts(read, list(page_words(read, turned)), turned)
    return [replace(line, edges=turned.turned_back(line.edges, turn)) for line in lines]


def _drafts(read: PageText, words: list[PdfWord], frame: PageFrame) -> list[DraftLine]:
    if not words:
        return []
    return page_drafts(words, ruled_of(page_strokes(read.page.raw, frame)), frame)


def _turn(words: list[PdfWord]) -> int:
    """By how many degrees most of the letters are turned; 0 unless squarely."""
    if not words:
        return 0
    letters: Counter[int] = Counter()
    for word in words:
        letters[word.style.angle] += len(word.text)
    ((angle, _),) = letters.most_common(1)
    return _SQUARE_TURNS.get(angle, 0)
