"""What a document has besides the looks of its pages must all be there in its marked copies."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from bmnn_desk.papers.mark_pdf import mark_pdf
from bmnn_desk.papers.print_ready_pdf import print_ready_pdf
from tests.papers import documents, render, samples

if TYPE_CHECKING:
    from collections.abc import Iterator

COPY = samples.copy(3, samples.number_mark(3, (150.0, 7.0), page="every"))
OUTPUT_PROFILE = b"an invented colour profile"
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="1" '
    b'pdfaid:conformance="A"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


@contextmanager
def _made(source: bytes) -> Iterator[pikepdf.Pdf]:
    (made,) = mark_pdf(source, [COPY])
    with pikepdf.open(io.BytesIO(made)) as opened:
        yield opened


def _full(pdf: pikepdf.Pdf) -> None:
    first, second = (page.obj for page in pdf.pages)
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Phần một", 0))
        outline.root[0].children.append(pikepdf.OutlineItem("Mục nhỏ", 1))
    names = Array([String("đích"), Array([second, Name.Fit])])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=names))
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))
    pdf.Root.PageMode, pdf.Root.Lang = Name.UseOutlines, String("vi-VN")
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("họ tên"),
            V=String("Nguyễn Văn A"),
            Rect=Array([60, 300, 160, 320]),
        )
    )
    link = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([60, 100, 160, 120]),
            Dest=Array([second, Name.Fit]),
        )
    )
    note = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([60, 200, 80, 220]),
            Contents=String("xem lại"),
        )
    )
    first.Annots = Array([field, link, note])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), DA=String("/Helv 10 Tf"))


def test_bookmarks_names_labels_and_views_are_all_there() -> None:
    with _made(documents.changed(_full)) as pdf:
        with pdf.open_outline() as outline:
            (item,) = outline.root
            assert item.title == "Phần một"
            assert [child.title for child in item.children] == ["Mục nhỏ"]
            assert item.destination is not None
        assert pdf.Root.Names.Dests.Names[1][0].objgen == pdf.pages[1].obj.objgen
        assert str(pdf.pages[1].label) == "ii"
        assert str(pdf.Root.PageMode) == "/UseOutlines"
        assert str(pdf.Root.Lang) == "vi-VN"
        assert "/ViewerPreferences" in pdf.Root


def test_fields_links_and_notes_are_all_there_and_in_place() -> None:
    with _made(documents.changed(_full)) as pdf:
        field, link, note = pdf.pages[0].Annots.as_list()
        assert str(field.V) == "Nguyễn Văn A"
        assert pdf.Root.AcroForm.Fields[0].objgen == field.objgen
        assert link.Dest[0].objgen == pdf.pages[1].obj.objgen
        assert str(note.Contents) == "xem lại"
        assert [int(edge) for edge in note.Rect] == [60, 200, 80, 220]


def test_the_print_file_has_none_of_them_for_they_would_point_at_one_copy_alone() -> None:
    made = print_ready_pdf(documents.changed(_full), [COPY, COPY])
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 4
        assert not {"/AcroForm", "/Names", "/Outlines", "/PageLabels"} & set(pdf.Root.keys())
        assert not any("/Annots" in page for page in pdf.pages)


def _tagged(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    content = page.Contents.read_bytes()
    page.Contents = pdf.make_stream(b"/P <</MCID 0>> BDC\n" + content + b"\nEMC")
    page.StructParents = 0
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    leaf = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page, K=0))
    root.K = Array([leaf])
    root.ParentTree = Dictionary(Nums=Array([0, Array([leaf])]))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)


def test_the_structure_of_a_tagged_file_stays_and_the_mark_is_an_artifact() -> None:
    with _made(documents.changed(_tagged)) as pdf:
        page = pdf.pages[0].obj
        leaf = pdf.Root.StructTreeRoot.ParentTree.Nums[1][0]
        assert leaf.Pg.objgen == page.objgen
        assert int(page.StructParents) == 0
        before, own, after = (part.read_bytes() for part in page.Contents.as_list())
        assert before.split() == [b"q"]
        assert b"/MCID 0" in own
        assert after.index(b"/Artifact BMC") < after.index(b" Do") < after.index(b"EMC")


def _archival() -> bytes:
    """A file shaped as PDF/A-1: version 1.4, XMP, output intent, no object streams."""

    def change(pdf: pikepdf.Pdf) -> None:
        _tagged(pdf)
        profile = pdf.make_stream(OUTPUT_PROFILE, N=3)
        intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
        intent.OutputConditionIdentifier = String("sRGB")
        pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
        pdf.Root.Metadata = pdf.make_stream(XMP, Type=Name.Metadata, Subtype=Name.XML)

    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(documents.changed(change))) as pdf:
        pdf.save(
            made,
            force_version="1.4",
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
        )
    return made.getvalue()


def test_a_pdf_a_file_stays_shaped_as_one() -> None:
    source = _archival()
    (made,) = mark_pdf(source, [COPY])
    assert made.startswith(b"%PDF-1.4\n")
    assert b"/ObjStm" not in made
    assert b"/Encrypt" not in made
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.Metadata.read_raw_bytes() in source
        assert b'pdfaid:part="1"' in pdf.Root.Metadata.read_bytes()
        assert "/Filter" not in pdf.Root.Metadata
        assert pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes() == OUTPUT_PROFILE
        assert bool(pdf.Root.MarkInfo.Marked)
        assert len(pdf.trailer.ID) == 2


def test_the_letters_of_a_mark_are_embedded_and_its_ink_is_opaque() -> None:
    with _made(_archival()) as pdf:
        (form,) = (each for _, each in pdf.pages[0].Resources.XObject.items())
        assert "/Group" not in form
        assert "/ExtGState" not in form.Resources
        drawing = form.read_bytes()
        used = [font for name, font in form.Resources.Font.items() if name.encode() in drawing]
        assert used
        for font in used:
            assert str(font.Subtype) == "/TrueType"
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 100
            assert "/ToUnicode" in font


@pytest.mark.parametrize("layer", [b"/OC /Hidden BDC", b"/OC /Hidden BDC /X BMC"])
def test_a_hidden_layer_that_nobody_closes_does_not_hide_the_mark(layer: bytes) -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("ẩn")))
        pdf.Root.OCProperties = Dictionary(
            OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group]))
        )
        page = pdf.pages[0].obj
        page.Resources.Properties = Dictionary(Hidden=group)
        page.Contents = pdf.make_stream(layer + b"\n0 0.6 0 rg 0 0 200 200 re f")

    (made,) = mark_pdf(documents.changed(hide), [COPY])
    wanted = pytest.approx((150, 7, 180, 15), abs=0.35)
    assert render.red_box_by_pdfium(made, 0) == wanted
    assert render.red_box_by_poppler(made, 0) == wanted
    assert render.green_box_by_poppler(made, 0) is None
