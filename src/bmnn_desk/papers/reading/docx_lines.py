"""Reads a DOCX into lines: main text, tables, boxes, notes, headers, footers, watermarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DocumentUnsafeError
from bmnn_desk.papers.docx_changes import accept_in, count_comments, count_tracked
from bmnn_desk.papers.look_at_docx import safe_docx
from bmnn_desk.papers.reading.docx_reading import read_docx
from bmnn_desk.papers.reading.lines import FileText
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree


def docx_lines(data: bytes) -> FileText:
    """Every visible line of a DOCX, read as if its tracked changes were accepted.

    Marks, macros, signatures, changes and comments are no hindrance: nothing is altered.

    Raises:
        NotADocumentError: a zip that is no DOCX.
        DocumentDamagedError, DocumentTooBigError, DocumentUnsafeError, StrictDocxError: as
            `safe_docx`; unsafe too where a foreign file stands for a part of the text
            (w:altChunk), which only Word could read.
    """
    safe = safe_docx(data, strict_too=True)
    roots = list(safe.roots.values())
    if any(_borrows(root) for root in roots):
        what = "altChunk"
        raise DocumentUnsafeError(what)
    tracked, comments = count_tracked(roots), count_comments(roots)
    if tracked:
        for root in roots:
            accept_in(root)
    reading = read_docx(safe)
    return FileText(
        kind="docx",
        pages=None,
        lines=tuple(one.line for one in reading.lines),
        sizes=reading.sizes,
        legacy=reading.legacy,
        tracked=tracked,
        comments=comments,
    )


def _borrows(root: etree._Element) -> bool:
    return next(root.iter(f"{W}altChunk"), None) is not None
