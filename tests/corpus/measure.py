"""Measures the marks of a stamped PDF on every page, in poppler and in pdfium."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from tests.corpus.changes import (
    CLEAR,
    changed_outside,
    difference,
    over,
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

    from tests.corpus.engines import Engine
    from tests.corpus.plan import Plan
    from tests.corpus.sheet import Sheet

BOTH = ("pdfium", "poppler")
_FINE_DPI, _COARSE_DPI = 200.0, 110.0
_FINE_PAGES = 40
_MOST_PIXELS = 16_000_000
_DOUBTFUL_MM = 0.25
_ASTRAY = 15


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
    fine, dpi = min(_FINE_DPI, most), min(first, most)
    found = _once(engine, sheet, dpi)
    is_doubtful = found.faults or found.worst_mm > _DOUBTFUL_MM
    return _once(engine, sheet, fine) if is_doubtful and dpi < fine else found


def _once(engine: Engine, sheet: Sheet, dpi: float) -> Measured:
    made = engine.made(sheet.index, dpi * sheet.unit)
    bare = engine.bare(sheet.index, dpi * sheet.unit)
    if made is not None and bare is None:  # this engine cannot draw the source at all
        return _marks(engine, sheet, redness(made), dpi)
    if made is None or bare is None or not _is_as_large(made, bare):
        return _wrong(f"drawn as {_size(made)}, bare as {_size(bare)}")
    alike = min(made.width, bare.width), min(made.height, bare.height)
    made, bare = made.crop((0, 0, *alike)), bare.crop((0, 0, *alike))
    per_mm = dpi / 25.4
    found = _marks(engine, sheet, changed_on(sheet, bare, made, per_mm), dpi)
    (before, low), (after, _) = softened(bare, per_mm), softened(made, per_mm)
    soft = changed_on(sheet, before, after, low)
    astray = changed_outside(soft, [place for _, place in sheet.marks], low)
    if astray > _ASTRAY:
        return Measured(
            worst_mm=found.worst_mm,
            faults=(*found.faults, f"{astray} pixels changed outside the marks"),
        )
    return found


def _marks(engine: Engine, sheet: Sheet, change: Image.Image, dpi: float) -> Measured:
    worst = 0.0
    faults: list[str] = []
    for mark, place in sheet.marks:
        look = engine.looks(mark.look, dpi)
        if look is None:
            return _wrong("the mark alone is not drawn")
        ink = over(difference(look.point([255] * 768), look), CLEAR)
        others = [other for _, other in sheet.marks if other is not place]
        found = read_mark(change, place, others, (ink, dpi / 25.4))
        worst = max(worst, found.worst_mm)
        faults += found.faults
    return Measured(worst_mm=worst, faults=tuple(faults))


def _is_as_large(made: Image.Image, bare: Image.Image) -> bool:
    """Boxes that differ by a rounding may make one row of pixels more."""
    return all(abs(one - other) <= 1 for one, other in zip(made.size, bare.size, strict=True))


def _size(picture: Image.Image | None) -> str:
    return "nothing" if picture is None else f"{picture.width} x {picture.height}"


def _wrong(fault: str) -> Measured:
    return Measured(worst_mm=0.0, faults=(fault,))
