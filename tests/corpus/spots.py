"""White spots for the marks of a file, page by page, where their place is covered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.machine.job import Job
from bmnn_desk.papers.ink_map import InkMap, SpotAsked, nearest_white
from bmnn_desk.papers.mark import pages_of, spot_on
from bmnn_desk.papers.open_pdf import opened_pdf
from bmnn_desk.papers.white_area import ink_of_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.pdf_key import PdfKey
    from tests.corpus.changes import Place

Spot = tuple[float, float]
_INK: Job[[bytes, Sequence[int], bool, PdfKey], InkMap] = Job(
    name="draw", module="bmnn_desk.papers.white_area", function="ink_of_pages", seconds=60
)


def spread(
    worker: Worker, source: tuple[bytes, PdfKey, int], marks: Sequence[PlacedMark]
) -> tuple[PlacedMark, ...]:
    """The marks for every page, moved on those pages where they would cover something.

    `source` is a file, its key and its count of pages. Where a page has no white spot left, a
    mark keeps its place.

    Raises:
        DeskError: what the worker raised.
    """
    data, key, count = source
    pages: dict[tuple[int, Spot], list[int]] = {}
    for number in range(1, count + 1):
        ink = worker.do(_INK, data, (number - 1,), False, key)
        for at, spot in enumerate(_spots(ink, marks)):
            pages.setdefault((at, spot), []).append(number)
    return tuple(_mark(marks[at], spot, numbers, count) for (at, spot), numbers in pages.items())


def free_spot(source: bytes, mark: PlacedMark) -> Spot:
    """The white spot nearest to a mark on all of its pages; its own place where there is none.

    Raises:
        DeskError: the file cannot be read, or has not these pages.
    """
    with opened_pdf(source) as pdf:
        indexes = pages_of(mark, len(pdf.pages))
    (spot,) = _spots(ink_of_pages(source, indexes), (mark,))
    return spot


def _spots(ink: InkMap, marks: Sequence[PlacedMark]) -> tuple[Spot, ...]:
    found: list[Spot] = []
    taken: list[Place] = []
    size = ink.width / ink.per_mm, ink.height / ink.per_mm
    for mark in marks:
        at = spot_on(mark, size)
        own = mark.shape.width_mm, mark.shape.height_mm
        spot: Spot | None = None
        if ink.page_under(_place(at, own)) is not None:
            spot = nearest_white(ink, SpotAsked(at=at, size=own, taken=tuple(taken)))
        taken.append(_place(spot or at, own))
        found.append(spot or (mark.x_mm, mark.y_mm))
    return tuple(found)


def _place(at: Spot, size: Spot) -> Place:
    return at[0], at[1], at[0] + size[0], at[1] + size[1]


def _mark(mark: PlacedMark, spot: Spot, numbers: Sequence[int], count: int) -> PlacedMark:
    moved = replace(mark, x_mm=spot[0], y_mm=spot[1])
    return moved if len(numbers) == count else replace(moved, page="chosen", numbers=tuple(numbers))
