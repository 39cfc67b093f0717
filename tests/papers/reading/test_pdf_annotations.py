from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.papers.reading.pdf_annotations import Remark, page_remarks
from tests.papers import documents
from tests.papers.reading.placed_words import upright


def remarks(*annotations: object) -> list[Remark]:
    with pikepdf.open(io.BytesIO(documents.pdf(1))) as opened:
        opened.pages[0].Annots = Array(annotations)
        return list(page_remarks(opened.pages[0].obj, upright()))


def annotation(**keys: object) -> pikepdf.Object:
    return Dictionary(Type=Name.Annot, Rect=Array([72, 72, 144, 144]), **keys)  # type: ignore[arg-type]


def test_a_typed_remark_is_read_line_by_line_in_its_place() -> None:
    (remark,) = remarks(annotation(Subtype=Name.FreeText, Contents=String("BẢN SỐ: 04\r \rsố 5")))
    assert remark.lines == ("BẢN SỐ: 04", "số 5")
    assert (remark.edges.left, remark.edges.bottom) == pytest.approx((25.4, 297 - 25.4), abs=0.01)


def test_a_field_has_its_own_value_or_that_of_its_parent() -> None:
    parent = Dictionary(FT=Name.Tx, V=String("Lai Sơn"))
    found = remarks(
        annotation(Subtype=Name.Widget, FT=Name.Tx, V=String("05")),
        annotation(Subtype=Name.Widget, Parent=parent),
    )
    assert [remark.lines for remark in found] == [("05",), ("Lai Sơn",)]


def test_hidden_ones_buttons_notes_and_broken_ones_say_nothing() -> None:
    broken = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Contents=String("a"), Rect=1)
    found = remarks(
        annotation(Subtype=Name.FreeText, Contents=String("a"), F=2),
        annotation(Subtype=Name.Widget, FT=Name.Btn, V=Name.Yes),
        annotation(Subtype=Name.Text, Contents=String("a")),
        annotation(Subtype=Name.Widget, FT=Name.Tx, V=5),
        broken,
        7,
    )
    assert found == []
