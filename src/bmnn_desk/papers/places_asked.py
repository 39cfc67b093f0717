"""Of which pack the places of the marks are drawn. No engine is loaded here: the window asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.law.cover_form import MarkOnCover
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.law.stamp_shape import StampShape


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesAsked:
    """The stamps of the pack called `pack`, and which kinds of mark stand on which cover."""

    form: WordsForm
    shapes: tuple[StampShape, ...]
    covers: tuple[MarkOnCover, ...]
    pack: str
