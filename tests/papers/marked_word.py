"""A marked DOCX, and the same with its document part changed as a tamperer would."""

from __future__ import annotations

from functools import cache

from bmnn_desk.domain.marks_read import MarkFault
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark_docx import mark_docx
from bmnn_desk.papers.read_marks_docx import read_marks_docx
from tests.papers import samples, word_documents

MAIN = "word/document.xml"


@cache
def marked() -> bytes:
    """A copy that bears its level alone, at 30 mm and 62 mm."""
    copy = samples.copy(7, samples.mark(Stamp.LEVEL_TOI_MAT, (30.0, 62.0)))
    return mark_docx(word_documents.docx_file(), [copy])[0]


def tampered(old: str, new: str, times: int = -1) -> bytes:
    """The copy whose document part reads otherwise."""

    def change(name: str, part: bytes) -> bytes:
        if name != MAIN:
            return part
        assert old.encode() in part
        return part.replace(old.encode(), new.encode(), times)

    return word_documents.repacked(marked(), change)


def with_beside(xml: str) -> bytes:
    """The copy with a run more, at its end."""
    return tampered("</w:p><w:sectPr", f"<w:r>{xml}</w:r></w:p><w:sectPr", 1)


def faults(data: bytes) -> frozenset[MarkFault]:
    """The faults of its level."""
    (level,) = read_marks_docx(data).marks
    assert level.stamp is Stamp.LEVEL_TOI_MAT
    assert level.ink is None or MarkFault.INK not in level.faults
    return level.faults
