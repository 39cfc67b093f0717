"""A page of a PDF as pixels. No engine is loaded here: the window holds these."""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[int, int]
"""The first row, from 0 at the top, and how many at most."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PagePicture:
    """A page, or some rows of it, as pixels: four bytes each (blue, green, red, unused).

    `height` rows of `stride` bytes; the page itself has `whole_height` rows, and is one of `pages`.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    pages: int
    whole_height: int
