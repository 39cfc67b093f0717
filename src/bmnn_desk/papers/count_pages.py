"""Counts the pages of a made PDF, by another engine than the one that made it."""

from __future__ import annotations

from bmnn_desk.papers.pdf_text import opened_text


def count_pages(pdf: bytes) -> int:
    """Pages of a PDF.

    Raises:
        DocumentDamagedError: it cannot be opened.
    """
    with opened_text(pdf) as document:
        return len(document)
