"""A page as it was before any mark, and how it becomes that again."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.content_balance import balance
from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.page_content import read_content

if TYPE_CHECKING:
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
    contents = page.obj.get("/Contents")
    if contents is None:
        parts: tuple[pikepdf.Object, ...] = ()
    elif isinstance(contents, pikepdf.Array):
        parts = tuple(contents.as_list())
    else:
        parts = (contents,)
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
    """
    data = b"\n".join(map(read_content, slot.contents))
    form = pdf.make_stream(zlib.compress(data))
    form["/Filter"] = pikepdf.Name.FlateDecode
    form["/Type"], form["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Form
    form["/BBox"] = pikepdf.Array(slot.box.box)
    form[CONTENT_KEY] = True
    if slot.resources is not None:
        form["/Resources"] = slot.resources
    return form


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
