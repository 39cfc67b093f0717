"""The text of a DOCX paragraph piece by piece, each with the way it is set."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import children
from bmnn_desk.papers.reading.docx_names import M, value_of
from bmnn_desk.papers.reading.docx_styles import letters, style_of
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from bmnn_desk.papers.reading.docx_fields import Fields
    from bmnn_desk.papers.reading.docx_styles import Letters, Styles
    from bmnn_desk.papers.reading.docx_walk import Walked

TAB, BREAK, COLUMN = "\t", "\n", "\v"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RUNS = frozenset((f"{W}r", f"{M}r"))
_TEXTS = frozenset((f"{W}t", f"{M}t"))
_SIGNS = {
    f"{W}tab": TAB,
    f"{W}ptab": TAB,
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "-",
    # Legacy fonts have a letter at the soft hyphen's code; what stays one is left out later.
    f"{W}softHyphen": "\u00ad",
}
_WHITE = str.maketrans({"\n": " ", "\r": " ", "\v": " ", "\f": " "})
_SYMBOL_FONTS = ("wingdings", "webdings", "symbol", "zapf", "marlett", "mt extra")
_SYMBOLS = {0xF02D: "-", 0xF0BE: "-", 0xF0B7: "-", 0xF0A7: "-", 0xF0D8: "-", 0xF0BC: "…"}
_PRIVATE_USE = range(0xE000, 0xF900)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Atom:
    """A text, tab or break, the element it comes from, and how it is set."""

    text: str
    letters: Letters
    source: etree._Element

    @property
    def font(self) -> str:
        """The font of its letters; those above ASCII decide."""
        return self.letters.font if self.text.isascii() else self.letters.high_font


def atoms_of(walked: Walked, styles: Styles, fields: Fields) -> Iterator[Atom]:
    """What is seen of a paragraph, in order; its text boxes are not among it."""
    for element in walked.elements:
        style = style_of(styles, element.find(f"{W}pPr"))
        for run in children(element):
            if run.tag in _RUNS:
                yield from _run(run, walked, (styles, style), fields)
            elif str(run.tag).startswith(M):
                yield from _formula(run, walked, (styles, style), fields)


def _formula(
    formula: etree._Element, walked: Walked, styles: tuple[Styles, str], fields: Fields
) -> Iterator[Atom]:
    for run in formula.iter(f"{M}r"):
        yield from _run(run, walked, styles, fields)


def _run(
    run: etree._Element, walked: Walked, styles: tuple[Styles, str], fields: Fields
) -> Iterator[Atom]:
    known, style = styles
    place = walked.place
    look = letters(known, style, run.find(f"{W}rPr"), place.table_style)
    for child in children(run):
        if child.tag == f"{W}fldChar":
            fields.follow(child, place.story)
        elif not look.is_hidden and fields.shows(place.story):
            text = _text(child)
            if text:
                yield Atom(text=text, letters=look, source=child)


def _text(child: etree._Element) -> str:
    if child.tag in _TEXTS:
        text = str(child.text or "")
        # Word itself drops outer white space that is not marked as kept.
        return (text if child.get(_SPACE) == "preserve" else text.strip(" \t\r\n")).translate(
            _WHITE
        )
    if child.tag == f"{W}br":
        return COLUMN if value_of(child, "type") == "column" else BREAK
    if child.tag == f"{W}sym":
        return _symbol(child)
    return _SIGNS.get(str(child.tag), "")


def _symbol(sign: etree._Element) -> str:
    try:
        code = int(value_of(sign, "char"), 16)
    except ValueError:
        return ""
    font = value_of(sign, "font").casefold()
    if font.startswith(_SYMBOL_FONTS):
        return _SYMBOLS.get(code | 0xF000, "")
    if code in _PRIVATE_USE:
        code &= 0xFF
    text = chr(code) if 0 < code <= sys.maxunicode else ""
    return text if text.isprintable() else ""
