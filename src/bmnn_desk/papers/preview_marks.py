"""How one copy will look: its marks on the pages of its text, or on empty ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.empty_pages import empty_pages
from bmnn_desk.papers.mark_pdf import made_copies, pressed
from bmnn_desk.papers.pdf_key import NO_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.papers.pdf_key import PdfKey


def preview_marks(
    source: bytes | None,
    sizes: Sequence[tuple[float, float]],
    marks: CopyMarks,
    key: PdfKey = NO_KEY,
) -> bytes:
    """A PDF to look at: the marks of one copy on `source`, or on blank pages of `sizes` in mm.

    `source` is a PDF, also one that the office suite made of a DOCX; None where the machine has
    no suite. Without it a mark of the last page shows on the last blank one. A mark that an
    annotation hides stays hidden, as it would on the copy; marks that lie on one another show so.

    Raises:
        MarkDoesNotFitError, DocumentEncryptedError, DocumentRestrictedError,
        DocumentDamagedError: as `mark_pdf`.
        ValueError: neither a source nor a size, or a level word in black.
    """
    pages = empty_pages(sizes) if source is None else source
    with pressed(pages, (marks,), key, apart=False) as (press, boxes):
        (made,) = made_copies(press, (marks,), boxes, sealed=False)
    return made
