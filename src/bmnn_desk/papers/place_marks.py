"""Puts marks onto pages: one shared form, a matrix a page, and the page's own content untouched."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.draw_stamp import series_pdf
from bmnn_desk.papers.mark import PT_PER_MM, pages_of, spot_on
from bmnn_desk.papers.page_sheet import clip_to, laid_on_another, pulled_onto, sheet_box
from bmnn_desk.papers.page_slot import (
    drawn_over,
    enlarge,
    free_name,
    own_resources,
    set_crop,
    slot_of,
    whole_content,
)
from bmnn_desk.papers.pdf_signatures import is_signed
from bmnn_desk.papers.save_pdf import saved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from bmnn_desk.papers.page_box import PageBox
    from bmnn_desk.papers.page_slot import Slot

MARK_KEY = "/BMNN_Mark"
_SLACK_MM = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A PDF that takes marks: the drawn marks as forms, and streams shared between pages.

    What is made of a signed PDF is `print_only`.
    """

    pdf: pikepdf.Pdf
    print_only: bool
    pages: tuple[pikepdf.Page, ...]
    forms: dict[object, pikepdf.Object]
    slots: dict[int, Slot] = field(default_factory=dict)
    wholes: dict[object, pikepdf.Object] = field(default_factory=dict)
    streams: dict[bytes, pikepdf.Object] = field(default_factory=dict)
    laid: dict[object, tuple[PageBox, bytes]] = field(default_factory=dict)
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
        yield Press(pdf=pdf, print_only=is_signed(pdf), pages=tuple(pdf.pages), forms=forms)


def distinct_marks(copies: Sequence[CopyMarks]) -> tuple[PlacedMark, ...]:
    """One mark for each look that the copies bear, in order of appearance."""
    return tuple({mark.look: mark for copy in copies for mark in copy.marks}.values())


def drawn_series(marks: Sequence[PlacedMark]) -> bytes:
    """The marks as PDF pages; where there is none, an empty PDF.

    Raises:
        BlankTooLongError: a text does not fit into its stamp.
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


def require_fit(box: PageBox, marks: Sequence[PlacedMark], *, apart: bool = True) -> None:
    """Refuse marks that would lie outside a page or on one another; their edges may touch.

    Without `apart` only those are refused that the page's edge pulls onto one another: a preview
    shows what was laid together by hand.

    Raises:
        MarkDoesNotFitError: for the first that would.
    """
    width, height = size = sheet_box(box, marks).size_mm
    for mark in marks:
        left, top = spot_on(mark, size)
        fits = (
            left >= -_SLACK_MM
            and top >= -_SLACK_MM
            and left + mark.shape.width_mm <= width + _SLACK_MM
            and top + mark.shape.height_mm <= height + _SLACK_MM
        )
        if not fits:
            raise MarkDoesNotFitError(mark.shape.stamp.value)
    covering = laid_on_another(size, marks) if apart else pulled_onto(size, marks)
    if covering is not None:
        raise MarkDoesNotFitError(covering.shape.stamp.value)


def slot_at(press: Press, index: int, box: PageBox) -> Slot:
    """The slot of a page of the press, read when it is first asked for."""
    if index not in press.slots:
        press.slots[index] = slot_of(press.pages[index], box)
    return press.slots[index]


def place(press: Press, slot: Slot, target: pikepdf.Object, marks: Sequence[PlacedMark]) -> None:
    """Give the page dictionary `target` the content of a slot with marks on top.

    `target` is the slot's own page, or a new page dictionary that shares its content.
    """
    resources, names = _resources(press, slot, marks)
    sheet, tail = _laid(press, slot.box, marks, names)
    around = slot
    if slot.box.misread:
        set_crop(slot, target, slot.box)
    if sheet != slot.box:
        enlarge(slot, target, sheet)
        around = replace(slot, before=clip_to(slot.box) + slot.before, after=slot.after + b"Q ")
    whole = "" if slot.sound else names[-1]
    target["/Contents"] = drawn_over(around, tail, whole, partial(_stream, press))
    target["/Resources"] = resources


def mark_rectangle(mark: PlacedMark, box: PageBox) -> tuple[float, float, float, float]:
    """The rectangle of a mark in the page's own units: left, bottom, right, top."""
    matrix = pikepdf.Matrix(*_matrix(box, mark))
    width, height = mark.shape.width_mm * PT_PER_MM, mark.shape.height_mm * PT_PER_MM
    (x0, y0), (x1, y1) = matrix.transform((0, 0)), matrix.transform((width, height))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _matrix(box: PageBox, mark: PlacedMark) -> tuple[float, ...]:
    left, top = spot_on(mark, box.size_mm)
    bottom = box.height_pt - (top + mark.shape.height_mm) * PT_PER_MM
    return box.to_page(left * PT_PER_MM, bottom)


def _laid(
    press: Press, box: PageBox, marks: Sequence[PlacedMark], names: tuple[str, ...]
) -> tuple[PageBox, bytes]:
    """The sheet that a page lies on, and the operators that draw its marks there."""
    # Pages of one size share them; `_resources` keeps the marks, so their ids stay theirs.
    key = (box, tuple(map(id, marks)), names)
    if key not in press.laid:
        sheet = sheet_box(box, marks)
        press.laid[key] = sheet, b"".join(map(partial(_drawing, sheet), marks, names))
    return press.laid[key]


def _drawing(box: PageBox, mark: PlacedMark, name: str) -> bytes:
    numbers = " ".join(f"{value:.6f}" for value in _matrix(box, mark))
    return f"/Artifact BMC q {numbers} cm {name} Do Q EMC\n".encode("ascii")


def _resources(
    press: Press, slot: Slot, marks: Sequence[PlacedMark]
) -> tuple[pikepdf.Object, tuple[str, ...]]:
    key = (_holder(slot), tuple(map(id, marks)))
    if key not in press.resources:
        new, forms = own_resources(slot)
        names: list[str] = []
        drawn = [press.forms[mark.look] for mark in marks]
        for form in drawn if slot.sound else (*drawn, _whole(press, slot)):
            names.append(free_name(forms, f"/BMS{len(names)}"))
            forms[names[-1]] = form
        new["/XObject"] = forms
        # The marks are kept with it: an id is only good while its object lives.
        press.resources[key] = (press.pdf.make_indirect(new), tuple(names), tuple(marks))
    resources, placed, _ = press.resources[key]
    return resources, placed


def _holder(slot: Slot) -> object:
    """What pages have alike that may share their resources with marks."""
    if slot.resources is None or not slot.sound:
        return slot.page.objgen
    return slot.resources.objgen if slot.resources.is_indirect else slot.resources.unparse()


def _whole(press: Press, slot: Slot) -> pikepdf.Object:
    if slot.page.objgen not in press.wholes:
        press.wholes[slot.page.objgen] = whole_content(press.pdf, slot)
    return press.wholes[slot.page.objgen]


def _stream(press: Press, data: bytes) -> pikepdf.Object:
    if data not in press.streams:
        press.streams[data] = press.pdf.make_stream(data)
    return press.streams[data]
