"""The copy marks alone, to print onto the photocopied first and last sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.empty_pages import empty_pages
from bmnn_desk.papers.overprint_pdf import overprint_pdf
from bmnn_desk.papers.prove_pdf import prove_overprint

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
    return overprint_pdf(_sheets(sheets), copies)


def prove_copy_overprint(made: bytes, copies: Sequence[CopyMarks], sheets: int) -> None:
    """Prove that what `copy_overprint` made shows the marks of each copy, and nothing else.

    Raises:
        MarkNotProvedError: it does not, or cannot be read back.
    """
    prove_overprint(made, _sheets(sheets), copies)


def _sheets(sheets: int) -> bytes:
    return empty_pages([A4_MM] * min(sheets, FIRST_AND_LAST))
