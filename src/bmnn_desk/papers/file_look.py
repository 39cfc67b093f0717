"""What the program sees of a file before it works on it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 50 * 1024 * 1024
_ZIP_HEAD, _PDF_HEAD = b"PK\x03\x04", b"%PDF-"
# As Adobe's readers have it: other bytes may stand before the head of a PDF.
_PDF_HEAD_WITHIN = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLook:
    """A file that may be marked.

    `kind` is "pdf" or "docx"; `pages` is None where only a layout engine could count them;
    the size is that of the first page as displayed, in mm. `warnings` are codes of what the
    marked copy will lack or what the clerk should know: "javascript", "attachments",
    "open_action", "links" (dropped), "syntax" (put right), "signed" (the copies are for printing,
    the signature stays with the original), "enlarged" (a page too small for a mark is laid on a
    larger sheet), "encrypted" (opened by its password), "unlocked" (its owner lets it be
    changed), "restricted" (somebody answers for the owner's permission), and of a DOCX
    "protected", "embedded", "macro", "outside" (pictures or a template in files beside it).
    """

    kind: str
    pages: int | None
    width_mm: float
    height_mm: float
    warnings: tuple[str, ...]


def kind_of(data: bytes) -> str | None:
    """What a file is by its first bytes: "docx" for any zip, "pdf", None for anything else."""
    if data.startswith(_ZIP_HEAD):
        return "docx"
    return "pdf" if _PDF_HEAD in data[:_PDF_HEAD_WITHIN] else None
