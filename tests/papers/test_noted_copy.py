from __future__ import annotations

import io

import pikepdf

from bmnn_desk.papers.noted_copy import noted_copy
from tests.papers import documents


def _noted(data: bytes) -> bytes | None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return noted_copy(pdf)


def test_the_look_of_an_annotation_becomes_part_of_its_page() -> None:
    noted = _noted(documents.with_annotation((60.0, 60.0, 120.0, 80.0), "/FreeText"))
    assert noted is not None
    with pikepdf.open(io.BytesIO(noted)) as pdf:
        assert "/Annots" not in pdf.pages[0]
        assert len(pdf.pages[0].Resources.XObject) > 0


def test_a_file_whose_annotations_draw_nothing_needs_no_copy() -> None:
    def without_look(opened: pikepdf.Pdf) -> None:
        del opened.pages[0].Annots[0]["/AP"]

    link = documents.with_annotation((60.0, 60.0, 120.0, 80.0), "/Link")
    assert _noted(documents.changed(without_look, link)) is None
    assert _noted(documents.pdf()) is None
