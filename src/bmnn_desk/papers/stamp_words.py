"""Tells a stamp by the words that stand in it, over all regimes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import LETTER_STAMPS, LEVEL_STAMPS, NUMBER_STAMPS
from bmnn_desk.papers.own_marks import every_stamps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.stamp_shape import StampShape

_BLANK = re.compile(r"\{\w+\}")
_LEVELS = {stamp: level for level, stamp in LEVEL_STAMPS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class StampWords:
    """A stamp of a regime, and how each of its lines reads without white space."""

    shape: StampShape
    lines: tuple[re.Pattern[str], ...]


def bare(text: str) -> str:
    """A text NFC and without white space: engines and programs differ in where they put it."""
    return "".join(unicodedata.normalize("NFC", text).split())


@cache
def known_stamps() -> tuple[StampWords, ...]:
    """Every shape that any regime has for a stamp, each once."""
    alike = {
        (shape.stamp, shape.width_mm, shape.height_mm, shape.lines): shape
        for stamps in every_stamps()
        for shape in stamps.values()
    }
    return tuple(
        StampWords(
            shape=shape,
            lines=tuple(_pattern(line.text) for line in shape.lines if line.text),
        )
        for shape in alike.values()
    )


def stamps_of(lines: Sequence[str]) -> tuple[StampShape, ...]:
    """The shapes whose lines read like these, which are bare."""
    return tuple(
        known.shape
        for known in known_stamps()
        if len(known.lines) == len(lines)
        and all(pattern.fullmatch(line) for pattern, line in zip(known.lines, lines, strict=True))
    )


@cache
def telling_words() -> frozenset[str]:
    """The bare first words of the stamps: a page without any of them bears none.

    The letters A, B, C are left out: they stand in every text, and belong on envelopes.
    """
    return frozenset(
        _BLANK.sub("", bare(known.shape.lines[0].text))
        for known in known_stamps()
        if known.shape.stamp not in LETTER_STAMPS.values()
    )


def number_in(stamp: Stamp, lines: Iterable[str]) -> int | None:
    """The number that a mark of a copy number shows; None for others, and for an open one."""
    if stamp not in NUMBER_STAMPS:
        return None
    found = re.search(r":(\d{1,9})", bare("".join(lines)))
    return None if found is None else int(found[1])


def level_of(stamp: Stamp) -> SecrecyLevel | None:
    """The level that a level mark shows; None for other marks."""
    return _LEVELS.get(stamp)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, _BLANK.split(bare(text)))))
