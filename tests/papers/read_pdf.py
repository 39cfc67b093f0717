"""Reads a PDF back with pdfium, an engine that had no part in making it."""

from __future__ import annotations

import os
import re
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from io import BytesIO

GOLDEN = Path(__file__).parents[1] / "golden"


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [_text(document, number) for number in range(len(document))]


def words_of(pdf: bytes) -> list[str]:
    """All words in reading order."""
    return " ".join(page_texts(pdf)).split()


def font_names(pdf: BytesIO) -> set[str]:
    """The fonts that the file lists, without their subset prefix."""
    with pikepdf.open(pdf) as document:
        fonts = [item for item in document.objects if _is_font(item)]
        return {str(font.BaseFont).partition("+")[2] or str(font.BaseFont) for font in fonts}


def check_golden(name: str, text: str) -> None:
    """Compare with tests/golden/<name>.txt; BMNN_GOLDEN=1 writes the file anew."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("BMNN_GOLDEN") == "1":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def golden_text(pdf: bytes) -> str:
    """The pages as one text, a page after the other, line ends plain."""
    pages = (re.sub(r"[ \r]+\n", "\n", text.replace("\r", "")) for text in page_texts(pdf))
    return "\n--- page ---\n".join(pages) + "\n"


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text: str = page.get_textpage().get_text_range()
    return text


def _is_font(item: pikepdf.Object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
