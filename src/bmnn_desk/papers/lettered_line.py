"""A line of a PDF page letter by letter, each with its place and how it is set."""

from __future__ import annotations

import ctypes
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from bmnn_desk.papers.reading.pdf_style import PageStyles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.reading.lines import TextLine
    from bmnn_desk.papers.reading.pdf_frame import PageFrame
    from bmnn_desk.papers.reading.pdf_style import Style

_GAP_EM = 0.15
_TWICE_EM = 0.15
_SURROGATES = range(0xD800, 0xE000)


class LineLetter(NamedTuple):
    """A letter without its marks; mm from the displayed page's top left, `base` its baseline."""

    sign: str
    left: float
    right: float
    base: float
    style: Style

    @property
    def em(self) -> float:
        """Its size in mm."""
        return self.style.em_mm


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LetteredLine:
    """Letters in reading order; as a text, with a space at each gap, and their places in it."""

    letters: tuple[LineLetter, ...]
    text: str
    places: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[LineLetter, ...]:
        """The letters of a stretch of the text."""
        pairs = zip(self.letters, self.places, strict=True)
        return tuple(letter for letter, place in pairs if start <= place < end)


def lettered_line(read: PageText, frame: PageFrame, lines: Sequence[TextLine]) -> LetteredLine:
    """The letters of lines that are read as one, from left to right in each of them."""
    found: list[list[LineLetter]] = [[] for _ in lines]
    for letter in page_letters(read, frame):
        owner = next((at for at, line in enumerate(lines) if _is_in(letter, line)), None)
        if owner is not None:
            found[owner].append(letter)
    letters = [letter for one in found for letter in _in_order(one)]
    text, places = "", []
    for at, letter in enumerate(letters):
        if at and _is_apart(letters[at - 1], letter):
            text += " "
        places.append(len(text))
        text += letter.sign
    return LetteredLine(letters=tuple(letters), text=text, places=tuple(places))


def page_letters(read: PageText, frame: PageFrame) -> Iterator[LineLetter]:
    """Every letter of a page but white space and marks that stand over letters."""
    page = read.text.raw
    styles = PageStyles(page, frame)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for at in range(max(pdfium.FPDFText_CountChars(page), 0)):
        sign = _sign(pdfium.FPDFText_GetUnicode(page, at))
        if not sign or not pdfium.FPDFText_GetLooseCharBox(page, at, box):
            continue
        pdfium.FPDFText_GetCharOrigin(page, at, x, y)
        edges = frame.edges(box.left, box.bottom, box.right, box.top)
        style = styles.style(pdfium.FPDFText_GetTextObject(page, at), at)
        base = frame.point(x.value, y.value)[1]
        yield LineLetter(sign, edges.left, edges.right, base, style)


def _sign(code: int) -> str:
    sign = "" if code in _SURROGATES else chr(code)
    return "" if sign.isspace() or not sign.isprintable() or unicodedata.combining(sign) else sign


def _is_in(letter: LineLetter, line: TextLine) -> bool:
    left, top, right, bottom = line.left_mm, line.top_mm, line.right_mm, line.bottom_mm
    if left is None or top is None or right is None or bottom is None:
        return False
    return top <= letter.base <= bottom and left <= (letter.left + letter.right) / 2 <= right


def _in_order(letters: list[LineLetter]) -> Iterator[LineLetter]:
    """From left to right; of a letter drawn twice, to look bold, the second is left out."""
    last: LineLetter | None = None
    for letter in sorted(letters, key=lambda one: one.left):
        near = _TWICE_EM * letter.em
        if last is None or letter.sign != last.sign or letter.left - last.left > near:
            yield letter
            last = letter


def _is_apart(before: LineLetter, letter: LineLetter) -> bool:
    is_other_line = abs(letter.base - before.base) > before.em / 2
    return is_other_line or letter.left - before.right > _GAP_EM * before.em
