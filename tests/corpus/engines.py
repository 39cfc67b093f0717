"""The two renderers over the files of one measuring."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from tests.corpus.pdfium_pages import pdfium_page
from tests.corpus.poppler_pages import poppler_page

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from tests.corpus.changes import Pixels

SOURCE, BARE, MADE, LOOKS = "source.pdf", "bare.pdf", "made.pdf", "looks.pdf"


class Draw(Protocol):
    """Draws a page (0-based) at so many dpi, whole or a window of it in pixels, or gives None."""

    def __call__(
        self, index: int, dpi: float, window: Pixels | None = None
    ) -> Image.Image | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """A renderer over the bare file, the made one and the marks alone."""

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
