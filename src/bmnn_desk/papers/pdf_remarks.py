"""Tells a harmless fault in a PDF's syntax from real damage."""

from __future__ import annotations

import re
import warnings
from contextlib import closing
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.open_pdf import opened_pdf, parser_faults
from bmnn_desk.papers.page_content import parts_of, read_content
from bmnn_desk.papers.pdf_text import opened_text
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    import pypdfium2

    from bmnn_desk.papers.pdf_key import PdfKey

_SCALE = 0.5
_MOST_COMPARED = 200
REBUILT = "file is damaged"
_UNREAD = re.compile(r"error decoding stream data for object (\d+) (\d+)")
_SPOILT = ("error decoding", "inflate: data")
_HARMLESS = "output may still be valid"
_LOST = (
    "loop detected",
    "treating stream as empty",
    "excessively deeply nested",
    "giving up on reading object",
    "unknown encryption filter",
)


def remarks(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What qpdf says about the file's syntax; it says most of it only once."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        try:
            found = pdf.check_pdf_syntax()
        except pikepdf.PdfError as error:
            found = [str(error)]
        return tuple(str(remark) for remark in (*found, *pdf.get_warnings()))


def has_other_count(pdf: pikepdf.Pdf) -> bool:
    """True where a file names another count of pages than it has; to be asked before any save.

    A save puts the count right.
    """
    count = pdf.Root.Pages.get("/Count")
    return count is not None and int(count) != len(pdf.pages)


def is_really_damaged(
    pdf: pikepdf.Pdf, source: bytes, said: tuple[str, ...], written: bytes
) -> bool:
    """True where page content or the look of a page is lost in what was `written` of the file.

    Mutated files showed that qpdf opens a quarter of them with other pages than they had
    (security.md, finding 11), so a remarked file must agree with its own page count, which
    `has_other_count` tells, have an end, give all its page contents, and look the same after the
    repair. What cannot be unpacked elsewhere, an image or a font, is kept byte for byte and is no
    loss.
    """
    return (
        not _has_end(source)
        or any(part in text for text in said for part in _LOST)
        or _lost_content(pdf, source, said)
        or _looks_otherwise(pdf, source, written)
    )


def is_read_alike(source: bytes, key: PdfKey) -> bool:
    """Whether a PDF looks the same to one reader as to another, which wrote it again.

    Raises:
        DocumentEncryptedError, DocumentRestrictedError, DocumentDamagedError: as opening it.
    """
    with opened_pdf(source, key) as pdf, parser_faults():
        return pdf.is_encrypted or not _looks_otherwise(pdf, source, saved(pdf, compress=False))


def _has_end(source: bytes) -> bool:
    """A file cut off ends within an object, or before the table of its last revision."""
    return max(source.rfind(b"startxref"), source.rfind(b"%%EOF")) > source.rfind(b"endobj")


def _lost_content(pdf: pikepdf.Pdf, source: bytes, said: tuple[str, ...]) -> bool:
    is_rebuilt = any(REBUILT in text for text in said)
    if any(_is_drawing(pdf, found) for text in said for found in _UNREAD.finditer(text)):
        return True
    bare = (page for page in pdf.pages if "/Contents" not in page)
    return (is_rebuilt and any(_names_content(page, source) for page in bare)) or not all(
        _unpacks(pdf, page) for page in pdf.pages if "/Contents" in page
    )


def _is_drawing(pdf: pikepdf.Pdf, found: re.Match[str]) -> bool:
    """True for a form: readers draw as much of a spoilt one as each of them can unpack."""
    thing = pdf.get_object(int(found[1]), int(found[2]))
    return isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == pikepdf.Name.Form


def _names_content(page: pikepdf.Page, source: bytes) -> bool:
    """True unless the page's own words show that it never had any content.

    qpdf drops the reference to a lost object without a trace.
    """
    number, generation = page.obj.objgen
    head = re.compile(rb"(?<!\d)%d\s+%d\s+obj\b(.*?)endobj" % (number, generation), re.DOTALL)
    found = head.findall(source)
    return not found or b"/Contents" in found[-1]


def _unpacks(pdf: pikepdf.Pdf, page: pikepdf.Page) -> bool:
    pdf.get_warnings()
    try:
        for part in parts_of(page.obj):
            read_content(part)
    except (pikepdf.PikepdfError, AttributeError, TypeError, ValueError, RuntimeError):
        return False
    return not any(_tells_of_loss(str(remark)) for remark in pdf.get_warnings())


def _tells_of_loss(remark: str) -> bool:
    return _HARMLESS not in remark and any(part in remark for part in _SPOILT)


def _looks_otherwise(pdf: pikepdf.Pdf, source: bytes, written: bytes) -> bool:
    with opened_text(source) as before, opened_text(written) as after:
        if not len(before) == len(after) == len(pdf.pages):
            return True
        for document in (before, after):
            document.init_forms()  # fields are drawn by pdfium's form code alone
        # Of a long file, pages all over it: drawing each twice would take minutes.
        step = -(-len(after) // _MOST_COMPARED)
        return any(
            _pixels(before, index) != _pixels(after, index) for index in range(0, len(after), step)
        )


def _pixels(document: pypdfium2.PdfDocument, index: int) -> bytes:
    with closing(document[index]) as page, closing(page.render(scale=_SCALE)) as bitmap:
        return bytes(bitmap.buffer)
