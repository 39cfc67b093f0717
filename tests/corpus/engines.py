"""The two renderers over the files of one measuring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tests.corpus.pdfium_pages import pdfium_page
from tests.corpus.poppler_pages import poppler_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PIL import Image

    Draw = Callable[[int, float], Image.Image | None]

SOURCE, BARE, MADE, LOOKS = "source.pdf", "bare.pdf", "made.pdf", "looks.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A renderer: each draws a page (0-based) of a file at so many dpi, or gives None."""

    name: str
    bare: Draw
    made: Draw
    looks: Draw


def engines_over(folder: Path) -> tuple[Engine, ...]:
    """Pdfium and poppler over a folder's files.

    A file is opened for each page anew: a font that pdfium finds for one open file, it takes for
    another too.
    """
    return tuple(
        Engine(
            name=name,
            bare=partial(draw, folder / BARE),
            made=partial(draw, folder / MADE),
            looks=partial(draw, folder / LOOKS),
        )
        for name, draw in (("pdfium", pdfium_page), ("poppler", poppler_page))
    )
