"""A page of a stamped file, and where its source's page lies on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw

from tests.corpus.changes import difference, pixels
from tests.corpus.pdfium_pages import size_pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

    from tests.corpus.changes import Pixels, Place
    from tests.corpus.plan import Plan, Wanted

_PT_PER_MM = 72 / 25.4
_SAME_MM = 0.1
_EDGE_PIXELS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page as displayed, its UserUnit and its marks' places.

    `page_mm` is the size of the source's page: where it is smaller, it lies in the middle.
    """

    index: int
    size_mm: tuple[float, float]
    page_mm: tuple[float, float]
    unit: float
    marks: tuple[tuple[Wanted, Place], ...]

    @property
    def is_larger(self) -> bool:
        """Whether it is no longer the source's page alone."""
        grown = (side - own for side, own in zip(self.size_mm, self.page_mm, strict=True))
        return any(side > _SAME_MM for side in grown)

    @property
    def square_inches(self) -> float:
        """Its area."""
        return self.size_mm[0] * self.size_mm[1] / 25.4**2

    def part(self, left: float, top: float) -> Sheet:
        """The same page seen from so many mm to the right and down."""
        marks = tuple(
            (mark, (each[0] - left, each[1] - top, each[2] - left, each[3] - top))
            for mark, each in self.marks
        )
        return replace(self, marks=marks)


def sheets(
    source: pypdfium2.PdfDocument, made: pypdfium2.PdfDocument, plan: Plan
) -> Iterator[Sheet]:
    """Each page of a stamped file."""
    for index, unit in enumerate(plan.units):
        size = _size_mm(made, index, unit)
        yield Sheet(
            index=index,
            size_mm=size,
            page_mm=_size_mm(source, index, unit),
            unit=unit,
            marks=tuple((mark, mark.on(size)) for mark in plan.marks if index in mark.pages),
        )


def changed_on(sheet: Sheet, bare: Image.Image, made: Image.Image, per_mm: float) -> Image.Image:
    """How much each pixel of a page changed.

    Around a page that lies on a larger sheet may be nothing, or annotations that stick out.
    """
    change = difference(bare, made)
    if not sheet.is_larger:
        return change
    area = _middle(sheet, per_mm, 0)
    alone = Image.new("RGB", bare.size, "white")
    alone.paste(bare.crop(area), area)
    change = ImageChops.darker(change, difference(alone, made))
    # A clipped edge between two pixels is drawn otherwise than the edge of a page.
    edge = _middle(sheet, per_mm, _EDGE_PIXELS)
    beside = change.copy()
    ImageDraw.Draw(beside).rectangle(edge, outline=0, width=2 * _EDGE_PIXELS + 1)
    for _, place in sheet.marks:  # a border of a mark may lie on that edge
        own = pixels(place, per_mm, 0.0)
        beside.paste(change.crop(own), own)
    return beside


def _size_mm(document: pypdfium2.PdfDocument, index: int, unit: float) -> tuple[float, float]:
    width, height = size_pt(document, index)
    return width * unit / _PT_PER_MM, height * unit / _PT_PER_MM


def _middle(sheet: Sheet, per_mm: float, around: int) -> Pixels:
    left, top = ((side - own) / 2 for side, own in zip(sheet.size_mm, sheet.page_mm, strict=True))
    return (
        round(left * per_mm) - around,
        round(top * per_mm) - around,
        round((left + sheet.page_mm[0]) * per_mm) + around,
        round((top + sheet.page_mm[1]) * per_mm) + around,
    )
