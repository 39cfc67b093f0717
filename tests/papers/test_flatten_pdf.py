from __future__ import annotations

import io

import pikepdf

from bmnn_desk.papers.flatten_pdf import flatten
from bmnn_desk.papers.save_pdf import saved
from tests.needs import needs_poppler
from tests.papers import documents, render

AT_PT = (60.0, 100.0, 160.0, 130.0)


def _flat(flags: int) -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        note = pdf.pages[0].Annots[0]
        note.F = flags
        note.AP.N.write(b"0 0.6 0 rg 0 0 100 30 re f")

    source = documents.changed(change, documents.with_annotation(AT_PT, "/Stamp"))
    with pikepdf.open(io.BytesIO(source)) as pdf:
        flatten(pdf)
        assert "/Annots" not in pdf.pages[0]
        return saved(pdf, compress=False)


@needs_poppler
def test_an_annotation_that_prints_is_part_of_the_page() -> None:
    assert render.green_box_by_poppler(_flat(4), 0) is not None


@needs_poppler
def test_an_annotation_that_does_not_print_goes() -> None:
    assert render.green_box_by_poppler(_flat(0), 0) is None


def test_resources_that_pages_and_forms_share_are_not_written_into() -> None:
    def share(pdf: pikepdf.Pdf) -> None:
        first, second = (page.obj for page in pdf.pages)
        first.Resources.XObject = pdf.make_indirect(pikepdf.Dictionary())
        first.Resources = second.Resources = pdf.make_indirect(first.Resources)

    source = documents.changed(share, documents.with_annotation(AT_PT, "/Stamp"))
    with pikepdf.open(io.BytesIO(source)) as pdf:
        flatten(pdf)
        assert len(pdf.pages[0].Resources.XObject) == 1
        assert len(pdf.pages[1].Resources.XObject) == 0


def test_a_form_that_a_page_draws_too_is_not_written_into() -> None:
    def share(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        field = page.Annots[0]
        field.FT, field.T = pikepdf.Name.Tx, pikepdf.String("a")
        look = field.AP.N
        look.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary())
        page.Resources.XObject = pikepdf.Dictionary(Fm0=look)
        extra = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm1=pdf.make_stream(b"")))
        form = pikepdf.Dictionary(DR=extra, Fields=pikepdf.Array([field]))
        pdf.Root.AcroForm = pdf.make_indirect(form)

    source = documents.changed(share, documents.with_annotation(AT_PT, "/Widget"))
    with pikepdf.open(io.BytesIO(source)) as pdf:
        flatten(pdf)
        forms = pdf.pages[0].Resources.XObject
        assert len(forms) == 2
        assert len(forms["/Fm0"].Resources.XObject) == 0
