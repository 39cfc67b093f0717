"""Builds sample PDF files for tests; every word in them is invented."""

from __future__ import annotations

import io
import re
import warnings
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pikepdf.exceptions import PageCopyWarning
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.fonts import REGULAR, register_faces
from tests.papers import word_documents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

A4 = (595.276, 841.89)
OWNER = "chủ"
LINE = word_documents.LINE
docx_file = word_documents.docx_file


@cache
def pdf(pages: int = 2, size: tuple[float, float] = A4) -> bytes:
    """A text PDF with a page number on each page."""
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    for number in range(pages):
        canvas.setFont(REGULAR, 11)
        for row in range(int((size[1] - 340) / 18)):
            canvas.drawString(60, size[1] - 240 - row * 18, f"{row + 1} {LINE}"[: int(size[0] / 9)])
        canvas.drawString(60, 30, f"trang {number + 1}/{pages}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def changed(change: Callable[[pikepdf.Pdf], None], source: bytes | None = None) -> bytes:
    """A PDF after `change`; without a source the plain two pages."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(source or pdf())) as opened:
        change(opened)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", PageCopyWarning)
            # The file's id would else hold the second in which it was made.
            opened.save(made, min_version="1.7", deterministic_id=True)
    return made.getvalue()


@cache
def shapes() -> Mapping[str, bytes]:
    """PDF files whose pages are displayed in other ways than they are stored."""
    return {
        "plain": pdf(),
        **{f"rotated {turn}": _each(Rotate=turn) for turn in (90, 180, 270, -90, 450)},
        "cropped": _each(CropBox=Array([50, 70, 545, 800])),
        "cropped and rotated": _each(CropBox=Array([50, 70, 545, 800]), Rotate=90),
        "cropped too large": _each(CropBox=Array([-100, -100, 900, 1200])),
        "cropped over the far edges": _each(CropBox=Array([50, 70, 700, 900])),
        "cropped over the top and rotated": _each(CropBox=Array([50, 70, 545, 900]), Rotate=90),
        "negative origin": _each(MediaBox=Array([-100, -50, 495.276, 791.89])),
        "inverted box": _each(MediaBox=Array([595.276, 841.89, 0, 0])),
        "trimmed": _each(TrimBox=Array([40, 40, 555, 800])),
        "user unit": _each(UserUnit=2, MediaBox=Array([0, 0, 297.638, 420.945])),
        "inherited": changed(_inherit),
        "unbalanced": changed(_wrap(b"0.5 0 0 0.5 100 100 cm q 2 0 0 2 0 0 cm 0 1 0 rg\n", b"")),
        "extra restore": changed(_wrap(b"", b"\nQ Q Q\n0.3 0 0 0.3 0 0 cm\n")),
        "open text": changed(_wrap(b"", b"\nq BT 1 0 0 1 50 50 Tm\n")),
        "blank": changed(_blank),
        "shared": changed(_share),
        "mixed sizes": mixed(),
    }


def mixed() -> bytes:
    """A4 upright, A4 and A3 across, A3 upright and A5 in one file."""
    made, whole = io.BytesIO(), pikepdf.new()
    kept = []
    for size in (A4, A4[::-1], (841.89, 1190.55), (1190.55, 841.89), (419.53, 595.276)):
        kept.append(pikepdf.open(io.BytesIO(pdf(1, size))))
        whole.pages.extend(kept[-1].pages)
    whole.save(made)
    return made.getvalue()


def encrypted(*, user: str, may_change: bool = False) -> bytes:
    """A PDF under AES-256; with `user` "" it opens without a password."""
    made = io.BytesIO()
    allow = pikepdf.Permissions(
        modify_other=may_change, modify_annotation=False, modify_assembly=False, modify_form=False
    )
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.save(made, encryption=pikepdf.Encryption(owner=OWNER, user=user, R=6, allow=allow))
    return made.getvalue()


def signed() -> bytes:
    """A PDF with a filled signature field (the signature itself is no true one)."""

    def change(opened: pikepdf.Pdf) -> None:
        value = Dictionary(
            Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), ByteRange=Array([0, 1, 2, 3])
        )
        value["/Contents"] = String(b"\0" * 16)
        field = opened.make_indirect(
            Dictionary(FT=Name.Sig, T=String("ký"), V=opened.make_indirect(value))
        )
        opened.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)

    return changed(change)


def xfa() -> bytes:
    """A PDF whose form is XFA."""

    def change(opened: pikepdf.Pdf) -> None:
        opened.Root.AcroForm = Dictionary(XFA=opened.make_stream(b"<xdp/>"), Fields=Array([]))

    return changed(change)


def with_action(**action: object) -> bytes:
    """A PDF that does something when it is opened."""

    def change(opened: pikepdf.Pdf) -> None:
        opened.Root.OpenAction = Dictionary(**action)  # type: ignore[arg-type]

    return changed(change)


def with_attachment() -> bytes:
    """A PDF that carries a file."""

    def change(opened: pikepdf.Pdf) -> None:
        opened.attachments["ghi-chu.txt"] = pikepdf.AttachedFileSpec(
            opened,
            b"noi dung",
            description="",
            filename="ghi-chu.txt",
            mime_type="text/plain",
            creation_date="",
            mod_date="",
        )

    return changed(change)


def with_annotation(rect: tuple[float, float, float, float], subtype: str) -> bytes:
    """A PDF whose first page has an opaque yellow annotation."""

    def change(opened: pikepdf.Pdf) -> None:
        width, height = rect[2] - rect[0], rect[3] - rect[1]
        look = opened.make_stream(f"1 1 0 rg 0 0 {width} {height} re f".encode())
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, width, height])
        note = Dictionary(
            Type=Name.Annot, Subtype=Name(subtype), Rect=Array(rect), F=4, AP=Dictionary(N=look)
        )
        opened.pages[0].Annots = Array([opened.make_indirect(note)])

    return changed(change)


def with_field() -> bytes:
    """A PDF whose first page has a yellow text field."""

    def change(opened: pikepdf.Pdf) -> None:
        look = opened.make_stream(b"1 1 0 rg 0 0 120 112.75 re f")
        look.Type, look.Subtype, look.BBox = Name.XObject, Name.Form, Array([0, 0, 120, 112.75])
        drawn = opened.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=pikepdf.String("ô"),
                Rect=Array([60, 60, 180, 172.75]),
                F=4,
                AP=Dictionary(N=look),
            )
        )
        opened.pages[0].Annots = Array([drawn])
        opened.Root.AcroForm = Dictionary(Fields=Array([drawn]))

    return changed(change)


def truncated() -> bytes:
    """A PDF of which the end is missing."""
    whole = pdf(5)
    return whole[: len(whole) * 2 // 3]


def with_wrong_table() -> bytes:
    """A PDF whose cross-reference offset is wrong, and nothing else."""
    head, _, tail = pdf().rpartition(b"startxref\n")
    return head + b"startxref\n7" + tail


def lost_to_one_reader() -> bytes:
    """A PDF whose first page's content pdfium does not find, and qpdf finds without a remark."""
    whole = pdf()
    number = re.search(rb"/Contents (\d+) 0 R", whole)
    assert number is not None
    at = re.search(rb"xref\n0 \d+\n", whole)
    assert at is not None
    generation = at.end() + 20 * int(number[1]) + 11
    return whole[:generation] + b"65536" + whole[generation + 5 :]


def with_spoilt_content() -> bytes:
    """A PDF whose first page's content cannot be unpacked."""
    whole = bytearray(pdf())
    number = re.search(rb"/Contents (\d+) 0 R", whole)
    assert number is not None
    at = whole.index(b"stream\n", whole.index(b"\n%s 0 obj" % number[1])) + 40
    whole[at : at + 20] = b"z" * 20
    return bytes(whole)


def with_text(text: str, *, red: bool = False) -> bytes:
    """A PDF of one page with this line."""
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    canvas.setFillColorRGB(0.85 if red else 0, 0, 0)
    canvas.setFont(REGULAR, 13)
    canvas.drawString(100, 600, text)
    canvas.save()
    return made.getvalue()


def _each(**keys: object) -> bytes:
    def change(opened: pikepdf.Pdf) -> None:
        for page in opened.pages:
            for key, value in keys.items():
                page.obj[f"/{key}"] = value

    return changed(change)


def _inherit(opened: pikepdf.Pdf) -> None:
    root = opened.Root.Pages
    root.MediaBox, root.Rotate = Array([0, 0, *A4]), 90
    root.CropBox, root.Resources = Array([20, 30, 575, 812]), opened.pages[0].Resources
    for page in opened.pages:
        for key in ("/MediaBox", "/Rotate", "/Resources", "/CropBox"):
            if key in page.obj:
                del page.obj[key]


def _wrap(before: bytes, after: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(opened: pikepdf.Pdf) -> None:
        for page in opened.pages:
            page.contents_coalesce()
            page.Contents = opened.make_stream(before + page.Contents.read_bytes() + after)

    return change


def _blank(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        for key in ("/Contents", "/Resources"):
            if key in page.obj:
                del page.obj[key]


def _share(opened: pikepdf.Pdf) -> None:
    first, second = opened.pages[0].obj, opened.pages[1].obj
    second.Contents = first.Contents
    second.Resources = first.Resources = opened.make_indirect(first.Resources)
