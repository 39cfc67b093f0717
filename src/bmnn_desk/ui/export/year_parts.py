"""What a year's package is made of: the figures, and papers that are made when they are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.packages import PackageFigure, PackageFile
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPaper:
    """A part that may be ticked: its words, and what makes its files.

    `make` is called beside the window and touches no widget; a part that has nothing gives no
    files.
    """

    key: str
    words: str
    make: Callable[[], tuple[PackageFile, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearParts:
    """A year, its window, its frozen figures and its papers.

    `level` is the highest of what the papers say, None where the figures tell it.
    """

    year: int
    since: date
    until: date
    figures: tuple[PackageFigure, ...]
    papers: tuple[YearPaper, ...]
    level: SecrecyLevel | None = None
