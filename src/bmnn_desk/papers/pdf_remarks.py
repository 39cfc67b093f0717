"""Tells a harmless fault in a PDF's syntax from real damage."""

from __future__ import annotations

import warnings
from contextlib import closing
from typing import TYPE_CHECKING

from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

_END_WITHIN = 1024
_SCALE = 0.5
_LOST_CONTENT = (
    "(content",
    "stream data,",
    "error decoding",
    "inflate: data",
    "loop detected",
)
_REBUILT = "file is damaged"
_HARMLESS = "output may still be valid"


def remarks(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What qpdf says about the file's syntax; it says most of it only once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return tuple(str(remark) for remark in (*pdf.check_pdf_syntax(), *pdf.get_warnings()))


def is_really_damaged(pdf: pikepdf.Pdf, source: bytes, said: tuple[str, ...]) -> bool:
    """True where pages, page content or the look of a page would be lost by repairing.

    Mutated files showed that qpdf opens a quarter of them with other pages than they had
    (security.md, finding 11), so a remarked file must agree with its own page count, end
    as a PDF ends, and look the same after the repair. qpdf drops a reference to a lost
    content, so that a page without any counts as damage where the table of objects was rebuilt.
    """
    return (
        b"%%EOF" not in source[-_END_WITHIN:]
        or any(_tells_of_loss(text) for text in said)
        or _has_other_count(pdf)
        or _lost_content(pdf, said)
        or _looks_otherwise(pdf, source)
    )


def _tells_of_loss(remark: str) -> bool:
    return _HARMLESS not in remark and any(part in remark for part in _LOST_CONTENT)


def _has_other_count(pdf: pikepdf.Pdf) -> bool:
    count = pdf.Root.Pages.get("/Count")
    return count is not None and int(count) != len(pdf.pages)


def _lost_content(pdf: pikepdf.Pdf, said: tuple[str, ...]) -> bool:
    is_rebuilt = any(_REBUILT in text for text in said)
    return is_rebuilt and any("/Contents" not in page for page in pdf.pages)


def _looks_otherwise(pdf: pikepdf.Pdf, source: bytes) -> bool:
    repaired = saved(pdf, compress=True)
    with opened_text(source) as before, opened_text(repaired) as after:
        if not len(before) == len(after) == len(pdf.pages):
            return True
        return any(_pixels(before, index) != _pixels(after, index) for index in range(len(after)))


def _pixels(document: pypdfium2.PdfDocument, index: int) -> bytes:
    with closing(document[index]) as page, closing(page.render(scale=_SCALE)) as bitmap:
        return bytes(bitmap.buffer)
