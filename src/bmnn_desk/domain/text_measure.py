"""What a text is measured by: the limits of its layout, and the office's common words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLimits:
    """The least and the most that a margin may be, mm."""

    least_mm: float
    most_mm: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PartLimits:
    """How a part of the layout (ô) is set: its name, least and most size in pt, its style.

    `bold` and `italic` None leave the choice.
    """

    box: str
    name: str
    least_pt: float
    most_pt: float
    bold: bool | None
    italic: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMeasure:
    """The layout of Nghị định 30/2020 as data; `tolerance_mm` is what printing forgives.

    `margins` by "top", "bottom", "left", "right"; `type_codes` from the type's name (lower
    case) to its code, "" for a type without; `abbreviations` from folded to folded words.
    `group_words` begin a line that means many bodies; `as_above` stand for the addressees;
    `person_titles` go before a person's name; `archive_offices` is where the archive copy lies
    (VT); `title_openers` may stand before a trích yếu; `letter_codes` are written by mistake
    for a công văn, which has no code.
    """

    page_mm: tuple[float, float]
    tolerance_mm: float
    margins: Mapping[str, SideLimits]
    fonts: tuple[str, ...]
    parts: Mapping[str, PartLimits]
    type_codes: Mapping[str, str]
    group_words: tuple[str, ...]
    as_above: tuple[str, ...]
    person_titles: tuple[str, ...]
    archive_offices: tuple[str, ...]
    letter_codes: tuple[str, ...]
    title_openers: tuple[str, ...]
    abbreviations: Mapping[str, str]
