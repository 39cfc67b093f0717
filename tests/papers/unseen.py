"""Hides the marks of a PDF's first page while all that draws them stays in it."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name

_MM = 72 / 25.4
# Where the level mark of the samples lies on an A4 page, in pt from the left bottom corner.
_LEFT, _BOTTOM, _WIDE, _HIGH = 30 * _MM, 841.89 - 70 * _MM, 40 * _MM, 8 * _MM


def _around(opened: pikepdf.Pdf, before: bytes, after: bytes = b"") -> None:
    page = opened.pages[0]
    drawn = list(page.Contents)
    page.Contents = Array([opened.make_stream(before), *drawn, opened.make_stream(after)])


def clipped_away(opened: pikepdf.Pdf) -> None:
    """Clip the whole page to a corner."""
    _around(opened, b"q 0 0 5 5 re W n ", b" Q")


def behind_a_mask(opened: pikepdf.Pdf) -> None:
    """A soft mask of full black: nothing is painted."""
    group = opened.make_stream(b"0 g 0 0 600 900 re f")
    group.Type, group.Subtype, group.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 900])
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    mask = Dictionary(SMask=Dictionary(S=Name.Luminosity, G=group))
    opened.pages[0].obj.Resources["/ExtGState"] = Dictionary(SM=mask)
    _around(opened, b"/SM gs ")


def under_strips(opened: pikepdf.Pdf) -> None:
    """A hundred white strips, each too narrow to count as a cover."""
    wide = _WIDE / 100
    strips = (
        f"{_LEFT + at * wide:.3f} {_BOTTOM:.3f} {wide:.3f} {_HIGH:.3f} re f" for at in range(100)
    )
    _around(opened, b"", b"q 1 1 1 rg " + " ".join(strips).encode() + b" Q")


def under_white_letters(opened: pikepdf.Pdf) -> None:
    """Black squares of a font of signs, in white."""
    signs = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
    opened.pages[0].obj.Resources.Font["/ZZ"] = opened.make_indirect(signs)
    words = f"q 1 1 1 rg BT /ZZ 60 Tf {_LEFT - 5} {_BOTTOM - 12} Td (nnnn) Tj ET Q"
    _around(opened, b"", words.encode())


def under_a_highlight(opened: pikepdf.Pdf) -> None:
    """A highlight whose look is white and opaque, though it speaks of multiplying."""
    look = opened.make_stream(f"1 1 1 rg 0 0 {_WIDE} {_HIGH} re f".encode())
    look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, _WIDE, _HIGH])
    look.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(BM=Name.Multiply)))
    note = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight,
        Rect=Array([_LEFT, _BOTTOM, _LEFT + _WIDE, _BOTTOM + _HIGH]),
        F=4,
        AP=Dictionary(N=look),
    )
    opened.pages[0].Annots = Array([opened.make_indirect(note)])


def with_words_in_a_note(data: bytes, words: bytes, subtype: str) -> bytes:
    """The first page of `words` as the look of an annotation on the first page of `data`."""
    with pikepdf.open(io.BytesIO(data)) as opened, pikepdf.open(io.BytesIO(words)) as other:
        look = opened.copy_foreign(other.pages[0].as_form_xobject())
        box = [float(edge) for edge in look.BBox.as_list()]
        note = Dictionary(
            Type=Name.Annot, Subtype=Name(subtype), Rect=Array(box), F=4, AP=Dictionary(N=look)
        )
        opened.pages[0].Annots = Array([opened.make_indirect(note)])
        made = io.BytesIO()
        opened.save(made)
    return made.getvalue()


WAYS = (clipped_away, behind_a_mask, under_strips, under_white_letters, under_a_highlight)
