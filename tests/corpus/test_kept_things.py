from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.corpus.kept_things import lost, things_of
from tests.papers import documents


def with_all() -> bytes:
    """A PDF with a note, a pin, a field in a field, a signature and two bookmarks."""

    def change(pdf: pikepdf.Pdf) -> None:
        field = pdf.make_indirect(
            Dictionary(Subtype=Name.Widget, T=String("ô"), Rect=Array([9, 9, 99, 29]))
        )
        above = pdf.make_indirect(Dictionary(T=String("nhóm"), FT=Name.Tx, Kids=Array([field])))
        field["/Parent"] = above
        signature = pdf.make_indirect(
            Dictionary(Subtype=Name.Widget, FT=Name.Sig, T=String("ký"), Rect=Array([0, 0, 9, 9]))
        )
        note = Dictionary(Subtype=Name.Text, Rect=Array([0, 0, 9, 9]))
        pin = Dictionary(Subtype=Name.FileAttachment, Rect=Array([0, 0, 9, 9]))
        pdf.pages[1].obj["/Annots"] = Array([note, pin, field, signature])
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array([above, signature]))
        with pdf.open_outline() as outline:
            outline.root.extend([pikepdf.OutlineItem("một", 0), pikepdf.OutlineItem("hai", 1)])

    return documents.changed(change)


def test_everything_is_counted_but_pins() -> None:
    found = things_of(with_all(), is_print_only=False)
    assert dict(found.annotations) == {(2, "/Text"): 1, (2, "/Widget"): 2}
    assert set(found.fields) == {("/Tx", "nhóm"), ("", "ô"), ("/Sig", "ký")}
    assert set(found.bookmarks) == {"một", "hai"}


def test_signatures_do_not_count_where_a_copy_is_only_for_printing() -> None:
    found = things_of(with_all(), is_print_only=True)
    assert found.annotations[2, "/Widget"] == 1
    assert ("/Sig", "ký") not in found.fields


def test_what_is_lost_is_named() -> None:
    whole = things_of(with_all(), is_print_only=False)
    bare = things_of(documents.pdf(), is_print_only=False)
    assert lost(whole, whole) == ()
    assert lost(whole, bare) == (
        "annotations: 3 before, 0 after",
        "fields: 3 before, 0 after",
        "bookmarks: 2 before, 0 after",
    )
