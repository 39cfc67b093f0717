"""Puts marks onto pages: one shared form, a matrix a page, and the page's own content untouched."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.content_balance import balance
from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.papers.mark import PT_PER_MM, pages_of
from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.page_box import PageBox

MARK_KEY = "/BMNN_Mark"
_SLACK_MM = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A page as it was, and what must stand around its content to leave the state clean."""

    page: pikepdf.Object
    box: PageBox
    contents: tuple[pikepdf.Object, ...]
    resources: pikepdf.Object | None
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A PDF that takes marks: the drawn marks as forms, and streams shared between pages."""

    pdf: pikepdf.Pdf
    pages: tuple[pikepdf.Page, ...]
    forms: dict[object, pikepdf.Object]
    streams: dict[bytes, pikepdf.Object] = field(default_factory=dict)
    tails: dict[object, bytes] = field(default_factory=dict)
    resources: dict[object, tuple[pikepdf.Object, tuple[str, ...], tuple[PlacedMark, ...]]] = field(
        default_factory=dict
    )


@contextmanager
def pressing(pdf: pikepdf.Pdf, series: bytes, marks: Sequence[PlacedMark]) -> Iterator[Press]:
    """A press for `pdf`, with the marks that `series` draws, one a page, in that order."""
    # Foreign objects stay bound to the file they come from: it is open until the save.
    with pikepdf.open(io.BytesIO(series)) as drawn:
        forms: dict[object, pikepdf.Object] = {}
        for page, mark in zip(drawn.pages, marks, strict=True):
            form = pdf.copy_foreign(page.as_form_xobject())
            form[MARK_KEY] = pikepdf.Name(f"/{mark.shape.stamp}")
            forms[mark.look] = form
        yield Press(pdf=pdf, pages=tuple(pdf.pages), forms=forms)


def distinct_marks(copies: Sequence[CopyMarks]) -> tuple[PlacedMark, ...]:
    """One mark for each look that the copies bear, in order of appearance."""
    return tuple({mark.look: mark for copy in copies for mark in copy.marks}.values())


def drawn_series(marks: Sequence[PlacedMark]) -> bytes:
    """The marks as PDF pages; where there is none, an empty PDF.

    Raises:
        MarkDoesNotFitError: a text does not fit into its stamp.
        ValueError: a level word in black.
    """
    if marks:
        return series_pdf(marks)
    with pikepdf.new() as empty:
        return saved(empty, compress=True)


def marks_by_page(copy: CopyMarks, count: int) -> dict[int, tuple[PlacedMark, ...]]:
    """The marks of a copy for each page index that bears any, in page order."""
    found: dict[int, list[PlacedMark]] = {}
    for mark in copy.marks:
        for index in pages_of(mark, count):
            found.setdefault(index, []).append(mark)
    return {index: tuple(found[index]) for index in sorted(found)}


def require_fit(box: PageBox, marks: Sequence[PlacedMark]) -> None:
    """Refuse marks that would lie outside a page.

    Raises:
        MarkDoesNotFitError: for the first that does.
    """
    width, height = box.size_mm
    for mark in marks:
        fits = (
            mark.x_mm >= -_SLACK_MM
            and mark.y_mm >= -_SLACK_MM
            and mark.x_mm + mark.shape.width_mm <= width + _SLACK_MM
            and mark.y_mm + mark.shape.height_mm <= height + _SLACK_MM
        )
        if not fits:
            raise MarkDoesNotFitError(mark.shape.stamp.value)


def slot_of(page: pikepdf.Page, box: PageBox) -> Slot:
    """Read a page once, before any mark is on it; `box` is its displayed box."""
    contents = page.obj.get("/Contents")
    if contents is None:
        parts: tuple[pikepdf.Object, ...] = ()
    elif isinstance(contents, pikepdf.Array):
        parts = tuple(contents.as_list())
    else:
        parts = (contents,)
    before, after = balance(page, parts)
    return Slot(
        page=page.obj,
        box=box,
        contents=parts,
        resources=inherited(page.obj, "/Resources"),
        before=before,
        after=after,
    )


def place(press: Press, slot: Slot, target: pikepdf.Object, marks: Sequence[PlacedMark]) -> None:
    """Give the page dictionary `target` the content of a slot with marks on top.

    `target` is the slot's own page, or a new page dictionary that shares its content.
    """
    resources, names = _resources(press, slot, marks)
    tail = _tail(press, slot.box, marks, names)
    parts = [_stream(press, slot.after + tail)]
    if slot.contents:
        parts = [_stream(press, slot.before), *slot.contents, *parts]
    target["/Contents"] = pikepdf.Array(parts)
    target["/Resources"] = resources


def put_back(slot: Slot) -> None:
    """Take the marks off a slot's page again."""
    if slot.contents:
        slot.page["/Contents"] = pikepdf.Array(slot.contents)
    elif "/Contents" in slot.page:
        del slot.page["/Contents"]
    if slot.resources is not None:
        slot.page["/Resources"] = slot.resources


def mark_rectangle(mark: PlacedMark, box: PageBox) -> tuple[float, float, float, float]:
    """The rectangle of a mark in the page's own units: left, bottom, right, top."""
    matrix = pikepdf.Matrix(*_matrix(box, mark))
    width, height = mark.shape.width_mm * PT_PER_MM, mark.shape.height_mm * PT_PER_MM
    (x0, y0), (x1, y1) = matrix.transform((0, 0)), matrix.transform((width, height))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _matrix(box: PageBox, mark: PlacedMark) -> tuple[float, ...]:
    bottom = box.height_pt - (mark.y_mm + mark.shape.height_mm) * PT_PER_MM
    return box.to_page(mark.x_mm * PT_PER_MM, bottom)


def _tail(press: Press, box: PageBox, marks: Sequence[PlacedMark], names: tuple[str, ...]) -> bytes:
    # Pages of one size share it; `_resources` keeps the marks, so their ids stay theirs.
    key = (box, tuple(map(id, marks)), names)
    if key not in press.tails:
        press.tails[key] = b"".join(
            _drawing(box, mark, name) for mark, name in zip(marks, names, strict=True)
        )
    return press.tails[key]


def _drawing(box: PageBox, mark: PlacedMark, name: str) -> bytes:
    numbers = " ".join(f"{value:.6f}" for value in _matrix(box, mark))
    return f"/Artifact BMC q {numbers} cm {name} Do Q EMC\n".encode("ascii")


def _resources(
    press: Press, slot: Slot, marks: Sequence[PlacedMark]
) -> tuple[pikepdf.Object, tuple[str, ...]]:
    old = slot.resources
    holder = old if old is not None and old.is_indirect else slot.page
    key = (holder.objgen, tuple(map(id, marks)))
    if key not in press.resources:
        # The dictionary may be shared or inherited: the marks go into a copy of it.
        new = pikepdf.Dictionary(dict(old.items()) if old is not None else {})
        drawable = new.get("/XObject")
        forms = pikepdf.Dictionary(dict(drawable.items()) if drawable is not None else {})
        names: list[str] = []
        for mark in marks:
            names.append(_free_name(forms, len(names)))
            forms[names[-1]] = press.forms[mark.look]
        new["/XObject"] = forms
        # The marks are kept with it: an id is only good while its object lives.
        press.resources[key] = (press.pdf.make_indirect(new), tuple(names), tuple(marks))
    resources, placed, _ = press.resources[key]
    return resources, placed


def _free_name(forms: pikepdf.Dictionary, number: int) -> str:
    name = f"/BMS{number}"
    while name in forms:
        name += "x"
    return name


def _stream(press: Press, data: bytes) -> pikepdf.Object:
    if data not in press.streams:
        press.streams[data] = press.pdf.make_stream(data)
    return press.streams[data]
