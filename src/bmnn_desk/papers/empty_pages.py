"""Blank pages of given sizes: what marks are shown on where nothing can lay out the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Sequence


def empty_pages(sizes: Sequence[tuple[float, float]]) -> bytes:
    """A PDF with a blank page for each width and height in mm; the same sizes, the same bytes.

    Raises:
        ValueError: no size, or one without extent: a PDF needs a page.
    """
    if not sizes or any(side <= 0 for size in sizes for side in size):
        msg = "sizes"
        raise ValueError(msg)
    with pikepdf.new() as pdf:
        for width, height in sizes:
            pdf.add_blank_page(page_size=(width * PT_PER_MM, height * PT_PER_MM))
        return saved(pdf, compress=True)
