"""How much of a mark's ink a viewer shows: two renderings by pdfium, or one and what is drawn."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.papers.mark import INK_RGB, PT_PER_MM

if TYPE_CHECKING:
    import pypdfium2

    from bmnn_desk.papers.shown_frame import Box

_DPI = 120
_WHITE = (255, 255, 255, 255)
_LEAST_SHOWN = 0.95
_DOT_MM2 = (25.4 / _DPI) ** 2
# Pdfium cuts at whole dots, and a border is hardly wider than one.
_AROUND_MM = 0.3
_LEAST_DOTS = 3
_FULL_RED = INK_RGB[Ink.RED][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class InkAsked:
    """A box in mm of the displayed page, the ink looked for there, and the page's UserUnit."""

    box: Box
    ink: Ink
    unit: float = 1.0


def is_hidden(page: pypdfium2.PdfPage, asked: InkAsked) -> bool:
    """Whether annotations take more than a twentieth of the ink, on the screen or in print."""
    return any(_is_hidden(page, asked, use) for use in ("", "print"))


def ink_seen(page: pypdfium2.PdfPage, asked: InkAsked) -> float:
    """The ink in the box as displayed with annotations, in mm², a pale dot counted as its part."""
    return sum(_weights(page, asked, annotations=True, use="")) / 255 * _DOT_MM2


def _is_hidden(page: pypdfium2.PdfPage, asked: InkAsked, use: str) -> bool:
    bare = _weights(page, asked, annotations=False, use=use)
    shown = _weights(page, asked, annotations=True, use=use)
    return sum(map(min, bare, shown)) < _LEAST_SHOWN * sum(bare)


def _weights(
    page: pypdfium2.PdfPage, asked: InkAsked, *, annotations: bool, use: str
) -> tuple[int, ...]:
    """How strong the ink is on each dot, 0 to 255; red is told from what is grey."""
    scale = _DPI / 72 * asked.unit
    with closing(
        page.render(
            scale=scale,
            crop=_cut_off(page, asked),
            fill_color=_WHITE,
            rev_byteorder=True,
            may_draw_forms=annotations,
            draw_annots=annotations,
            optimize_mode=use or None,
            prefer_bgrx=True,
        )
    ) as bitmap:
        dots = bytes(bitmap.buffer)
    red, green, blue = dots[0::4], dots[1::4], dots[2::4]
    if asked.ink is Ink.RED:
        return tuple(
            min(max(one - max(two, three), 0) * 255 // _FULL_RED, 255)
            for one, two, three in zip(red, green, blue, strict=True)
        )
    return tuple(255 - max(dot) for dot in zip(red, green, blue, strict=True))


def _cut_off(page: pypdfium2.PdfPage, asked: InkAsked) -> tuple[float, float, float, float]:
    """What lies left, below, right and above of the box, in the points that pdfium counts."""
    wide, high = page.get_size()
    left, top, right, bottom = (edge * PT_PER_MM / asked.unit for edge in _widened(asked.box))
    least = _LEAST_DOTS * 72 / _DPI / asked.unit
    off_left = max(min(left, wide - least), 0.0)
    off_top = max(min(top, high - least), 0.0)
    off_right = max(min(wide - right, wide - off_left - least), 0.0)
    off_bottom = max(min(high - bottom, high - off_top - least), 0.0)
    return off_left, off_bottom, off_right, off_top


def _widened(box: Box) -> Box:
    left, top, right, bottom = box
    return left - _AROUND_MM, top - _AROUND_MM, right + _AROUND_MM, bottom + _AROUND_MM
