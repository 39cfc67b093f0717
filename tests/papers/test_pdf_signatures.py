from __future__ import annotations

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.papers.look_at_pdf import look_at_pdf
from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.pdf_signatures import drop_signatures, is_signed
from tests.papers import documents, render, samples

SEAL_PT = (100.0, 100.0, 200.0, 150.0)
COPY = samples.copy(3, samples.number_mark(3, (150.0, 7.0)))


def _signed(change: object = None, *, kid: bool = False) -> bytes:
    """A signed PDF whose seal is a green box; with a text field and a note beside it."""

    def sign(pdf: pikepdf.Pdf) -> None:
        look = pdf.make_stream(b"0 0.6 0 rg 0 0 100 50 re f")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 100, 50])
        value = pdf.make_indirect(
            Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), ByteRange=Array([0, 1, 2, 3]))
        )
        shown = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, Rect=Array(SEAL_PT), F=132, AP=Dictionary(N=look)
        )
        named = {"/FT": Name.Sig, "/T": String("ký"), "/V": value}
        seal = pdf.make_indirect(shown if kid else Dictionary({**dict(shown.items()), **named}))
        field = seal
        if kid:
            field = pdf.make_indirect(Dictionary({**named, "/Kids": Array([seal])}))
            seal.Parent = field
        text = pdf.make_indirect(_widget((60, 300, 160, 320), FT=Name.Tx, T=String("tên")))
        note = pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([1, 1, 9, 9]))
        )
        pdf.pages[0].Annots = Array([note, seal, text])
        pdf.Root.AcroForm = Dictionary(Fields=Array([text, field]), SigFlags=3)
        if callable(change):
            change(pdf)

    return documents.changed(sign)


def _widget(rect: tuple[float, float, float, float], **keys: object) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        Rect=Array(rect),
        **keys,  # type: ignore[arg-type]
    )


def _certify(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Perms = Dictionary(DocMDP=pdf.Root.AcroForm.Fields[-1].V)
    pdf.Root.DSS = Dictionary()


def _only_certify(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Perms = Dictionary(UR3=Dictionary())


@pytest.mark.parametrize(
    "source",
    [
        documents.signed(),
        _signed(),
        _signed(kid=True),
        _signed(_certify),
        documents.changed(_only_certify),
    ],
)
def test_a_signed_or_certified_file_is_told(source: bytes) -> None:
    with pikepdf.open(io.BytesIO(source)) as pdf:
        assert is_signed(pdf)
    assert "signed" in look_at_pdf(source).warnings


def test_a_field_that_waits_for_its_signature_is_none() -> None:
    def wait(pdf: pikepdf.Pdf) -> None:
        field = pdf.make_indirect(_widget(SEAL_PT, FT=Name.Sig, T=String("ký")))
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
        pdf.pages[0].Annots = Array([field])

    source = documents.changed(wait)
    with pikepdf.open(io.BytesIO(source)) as pdf:
        assert not is_signed(pdf)
    assert look_at_pdf(source).warnings == ()
    (made,) = mark_pdf(source, [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages[0].Annots) == len(pdf.Root.AcroForm.Fields) == 1


@pytest.mark.parametrize("kid", [False, True])
def test_a_copy_shows_the_seal_and_carries_no_signature(*, kid: bool) -> None:
    source = _signed(_certify, kid=kid)
    (made,) = mark_pdf(source, [COPY])
    for word in (b"/ByteRange", b"/Perms", b"/DSS", b"/SigFlags", b"/Adobe.PPKLite"):
        assert word in source
        assert word not in made
    box = render.green_box_by_poppler(made, 0)
    in_mm = [edge * 25.4 / 72 for edge in (100, documents.A4[1] - 150, 200, documents.A4[1] - 100)]
    assert box == pytest.approx(in_mm, abs=0.35)
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((150, 7, 180, 15), abs=0.35)


def test_the_other_fields_and_notes_of_a_signed_file_stay() -> None:
    (made,) = mark_pdf(_signed(), [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert [str(each.Subtype) for each in pdf.pages[0].Annots] == ["/Link", "/Widget"]
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["tên"]


def test_the_wish_of_a_form_to_be_drawn_by_its_viewer_stays() -> None:
    def ask(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm.NeedAppearances = True

    (made,) = mark_pdf(_signed(ask), [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.Root.AcroForm.NeedAppearances) == "True"
    assert render.green_box_by_poppler(made, 0) is not None


def test_a_form_of_nothing_but_signatures_goes() -> None:
    (made,) = mark_pdf(documents.signed(), [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert not is_signed(pdf)


def test_a_seal_that_lies_over_a_mark_is_put_under_it_for_the_copy_is_only_printed() -> None:
    copy = samples.copy(3, samples.number_mark(3, (40.0, 250.0)))
    (made,) = mark_pdf(_signed(), [copy])
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((40, 250, 70, 258), abs=0.35)


def test_a_field_that_lies_over_a_mark_of_a_signed_file_becomes_part_of_the_page() -> None:
    copy = samples.copy(3, samples.number_mark(3, (25.0, 185.0)))
    (made,) = mark_pdf(_signed(), [copy])
    assert render.red_box_by_pdfium(made, 0) == pytest.approx((25, 185, 55, 193), abs=0.35)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert [str(each.Subtype) for each in pdf.pages[0].Annots] == ["/Link"]


def test_dropping_takes_nothing_from_a_file_without_a_form() -> None:
    with pikepdf.open(io.BytesIO(documents.pdf())) as pdf:
        keys = set(pdf.Root.keys())
        drop_signatures(pdf)
        assert set(pdf.Root.keys()) == keys


def _ring(pdf: pikepdf.Pdf) -> None:
    one, other = (pdf.make_indirect(Dictionary(T=String("x"))) for _ in range(2))
    one.Kids, other.Kids = Array([other, one, other]), Array([one, other, one])
    pdf.Root.AcroForm.Fields.append(one)


def test_a_form_whose_fields_go_round_in_a_ring_ends() -> None:
    source = _signed(_ring)
    assert "signed" in look_at_pdf(source).warnings
    (made,) = mark_pdf(source, [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert not is_signed(pdf)


def test_a_group_of_nothing_but_signatures_goes_whole() -> None:
    def group(pdf: pikepdf.Pdf) -> None:
        fields = pdf.Root.AcroForm.Fields
        held = pdf.make_indirect(Dictionary(T=String("nhóm"), Kids=Array([fields[-1]])))
        fields[-1].Parent = held
        pdf.Root.AcroForm.Fields = Array([fields[0], held])

    (made,) = mark_pdf(_signed(group), [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields] == ["tên"]


def test_a_field_that_hangs_on_its_page_alone_is_still_drawn() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.AcroForm.Fields[0]

    (made,) = mark_pdf(_signed(forget), [COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.Root.AcroForm.Fields) == 0
        assert [str(each.Subtype) for each in pdf.pages[0].Annots] == ["/Link", "/Widget"]


def test_a_seal_that_a_page_draws_too_is_not_written_into() -> None:
    def share(pdf: pikepdf.Pdf) -> None:
        seal = pdf.pages[0].Annots[1]
        look = seal.AP.N
        look.Resources = Dictionary(XObject=Dictionary())
        pdf.pages[0].Resources.XObject = Dictionary(Fm0=look)
        pdf.Root.AcroForm.DR = Dictionary(XObject=Dictionary(Fm1=pdf.make_stream(b"")))

    with pikepdf.open(io.BytesIO(_signed(share))) as pdf:
        drop_signatures(pdf)
        assert len(pdf.pages[0].Resources.XObject["/Fm0"].Resources.XObject) == 0
