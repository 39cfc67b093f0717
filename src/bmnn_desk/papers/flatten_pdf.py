"""Makes the annotations and fields of a PDF part of its pages, as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.field_looks import draw_fields

if TYPE_CHECKING:
    import pikepdf


def flatten(pdf: pikepdf.Pdf) -> None:
    """Make the annotations that print part of their pages; those that do not print go."""
    draw_fields(pdf)
    pdf.flatten_annotations("print")
