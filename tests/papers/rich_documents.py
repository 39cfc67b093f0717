"""PDF files with notes, fields, bookmarks and signatures; every word in them is invented."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.papers import documents


def rich_source() -> bytes:
    """Two pages with a note, a field, bookmarks, page labels and named places."""

    def enrich(opened: pikepdf.Pdf) -> None:
        first = opened.pages[0]
        look = opened.make_stream(b"1 1 0 rg 0 0 60 20 re f")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 60, 20])
        note = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Square,
            Rect=Array([60, 60, 120, 80]),
            F=4,
            AP=Dictionary(N=look),
        )
        field = opened.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([200, 60, 260, 80]),
                F=4,
                FT=Name.Tx,
                T=String("ghi chú"),
                V=String("đã đọc"),
                AP=Dictionary(N=look),
            )
        )
        first.Annots = Array([opened.make_indirect(note), field])
        opened.Root.AcroForm = Dictionary(Fields=Array([field]))
        opened.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))
        opened.Root.Names = Dictionary(
            Dests=Dictionary(
                Names=Array([String("muc-1"), Array([first.obj, Name.Fit])]),
            )
        )
        with opened.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Mục I", 0))
            outline.root.append(pikepdf.OutlineItem("Mục II", 1))

    return documents.changed(enrich)


def signed(*, shown: bool) -> bytes:
    """A signed PDF with a field that is not signed; `shown` puts the signature on the page."""

    def add(opened: pikepdf.Pdf) -> None:
        field = opened.Root.AcroForm.Fields[0]
        if shown:
            look = opened.make_stream(b"0 0 1 rg 0 0 80 30 re f")
            look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 80, 30])
            field.Type, field.Subtype, field.F = Name.Annot, Name.Widget, 4
            field.Rect, field.AP = Array([60, 60, 140, 90]), Dictionary(N=look)
            opened.pages[0].Annots = Array([field])
        other = opened.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([200, 60, 260, 80]),
                F=4,
                FT=Name.Tx,
                T=String("ghi chú"),
            )
        )
        opened.Root.AcroForm.Fields.append(other)
        opened.pages[1].Annots = Array([other])

    return documents.changed(add, documents.signed())
