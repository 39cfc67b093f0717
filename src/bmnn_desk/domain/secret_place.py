"""The place of an entry in its decision: Điều, khoản, điểm, bare of the words before them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.secret_list import SecretItem


class PlacePart(StrEnum):
    """Điều, khoản or điểm."""

    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"


_LABELS: Mapping[PlacePart, re.Pattern[str]] = MappingProxyType(
    {
        part: re.compile(rf"{word}\b[\s.:]*(?:so\b\s*)?")
        for part, word in zip(PlacePart, ("dieu", "khoan", "diem"), strict=True)
    }
)
_FIGURES = re.compile(r"\d{1,4}[a-z]{0,2}")
_SHAPES: Mapping[PlacePart, re.Pattern[str]] = MappingProxyType(
    {
        PlacePart.ARTICLE: _FIGURES,
        PlacePart.CLAUSE: _FIGURES,
        PlacePart.POINT: re.compile(r"[a-z]{1,3}\d{0,2}|\d{1,3}(?:[.,]\d{1,3})?"),
    }
)


def bare_part(part: PlacePart, text: str) -> str | None:
    """`Điều 2a.` as `2a`; None where it is no such part: empty, or another part."""
    # Composed, as then folding changes letters one by one: the label's end is the same in both.
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    label = _LABELS[part].match(fold(text))
    bare = text[label.end() if label else 0 :].strip(" .():;")
    return bare if _SHAPES[part].fullmatch(fold(bare)) else None


def place_order(item: SecretItem) -> tuple[tuple[int, str, str], ...]:
    """Sorts entries by Điều, khoản, điểm: by their figures, then their letters."""
    return tuple(_order(part) for part in (item.article, item.clause, item.point))


def _order(part: str) -> tuple[int, str, str]:
    figures = re.match(r"\d*", part)
    head = figures[0] if figures else ""
    # A letter with a bar stands right after the one without.
    letters = part[len(head) :].casefold()
    return int(head or 0), fold(letters), letters
