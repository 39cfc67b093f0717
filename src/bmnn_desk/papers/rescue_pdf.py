"""Puts a PDF whose table of objects or root is lost together again, as pdfium finds it."""

from __future__ import annotations

import io
import re
from contextlib import closing

import pypdfium2

_SIZE = re.compile(rb"/Size (\d+)")
_ID = re.compile(rb"/ID\[<[0-9A-Fa-f]*><[0-9A-Fa-f]*>\](?=[^>]*>>\s*startxref)")
_TAIL = 1024
_BYTES_AN_OBJECT = 4
_MOST_PADDING = 16 * 1024 * 1024


def rescued(source: bytes) -> bytes | None:
    """What pdfium writes of a PDF that qpdf cannot open; None where pdfium cannot either.

    Encrypted files are left alone: pdfium would write them plain.
    """
    if b"/Encrypt" in source:
        return None
    made = io.BytesIO()
    try:
        with closing(pypdfium2.PdfDocument(source)) as document:
            if not len(document):
                return None
            document.save(made)
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return None
    # pdfium's file names begin with chance; the same source is to give the same copies.
    return _padded(_ID.sub(b"", made.getvalue()))


def _padded(whole: bytes) -> bytes:
    """The same file, long enough for the numbers of its objects.

    qpdf takes no number that so short a file could not reach by counting.
    """
    size = _SIZE.search(whole, len(whole) - _TAIL)
    head, mark, tail = whole.rpartition(b"startxref")
    missing = int(size[1]) * _BYTES_AN_OBJECT - len(whole) if size else 0
    if not 0 < missing <= _MOST_PADDING:
        return whole
    return head + b"\n" * missing + mark + tail
