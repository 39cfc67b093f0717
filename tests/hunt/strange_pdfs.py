"""Whole PDF files by chance, each right by the letter of the standard, and strange."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String
from pikepdf.exceptions import PageCopyWarning

from tests.hunt.strange_content import random_content, random_resources
from tests.hunt.strange_pages import hang_pages, random_frame

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

_KINDS = ("/Highlight", "/Link", "/Popup", "/Square", "/Stamp", "/Text", "/Widget")
_LOCKS = ("none", "none", "none", "none", "open", "owner", "user")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strange:
    """A generated PDF: `lock` is "none", "open" (anybody may change it), "owner" or "user"."""

    told: str
    data: bytes
    lock: str


def strange_pdf(random: Random) -> Strange:
    """A PDF of one to four pages."""
    lock, leaks = random.choice(_LOCKS), []
    with pikepdf.new() as pdf:
        shared = random_resources(random, pdf) if random.random() < 0.5 else None
        pages = []
        for _ in range(random.choice((1, 1, 2, 4))):
            leak, page = _page(random, pdf, shared)
            leaks.append(leak)
            pages.append(page)
        if len(pages) > 1 and random.random() < 0.2 and "/Contents" in pages[1]:
            pages[0]["/Contents"] = pages[1]["/Contents"]
        hang_pages(random, pdf, pages)
        if random.random() < 0.3:
            _bookmark(pdf, pages)
        data = _saved(random, pdf, lock)
    return Strange(told=f"{lock}: {', '.join(leaks)}", data=data, lock=lock)


def _page(
    random: Random, pdf: pikepdf.Pdf, shared: pikepdf.Object | None
) -> tuple[str, pikepdf.Object]:
    frame = random_frame(random)
    leak, content = random_content(random, pdf, frame.box)
    page = pdf.make_indirect(Dictionary(Type=Name.Page))
    for key, value in frame.keys.items():
        page[key] = value
    if content is not None:
        page["/Contents"] = content
    if shared is not None or content is not None:
        page["/Resources"] = shared if shared is not None else random_resources(random, pdf)
    if random.random() < 0.3:
        notes = [_note(random, pdf, frame.box) for _ in range(random.randrange(1, 4))]
        page["/Annots"] = Array(notes)
        for note in notes:
            note["/P"] = page
        _list_fields(pdf, notes)
    return leak, page


def _note(
    random: Random, pdf: pikepdf.Pdf, box: tuple[float, float, float, float]
) -> pikepdf.Object:
    left, bottom, right, top = box
    x, y = random.uniform(left, right), random.uniform(bottom, top)
    width, height = (
        random.uniform(0.02, 0.2) * (end - start) for start, end in ((left, right), (bottom, top))
    )
    kind = random.choice(_KINDS)
    note = Dictionary(
        Type=Name.Annot, Subtype=Name(kind), Rect=Array([x, y, x + width, y + height])
    )
    note["/F"] = random.choice((0, 4, 4, 2, 32, 36))
    if kind == "/Widget":
        note["/FT"], note["/T"] = Name.Tx, String(f"ô {random.randrange(10**9)}")
        note["/DA"], note["/V"] = String("/Helv 9 Tf 0 g"), String("chữ")
    if kind not in {"/Link", "/Popup"} and random.random() < 0.8:
        look = pdf.make_stream(f"1 1 0 rg 0 0 {width} {height} re f".encode())
        look["/Type"], look["/Subtype"] = Name.XObject, Name.Form
        look["/BBox"] = Array([0, 0, width, height])
        note["/AP"] = Dictionary(N=look)
    return pdf.make_indirect(note)


def _list_fields(pdf: pikepdf.Pdf, notes: list[pikepdf.Object]) -> None:
    fields = [note for note in notes if note["/Subtype"] == Name.Widget]
    if not fields:
        return
    if "/AcroForm" not in pdf.Root:
        pdf.Root["/AcroForm"] = Dictionary(Fields=Array([]), DA=String("/Helv 9 Tf 0 g"))
    pdf.Root["/AcroForm"]["/Fields"].extend(fields)


def _bookmark(pdf: pikepdf.Pdf, pages: list[pikepdf.Object]) -> None:
    with pdf.open_outline() as outline:
        for number, page in enumerate(pages):
            item = pikepdf.OutlineItem(f"mục {number}")
            item.obj = pdf.make_indirect(Dictionary(Dest=Array([page, Name.Fit])))
            outline.root.append(item)


def _saved(random: Random, pdf: pikepdf.Pdf, lock: str) -> bytes:
    made = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PageCopyWarning)
        pdf.save(
            made,
            object_stream_mode=random.choice(tuple(ObjectStreamMode.__members__.values())),
            compress_streams=random.random() < 0.5,
            linearize=random.random() < 0.2,
            encryption=_encryption(random, lock),
        )
    return made.getvalue()


def _encryption(random: Random, lock: str) -> pikepdf.Encryption | bool:
    if lock == "none":
        return False
    allow = pikepdf.Permissions(
        modify_other=lock == "open",
        modify_annotation=False,
        modify_assembly=False,
        modify_form=False,
    )
    # Method 2 has one right for all changes, so that it cannot be "open" to some.
    methods: tuple[Literal[2, 3, 4, 6], ...] = (3, 4, 6) if lock == "open" else (2, 3, 4, 6)
    method = random.choice(methods)
    how: Mapping[str, bool] = {"aes": method > 3, "metadata": method > 3}
    user = "mật" if lock == "user" and method == 6 else "mat" if lock == "user" else ""
    return pikepdf.Encryption(owner="chu", user=user, R=method, allow=allow, **how)
