"""A DOCX of bare paragraphs."""

from __future__ import annotations

from io import BytesIO

from docx import Document


def docx_of(*lines: str) -> bytes:
    """The lines, a paragraph each."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
