"""The parts that are shipped with the program, and the licence of each.

The list is data (`resources/licences/licences.toml`); `ui/licences.py` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words


class PartFamily(Enum):
    """What a part is; the list is shown in this order."""

    PROGRAM = "program"
    PYTHON = "python"
    LIBRARY = "library"
    SYSTEM = "system"
    ART = "art"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShippedPart:
    """A part of the program as it is shipped (thành phần kèm theo).

    `licence` is an SPDX expression. `within` is the part whose files it lies in, "" where it has
    its own. `texts` are files under `resources/`. `contains` are parts that lie in this one and
    bring no text of their own: name, version, licence. `files` are patterns of paths from the
    bundle's `_internal` folder. `purl` is the package URL of a library of the system (its source
    package is the `upstream` in it); "" where name and version say it all.
    """

    name: str
    version: str
    family: PartFamily
    licence: str
    source: str
    within: str
    note: str
    texts: tuple[str, ...]
    contains: tuple[str, ...]
    files: tuple[str, ...]
    purl: str = ""


def parts_with(parts: tuple[ShippedPart, ...], typed: str) -> tuple[ShippedPart, ...]:
    """The parts that have all the words of a search, without accents and case."""
    words = search_words(typed)
    return tuple(part for part in parts if words.are_in(fold(_said(part))))


def _said(part: ShippedPart) -> str:
    return " ".join((part.name, part.version, part.licence, part.within, part.note, *part.contains))
