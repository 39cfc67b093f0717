"""Finds what stands on the pages of a PDF, annotations and fields too."""

from __future__ import annotations

from array import array
from contextlib import closing
from dataclasses import dataclass
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from bmnn_desk.papers.covering import opaque_rectangles
from bmnn_desk.papers.ink_map import DOTS_PER_MM, InkMap
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_box import page_box
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.reading.pdf_frame import frame_of
from bmnn_desk.papers.unlock_pdf import unlock_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

    from bmnn_desk.papers.ink_map import Rect
    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.pdf_key import PdfKey

_DARK = 200
_IS_DARK = bytes(shade < _DARK for shade in range(256))
_MOST_CELLS = 4_000_000
_WHITE = (255, 255, 255, 255)
_DOT = b"\x01"
_LAST = 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A page as displayed: its box, and in mm where opaque annotations lie."""

    box: PageBox
    opaque: tuple[Rect, ...]


@dataclass(slots=True, kw_only=True)
class _Pile:
    """Pages laid upon one another so far, as an integer whose bytes are 1 where there is ink."""

    width: int
    height: int
    per_mm: float
    cells: array[int]
    dark: int = 0

    @property
    def size(self) -> int:
        """How many cells."""
        return self.width * self.height

    def lay(self, number: int, found: bytes) -> None:
        """Lay page `number` on top: a byte a cell, 1 for ink."""
        here = int.from_bytes(found, "little")
        new = (here & ~self.dark).to_bytes(len(found), "little")
        self.dark |= here
        at = new.find(_DOT)
        while at >= 0:
            self.cells[at] = number
            at = new.find(_DOT, at + 1)


def ink_of_pages(
    source: bytes, indexes: Sequence[int], from_right: bool = False, key: PdfKey = NO_KEY
) -> InkMap:
    """What stands on these pages (from 0), annotations and fields too, laid upon one another.

    They meet at their left top corners, with `from_right` at their right ones; the map is as large
    as the narrowest and lowest of them, for there a mark must fit on all.

    Raises:
        DocumentDamagedError, DocumentEncryptedError, DocumentRestrictedError: as opening.
        ValueError: no page, or one that is not there.
    """
    plain = unlock_pdf(source, key)
    looks = _looks(plain, indexes)
    pile = _empty_pile(looks)
    with opened_text(plain) as document:
        document.init_forms()  # before any page is loaded, or fields stay unseen
        for index, look in zip(indexes, looks, strict=True):
            with closing(document[index]) as page:
                # A cell has room for that many pages; the last of a longer document share it.
                pile.lay(min(index + 1, _LAST), _dark(page, look, pile, from_right=from_right))
    return _map(pile, looks, from_right=from_right)


def _empty_pile(looks: Sequence[_Look]) -> _Pile:
    """As large as the narrowest and the lowest page; one without area has a single cell."""
    wide = min(look.box.size_mm[0] for look in looks)
    high = min(look.box.size_mm[1] for look in looks)
    per_mm = min(DOTS_PER_MM, sqrt(_MOST_CELLS / max(wide * high, 1.0)))
    width, height = max(floor(wide * per_mm), 1), max(floor(high * per_mm), 1)
    cells = array("H", bytes(2 * width * height))
    return _Pile(width=width, height=height, per_mm=per_mm, cells=cells)


def _map(pile: _Pile, looks: Sequence[_Look], *, from_right: bool) -> InkMap:
    return InkMap(
        width=pile.width,
        height=pile.height,
        per_mm=pile.per_mm,
        cells=pile.cells.tobytes(),
        left_mm=looks[0].box.size_mm[0] - pile.width / pile.per_mm if from_right else 0.0,
    )


def _begin(look: _Look, pile: _Pile, *, from_right: bool) -> int:
    """The first column of a page that lies on the pile."""
    return max(round(look.box.size_mm[0] * pile.per_mm) - pile.width, 0) if from_right else 0


def _looks(plain: bytes, indexes: Sequence[int]) -> list[_Look]:
    if not indexes:
        msg = "no page"
        raise ValueError(msg)
    found = []
    with opened_pdf(plain) as pdf:
        count = len(pdf.pages)
        if not all(0 <= index < count for index in indexes):
            msg = "page"
            raise ValueError(msg)
        with parser_faults():
            for index in indexes:
                page = pdf.pages[index].obj
                box = page_box(page)
                frame = frame_of(box)
                opaque = tuple(frame.edges(*each) for each in opaque_rectangles(page))
                found.append(_Look(box=box, opaque=opaque))
    return found


def _dark(page: pypdfium2.PdfPage, look: _Look, pile: _Pile, *, from_right: bool) -> bytes:
    """A byte for each cell of the pile, 1 where the page has ink or an opaque annotation."""
    scale = pile.per_mm / PT_PER_MM * look.box.unit
    with closing(page.render(scale=scale, grayscale=True, fill_color=_WHITE)) as bitmap:
        shades, stride, seen = bytes(bitmap.buffer), bitmap.stride, (bitmap.width, bitmap.height)
    begin = _begin(look, pile, from_right=from_right)
    end = min(begin + pile.width, seen[0])
    rows = [
        shades[row * stride + begin : row * stride + end]
        .translate(_IS_DARK)
        .ljust(pile.width, b"\x00")
        for row in range(min(seen[1], pile.height))
    ]
    found = bytearray(b"".join(rows).ljust(pile.size, b"\x00"))
    return bytes(_covered(found, look, pile, begin))


def _covered(found: bytearray, look: _Look, pile: _Pile, begin: int) -> bytearray:
    """The same with the opaque annotations of the page, whose column `begin` is the first."""
    for left, top, right, bottom in look.opaque:
        first = max(floor(left * pile.per_mm) - begin, 0)
        last = min(ceil(right * pile.per_mm) - begin, pile.width)
        rows = range(max(floor(top * pile.per_mm), 0), min(ceil(bottom * pile.per_mm), pile.height))
        for row in rows if first < last else ():
            found[row * pile.width + first : row * pile.width + last] = _DOT * (last - first)
    return found
