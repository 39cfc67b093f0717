"""A page of a PDF as pixels. No engine is loaded here: the window holds these."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PagePicture:
    """A page as pixels: four bytes each (blue, green, red, unused), rows of `stride` bytes."""

    width: int
    height: int
    stride: int
    pixels: bytes
    pages: int
