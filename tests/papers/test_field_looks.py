from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.papers.field_looks import draw_fields
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from bmnn_desk.papers.save_pdf import saved
from tests.needs import needs_poppler
from tests.papers import documents, render, samples

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "Nguyễn Thị Ường"
OLD = "dang cu"
AT_PT = (60, 300, 260, 320)


def _form(change: Callable[[pikepdf.Object], None] | None = None, **keys: object) -> bytes:
    """A PDF with one text field; `keys` are those of its form."""

    def add(pdf: pikepdf.Pdf) -> None:
        field = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                F=4,
                T=String("ten"),
                V=String(NAME),
                DA=String("/Helv 12 Tf 0 g"),
                Rect=Array(AT_PT),
            )
        )
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        fonts = Dictionary(Helv=pdf.make_indirect(font))
        if change is not None:
            change(field)
        if "/AP" in field:
            look = pdf.make_stream(f"BT /Helv 12 Tf 2 5 Td ({OLD}) Tj ET".encode())
            look.Type, look.Subtype = Name.XObject, Name.Form
            look.BBox, look.Resources = Array([0, 0, 200, 20]), Dictionary(Font=fonts)
            field.AP = Dictionary(N=look)
        pdf.pages[0].Annots = Array([field])
        pdf.Root.AcroForm = Dictionary(
            Fields=Array([field]),
            DR=Dictionary(Font=fonts),
            **keys,  # type: ignore[arg-type]
        )

    return documents.changed(add)


def _looked(field: pikepdf.Object) -> None:
    field.AP = Dictionary()


def _printed(source: bytes) -> str:
    return render.text_by_poppler(print_ready_pdf(source, [samples.copy(1)]))


@needs_poppler
@pytest.mark.parametrize("asks", [True, False])
def test_a_vietnamese_value_without_a_look_is_printed_in_its_own_letters(*, asks: bool) -> None:
    assert NAME in _printed(_form(NeedAppearances=asks))


@needs_poppler
def test_a_look_that_stands_is_printed_unless_the_form_asks_for_a_new_one() -> None:
    kept = _printed(_form(_looked))
    assert OLD in kept
    assert NAME not in kept
    asked = _printed(_form(_looked, NeedAppearances=True))
    assert NAME in asked
    assert OLD not in asked


def test_the_form_asks_no_longer_and_the_look_is_as_large_as_its_field() -> None:
    with pikepdf.open(io.BytesIO(_form(NeedAppearances=True))) as pdf:
        draw_fields(pdf)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        look = pdf.pages[0].Annots[0].AP.N
        assert [float(edge) for edge in look.BBox] == pytest.approx([0, 0, 200, 20])
        assert len(saved(pdf, compress=False)) > 1000


def _multiline(field: pikepdf.Object) -> None:
    field.Ff, field.V, field.Rect = 1 << 12, String("một hai ba " * 8), Array([60, 300, 160, 420])


@needs_poppler
def test_a_value_of_many_lines_is_broken_at_the_edge_of_its_field() -> None:
    lines = [line for line in _printed(_form(_multiline)).splitlines() if "hai" in line]
    assert len(lines) > 3


def _password(field: pikepdf.Object) -> None:
    field.Ff = 1 << 13


def _empty(field: pikepdf.Object) -> None:
    del field["/V"]


def _placeless(field: pikepdf.Object) -> None:
    field.Rect = Array([1, 2])


@pytest.mark.parametrize("change", [_password, _empty, _placeless])
def test_what_nobody_is_to_see_is_not_drawn(change: Callable[[pikepdf.Object], None]) -> None:
    with pikepdf.open(io.BytesIO(_form(change))) as pdf:
        draw_fields(pdf)
        assert "/AP" not in pdf.pages[0].Annots[0]


def test_a_file_without_a_form_is_left_alone() -> None:
    with pikepdf.open(io.BytesIO(documents.pdf())) as pdf:
        draw_fields(pdf)
        assert "/AcroForm" not in pdf.Root
