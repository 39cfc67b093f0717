"""A page as it was before any mark, and how it becomes that again."""

from __future__ import annotations

import re
import zlib
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.content_balance import balance
from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.page_content import parts_of, read_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.papers.page_box import PageBox

CONTENT_KEY = "/BMNN_Content"
_BOXES = ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A page as it was, and what must stand around its content to leave the state clean.

    A content that is not `sound` cannot be left open, so it is drawn as one form. `edges` holds
    the boxes that the page itself had, of those that had to be changed.
    """

    page: pikepdf.Object
    box: PageBox
    contents: tuple[pikepdf.Object, ...]
    resources: pikepdf.Object | None
    before: bytes
    after: bytes
    sound: bool = True
    edges: dict[str, pikepdf.Object | None] = field(default_factory=dict)


def slot_of(page: pikepdf.Page, box: PageBox) -> Slot:
    """Read a page once, before any mark is on it; `box` is its displayed box."""
    parts = parts_of(page.obj)
    around = balance(parts)
    return Slot(
        page=page.obj,
        box=box,
        contents=parts,
        resources=inherited(page.obj, "/Resources"),
        before=around.before,
        after=around.after,
        sound=around.sound,
    )


def whole_content(pdf: pikepdf.Pdf, slot: Slot) -> pikepdf.Object:
    """The content of a page as a form: what goes wrong within a form ends with it.

    Raises:
        DocumentTooBigError: the content is over the limit of `read_content`.
        DocumentDamagedError: a part ends within a comment, where some readers go on into the next.
    """
    parts = [read_content(part) for part in slot.contents]
    if any(b"%" in re.split(rb"[\r\n]", part)[-1] for part in parts[:-1]):
        raise DocumentDamagedError
    data = b"\n".join(parts)
    form = pdf.make_stream(zlib.compress(data))
    form["/Filter"] = pikepdf.Name.FlateDecode
    form["/Type"], form["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Form
    form["/BBox"] = pikepdf.Array(slot.box.box)
    form[CONTENT_KEY] = True
    if slot.resources is not None:
        form["/Resources"] = slot.resources
    return form


def drawn_over(
    slot: Slot, drawing: bytes, whole: str, stream: Callable[[bytes], pikepdf.Object]
) -> pikepdf.Array:
    """The content of a page with a drawing over it; `stream` makes the streams around its own.

    `whole` is the name under which the page has `whole_content`, where its own is not sound.
    """
    if not slot.contents:
        return pikepdf.Array([stream(drawing)])
    if slot.sound:
        before, after = stream(slot.before), stream(slot.after + drawing)
        return pikepdf.Array([before, *slot.contents, after])
    return pikepdf.Array([stream(f"q {whole} Do Q\n".encode("ascii") + drawing)])


def own_resources(slot: Slot) -> tuple[pikepdf.Object, pikepdf.Object]:
    """Copies of a page's resources and of the forms in them: both may be shared or inherited."""
    new = pikepdf.Dictionary() if slot.resources is None else copy(slot.resources)
    drawable = new.get("/XObject")
    return new, pikepdf.Dictionary() if drawable is None else copy(drawable)


def free_name(forms: pikepdf.Object, stem: str) -> str:
    """A name for one more form among those of a page.

    A name that stands for nothing is not free: the page's content may draw it.
    """
    # Neither `keys` nor `in` tell of such a name.
    taken = dict(forms.items())
    name = stem
    while name in taken:
        name += "x"
    return name


def put_back(slot: Slot) -> None:
    """Take the marks off a slot's page again."""
    if slot.contents:
        slot.page["/Contents"] = pikepdf.Array(slot.contents)
    elif "/Contents" in slot.page:
        del slot.page["/Contents"]
    if slot.resources is not None:
        slot.page["/Resources"] = slot.resources
    for key, value in slot.edges.items():
        if value is not None:
            slot.page[key] = value
        elif key in slot.page:
            del slot.page[key]
    slot.edges.clear()


def set_crop(slot: Slot, target: pikepdf.Object, box: PageBox) -> None:
    """Show this box of the page dictionary `target`; the slot keeps what was its own page's."""
    if target == slot.page:
        slot.edges.setdefault("/CropBox", target.get("/CropBox"))
    target["/CropBox"] = pikepdf.Array(box.box)


def enlarge(slot: Slot, target: pikepdf.Object, sheet: PageBox) -> None:
    """Make a page dictionary as large as its sheet; boxes within it would tell of another page."""
    for key in _BOXES:
        if target == slot.page:
            slot.edges.setdefault(key, target.get(key))
        if key in target:
            del target[key]
    target["/MediaBox"] = pikepdf.Array(sheet.box)
    set_crop(slot, target, sheet)
