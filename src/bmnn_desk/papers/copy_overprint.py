"""The copy marks alone, to print onto the photocopied first and last sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.empty_pages import empty_pages
from bmnn_desk.papers.overprint_pdf import overprint_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks

A4_MM = (210.0, 297.0)
FIRST_AND_LAST = 2


def copy_overprint(copies: Sequence[CopyMarks], sheets: int) -> bytes:
    """For each copy its first A4 sheet and its last; one sheet where `sheets` is 1.

    Raises:
        MarkDoesNotFitError: a mark lies outside the sheet.
        ValueError: no sheet.
    """
    return overprint_pdf(empty_pages([A4_MM] * min(sheets, FIRST_AND_LAST)), copies)
