"""Levels of secrecy (độ mật)."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class SecrecyLevel(IntEnum):
    """Độ mật, from the lowest; Luật 29/2018 Điều 8, unchanged in Luật 117/2025."""

    MAT = 1
    TOI_MAT = 2
    TUYET_MAT = 3


HIGHEST_FIRST = tuple(sorted(SecrecyLevel, reverse=True))
"""The levels as tables and papers show them side by side."""


def highest_level(levels: Iterable[SecrecyLevel]) -> SecrecyLevel | None:
    """The highest of several levels, None where there is none (Luật 29/2018 Điều 10 khoản 2)."""
    return max(levels, default=None)
