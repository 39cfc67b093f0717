"""Reads the words of a PDF page with their places and styles, by pdfium."""

from __future__ import annotations

import ctypes
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from bmnn_desk.papers.reading.pdf_frame import Edges, around
from bmnn_desk.papers.reading.pdf_style import PageStyles, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.pdf_text import PageText
    from bmnn_desk.papers.reading.pdf_frame import PageFrame

_WORD = re.compile(r"[^\s\x00\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_MARK = re.compile("[\u0300-\u036f]")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# pdfium gives these for a hyphen at the end of a line.
_SIGNS = {0x02: "-", 0xFFFE: "-", 0xFEFF: None, 0x200B: None, 0x2060: None, **_LIGATURES}
_ODD = re.compile("[" + _MARK.pattern[1:-1] + "".join(map(chr, _SIGNS)) + "]")
_ASCENT, _DESCENT = 0.9, 0.25
_LEAST_EM_MM = 0.1
_WIDEST_LETTER = 1.2
_GAP_IN_WORD = 0.2
_TOUCHING = 0.12
_EVEN_MM = 0.02
_LAST_CODE = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


class PdfWord(NamedTuple):
    """Letters without white space, set alike; mm from the displayed page's top left.

    `base` is the baseline, `em` the size, both in mm; `is_glued` where it goes on with the word
    before without a space.
    A tuple, as a book has half a million of them.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    em: float
    style: Style
    is_glued: bool = False

    @property
    def edges(self) -> Edges:
        """Its box."""
        return Edges(self.left, self.top, self.right, self.bottom)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is asked of pdfium for each word, with the places it answers into."""

    page: object
    frame: PageFrame
    styles: PageStyles
    box: pdfium.FS_RECTF
    x: ctypes.c_double
    y: ctypes.c_double
    letters: str
    has_odd: bool

    def thing(self, at: int) -> object:
        """The text object the letter is drawn by."""
        return pdfium.FPDFText_GetTextObject(self.page, at)

    def across(self, first: int, last: int) -> tuple[float, float] | None:
        """From where to where the advance widths of upright letters reach."""
        a, _, c, _, e, _ = self.frame.matrix
        ends = []
        for at in (first,) if first == last else (first, last):
            if pdfium.FPDFText_GetLooseCharBox(self.page, at, self.box):
                box = self.box
                start, end = (box.left, box.right) if a else (box.bottom, box.top)
                ends += [start, end]
        if not ends:
            return None
        scale = a or c
        one, other = scale * min(ends) + e, scale * max(ends) + e
        return (one, other) if scale > 0 else (other, one)

    def edges(self, first: int, last: int) -> Edges | None:
        """The box of letters that stand at any angle."""
        found = []
        for at in (first, last):
            if pdfium.FPDFText_GetLooseCharBox(self.page, at, self.box):
                box = self.box
                found.append(self.frame.edges(box.left, box.bottom, box.right, box.top))
        return around(found) if found else None

    def base(self, at: int) -> float:
        """How far down the shown page the letter's base line stands, in mm."""
        pdfium.FPDFText_GetCharOrigin(self.page, at, self.x, self.y)
        return self.frame.point(self.x.value, self.y.value)[1]


def page_words(read: PageText, frame: PageFrame) -> Iterator[PdfWord]:
    """The words of a page, in the order of its content; invisible and white ones too."""
    page = read.text.raw
    letters = _letters(page)
    asked = _Asked(
        letters=letters,
        has_odd=bool(_ODD.search(letters)),
        page=page,
        frame=frame,
        styles=PageStyles(page, frame),
        box=pdfium.FS_RECTF(),
        x=ctypes.c_double(),
        y=ctypes.c_double(),
    )
    before: PdfWord | None = None
    end = 0
    for match in _WORD.finditer(letters):
        for at, word in enumerate(_pieces(asked, match.start(), match.end())):
            is_near = before is not None and _is_near(before, word)
            if before is None or not (is_near and (at or _is_made_up(page, end, match.start()))):
                if before is not None:
                    yield before
                before = word
            elif word.style == before.style or unicodedata.combining(word.text[0]):
                before = _one(before, word)
            else:
                yield before
                before = word._replace(is_glued=True)
        end = match.end()
    if before is not None:
        yield before


def _is_near(before: PdfWord, word: PdfWord) -> bool:
    em = max(before.em, word.em)
    return -em < word.left - before.right < _TOUCHING * em and abs(word.base - before.base) < em / 2


def _is_made_up(page: object, start: int, end: int) -> bool:
    """True where pdfium has put in the white space itself."""
    return all(pdfium.FPDFText_IsGenerated(page, at) == 1 for at in range(start, end))


def _one(before: PdfWord, word: PdfWord) -> PdfWord:
    if unicodedata.combining(word.text[0]) and len(word.text) == 1:
        return before._replace(text=before.text + word.text)
    return before._replace(
        text=before.text + word.text,
        left=min(before.left, word.left),
        right=max(before.right, word.right),
    )


def _letters(page: object) -> str:
    """One character for each of pdfium's, at the same place."""
    count = pdfium.FPDFText_CountChars(page)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")
    if len(text) == count:
        return text
    return "".join(_character(pdfium.FPDFText_GetUnicode(page, at)) for at in range(count))


def _character(code: int) -> str:
    return chr(code) if 0 < code <= _LAST_CODE and code not in _SURROGATES else "\0"


def _pieces(asked: _Asked, first: int, end: int) -> Iterator[PdfWord]:
    last = end - 1
    ahead, behind = asked.thing(first), asked.thing(last)
    style = asked.styles.style(ahead, first)
    if last > first and asked.styles.style(behind, last) != style:
        yield from _by_style(asked, first, end)
        return
    word = _word(asked, (first, end), style)
    if word is None:
        return
    is_wide = word.right - word.left > _WIDEST_LETTER * word.em * (end - first)
    if (
        last > first
        and not style.angle
        and (is_wide or (asked.has_odd and _MARK.search(asked.letters, first, end)))
    ):
        yield from _by_gaps(asked, (first, end), style)
        return
    yield word


def _by_style(asked: _Asked, first: int, end: int) -> Iterator[PdfWord]:
    start, style = first, asked.styles.style(asked.thing(first), first)
    for at in range(first + 1, end + 1):
        other = asked.styles.style(asked.thing(at), at) if at < end else None
        if other != style:
            word = _word(asked, (start, at), style)
            if word is not None:
                yield word
            if other is not None:
                start, style = at, other


def _by_gaps(asked: _Asked, place: tuple[int, int], style: Style) -> Iterator[PdfWord]:
    """Words that pdfium took for one although wide gaps part them."""
    first, end = place
    start, right = first, None
    for at in range(first, end):
        if unicodedata.combining(asked.letters[at]):
            continue
        span = asked.across(at, _last_share(asked, at, end))
        if span is None:
            continue
        if right is not None and span[0] - right > _GAP_IN_WORD * (style.em_mm or 1.0):
            word = _word(asked, (start, at), style)
            if word is not None:
                yield word
            start = at
        right = span[1]
    word = _word(asked, (start, end), style)
    if word is not None:
        yield word


def _last_share(asked: _Asked, at: int, end: int) -> int:
    """The last of the marks that share one glyph with the letter before them.

    Where a glyph stands for a letter with its marks, each is given an even part of its width.
    """
    own = asked.across(at, at)
    while own and at + 1 < end and unicodedata.combining(asked.letters[at + 1]):
        mark = asked.across(at + 1, at + 1)
        if mark is None or max(abs(mark[0] - own[1]), abs(_width(mark) - _width(own))) > _EVEN_MM:
            break
        own, at = mark, at + 1
    return at


def _width(span: tuple[float, float]) -> float:
    return span[1] - span[0]


def _last_letter(letters: str, first: int, end: int) -> int:
    """The last letter that is no mark: a mark may be given a width that it does not take."""
    at = end - 1
    while at > first and unicodedata.combining(letters[at]):
        at -= 1
    return at


def _word(asked: _Asked, place: tuple[int, int], style: Style) -> PdfWord | None:
    first, end = place
    text, last = asked.letters[first:end], end - 1
    if asked.has_odd:
        text, last = text.translate(_SIGNS), _last_letter(asked.letters, first, end)
        last = _last_share(asked, last, end)
    em = style.em_mm or _LEAST_EM_MM
    if style.angle:
        box = asked.edges(first, last)
        return PdfWord(text, *box, box.bottom, em, style) if text and box else None
    span = asked.across(first, last)
    if not text or span is None:
        return None
    base = asked.base(first)
    return PdfWord(
        text, span[0], base - _ASCENT * em, span[1], base + _DESCENT * em, base, em, style
    )
