"""Where marks stand on pages of one size or of several, and what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import PageChoice, pages_from
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.marking_plan import Stand, pack_stand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.stamp_shape import StampShape

Size = tuple[float, float]
# The page that the packs count their places on.
A4_MM = (210.0, 297.0)


def own_place(shape: StampShape, page_mm: Size) -> tuple[float, float]:
    """The pack's place on a page of another size: a mark near a corner keeps that corner.

    Raises:
        ValueError: the pack knows no place for the mark.
    """
    stand = pack_stand(shape)
    return (
        _kept(stand.x_mm, shape.width_mm, A4_MM[0], page_mm[0]),
        _kept(stand.y_mm, shape.height_mm, A4_MM[1], page_mm[1]),
    )


def stand_at(
    shape: StampShape, place: tuple[float, float], pages: PageChoice, page_mm: Size
) -> Stand:
    """A mark's stand from its left top corner on the first of its pages, of size `page_mm`.

    On several pages a mark in the right half counts from the right edge, so that narrower pages
    keep the corner.
    """
    x, y = place
    from_right = pages.is_many and x + shape.width_mm / 2 > page_mm[0] / 2
    if from_right:
        x = round(max(page_mm[0] - shape.width_mm - x, 0.0), 1)
    return Stand(x_mm=x, y_mm=y, pages=pages, from_right=from_right)


def on_page(stand: Stand, shape: StampShape, page_mm: Size) -> tuple[float, float]:
    """Left and top edge of a mark on a page of this size; before it is pulled inside."""
    if stand.from_right:
        return round(page_mm[0] - shape.width_mm - stand.x_mm, 1), stand.y_mm
    return stand.x_mm, stand.y_mm


def pages_text(pages: Mapping[Stamp, PageChoice]) -> str:
    """Chosen pages as a draft keeps them."""
    return ";".join(f"{stamp.value}={choice.text}" for stamp, choice in pages.items())


def pages_of_draft(text: str) -> dict[Stamp, PageChoice]:
    """Chosen pages as a draft kept them."""
    pairs = (part.partition("=") for part in filter(None, text.split(";")))
    return {Stamp(stamp): pages_from(pages) for stamp, _, pages in pairs}


def _kept(place: float, extent: float, whole: float, side: float) -> float:
    """A place in the far half of A4 keeps its distance from the far edge."""
    is_far = place + extent / 2 > whole / 2
    return round(place + side - whole, 1) if is_far else place
