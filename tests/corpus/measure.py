"""Measures the marks of a stamped PDF on every page, in poppler and in pdfium."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from tests.corpus.changes import (
    CLEAR,
    Found,
    changed_outside,
    difference,
    over,
    pixels,
    read_mark,
    redness,
    softened,
)
from tests.corpus.engines import MADE, SOURCE, engines_over
from tests.corpus.pdfium_pages import pdfium_document
from tests.corpus.sheet import changed_on, sheets

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from PIL import Image

    from tests.corpus.changes import Pixels
    from tests.corpus.engines import Engine
    from tests.corpus.plan import Plan
    from tests.corpus.sheet import Sheet

BOTH = ("pdfium", "poppler")
_FINE_DPI, _COARSE_DPI, _LEAST_DPI = 200.0, 110.0, 75.0
_BESIDE_MM = 12.0
_FINE_PAGES = 40
_MOST_PIXELS = 16_000_000
_DOUBTFUL_MM = 0.25
_ASTRAY = 15
_OFF_THE_EDGE = 0.9987


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The worst distance in mm over all pages and both engines, and all faults."""

    worst_mm: float
    faults: tuple[str, ...]


def measure(
    folder: Path, plan: Plan, engines: Collection[str] = BOTH, dpi: float | None = None
) -> Measured:
    """Compare each page of the stamped file in a folder with its bare look.

    Without `dpi` it is coarse where there are many pages; what is in doubt is drawn again, finer.
    """
    with pdfium_document(folder / SOURCE) as source, pdfium_document(folder / MADE) as made:
        counts = [None if file is None else len(file) for file in (source, made)]
        if source is None or made is None or counts != [len(plan.units)] * 2:
            return _wrong(f"pages in pdfium: {counts[0]} before, {counts[1]} after")
        pages = tuple(sheets(source, made, plan))
    worst = 0.0
    faults: list[str] = []
    first = dpi or (_COARSE_DPI if len(pages) > _FINE_PAGES else _FINE_DPI)
    drawn = [engine for engine in engines_over(folder) if engine.name in engines]
    for sheet, engine in product(pages, drawn):
        found = _measured(engine, sheet, first)
        worst = max(worst, found.worst_mm)
        faults += [f"page {sheet.index + 1}, {engine.name}: {each}" for each in found.faults]
    return Measured(worst_mm=worst, faults=tuple(faults))


def _measured(engine: Engine, sheet: Sheet, first: float) -> Measured:
    most = (_MOST_PIXELS / sheet.square_inches) ** 0.5
    if most < _LEAST_DPI:
        return _in_windows(engine, sheet, most)
    fine, dpi = min(_FINE_DPI, most), min(first, most)
    found = _once(engine, sheet, dpi)
    is_doubtful = found.faults or found.worst_mm > _DOUBTFUL_MM
    return _once(engine, sheet, fine) if is_doubtful and dpi < fine else found


def _once(engine: Engine, sheet: Sheet, dpi: float) -> Measured:
    made, bare = _drawn(engine, sheet, dpi)
    if made is not None and bare is not None and made.size != bare.size:
        # A size on the edge of a pixel is rounded either way, and a picture of one pixel more is
        # stretched by it: a little coarser, both are rounded alike.
        dpi *= _OFF_THE_EDGE
        made, bare = _drawn(engine, sheet, dpi)
    if made is not None and bare is None:  # this engine cannot draw the source at all
        return _marks(engine, sheet, redness(made), dpi)
    if made is None or bare is None or not _is_as_large(made, bare):
        return _wrong(f"drawn as {_size(made)}, bare as {_size(bare)}")
    made, bare = _trimmed(made, bare)
    found = _marks(engine, sheet, changed_on(sheet, bare, made, dpi / 25.4), dpi)
    astray = _astray(sheet, bare, made, dpi / 25.4)
    return Measured(worst_mm=found.worst_mm, faults=(*found.faults, *astray))


def _in_windows(engine: Engine, sheet: Sheet, dpi: float) -> Measured:
    """Of a page of metres the whole is compared as fine as it can be, each mark in a window."""
    made, bare = _drawn(engine, sheet, dpi)
    if made is None or bare is None or not _is_as_large(made, bare):
        return _wrong(f"drawn as {_size(made)}, bare as {_size(bare)}")
    made, bare = _trimmed(made, bare)
    faults = [*_astray(sheet, bare, made, dpi / 25.4)]
    worst = 0.0
    for at in range(len(sheet.marks)):
        found = _in_window(engine, sheet, at)
        worst, faults = max(worst, found.worst_mm), [*faults, *found.faults]
    return Measured(worst_mm=worst, faults=tuple(faults))


def _in_window(engine: Engine, sheet: Sheet, at: int) -> Found:
    per_mm = _FINE_DPI / 25.4
    left, top, right, bottom = pixels(sheet.marks[at][1], per_mm, _BESIDE_MM)
    window = max(left, 0), max(top, 0), right, bottom
    made, bare = _drawn(engine, sheet, _FINE_DPI, window)
    if made is None or bare is None:
        return Found(worst_mm=0.0, faults=("the window of a mark is not drawn",))
    part = sheet.part(window[0] / per_mm, window[1] / per_mm)
    return _mark(engine, part, at, (difference(*_trimmed(made, bare)), _FINE_DPI))


def _drawn(
    engine: Engine, sheet: Sheet, dpi: float, window: Pixels | None = None
) -> tuple[Image.Image | None, Image.Image | None]:
    at = sheet.index, dpi * sheet.unit, window
    return engine.made(*at), engine.bare(*at)


def _trimmed(made: Image.Image, bare: Image.Image) -> tuple[Image.Image, Image.Image]:
    alike = min(made.width, bare.width), min(made.height, bare.height)
    return made.crop((0, 0, *alike)), bare.crop((0, 0, *alike))


def _astray(sheet: Sheet, bare: Image.Image, made: Image.Image, per_mm: float) -> tuple[str, ...]:
    (before, low), (after, _) = softened(bare, per_mm), softened(made, per_mm)
    soft = changed_on(sheet, before, after, low)
    count = changed_outside(soft, [place for _, place in sheet.marks], low)
    return (f"{count} pixels changed outside the marks",) if count > _ASTRAY else ()


def _marks(engine: Engine, sheet: Sheet, change: Image.Image, dpi: float) -> Measured:
    found = [_mark(engine, sheet, at, (change, dpi)) for at in range(len(sheet.marks))]
    return Measured(
        worst_mm=max((one.worst_mm for one in found), default=0.0),
        faults=tuple(fault for one in found for fault in one.faults),
    )


def _mark(engine: Engine, sheet: Sheet, at: int, drawn: tuple[Image.Image, float]) -> Found:
    """Measure the mark of this number in what changed, drawn at so many dpi."""
    change, dpi = drawn
    mark, place = sheet.marks[at]
    look = engine.looks(mark.look, dpi)
    if look is None:
        return Found(worst_mm=0.0, faults=("the mark alone is not drawn",))
    ink = over(difference(look.point([255] * 768), look), CLEAR)
    others = [other for _, other in sheet.marks if other is not place]
    return read_mark(change, place, others, (ink, dpi / 25.4))


def _is_as_large(made: Image.Image, bare: Image.Image) -> bool:
    """Boxes that differ by a rounding may make one row of pixels more."""
    return all(abs(one - other) <= 1 for one, other in zip(made.size, bare.size, strict=True))


def _size(picture: Image.Image | None) -> str:
    return "nothing" if picture is None else f"{picture.width} x {picture.height}"


def _wrong(fault: str) -> Measured:
    return Measured(worst_mm=0.0, faults=(fault,))
