"""Reads paragraphs of a DOCX part: their text, and whether it is red."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.papers.own_marks import has_copy_number, is_red, own_marks
from bmnn_desk.papers.reading.docx_names import value_of
from bmnn_desk.papers.reading.docx_theme import hex_rgb
from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_TEXT = f"{W}t"
_SPACES = (f"{W}tab", f"{W}br", f"{W}cr")


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Every paragraph once: those of text boxes too, but not their fallback for old Word."""
    for paragraph in root.iter(f"{W}p"):
        if not any(True for _ in paragraph.iterancestors(f"{MC}Fallback")):
            yield paragraph


def own_text(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of text boxes anchored in it, NFC.

    Tabs and line breaks are white space: a mark may be typed with them.
    """
    pieces = (str(piece.text or "") if piece.tag == _TEXT else " " for piece in _texts(paragraph))
    return unicodedata.normalize("NFC", "".join(pieces))


def bears_mark(root: etree._Element) -> bool:
    """True where a part holds a copy number, or a level word that stands alone in red."""
    for paragraph in paragraphs(root):
        text = own_text(paragraph)
        if has_copy_number(text):
            return True
        if text.strip() in own_marks().level_words and is_red_paragraph(paragraph):
            return True
    return False


def _texts(paragraph: etree._Element) -> Iterator[etree._Element]:
    for text in paragraph.iter(_TEXT, *_SPACES):
        if next(text.iterancestors(f"{W}p")) is paragraph:
            yield text


def is_red_paragraph(paragraph: etree._Element) -> bool:
    """True where a run of the paragraph is in the red of marks."""
    for color in paragraph.iter(f"{W}color"):
        rgb = hex_rgb(value_of(color))
        if rgb is not None and is_red(*rgb):
            return True
    return False
