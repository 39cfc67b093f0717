"""What a year's package is made of: the figures, and papers that are made when they are wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bmnn_desk.domain.packages import PackageFigure, PackageFile


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
    """A year, its window, its figures and its papers.

    `figures` counts them where none were kept, which takes its time: beside the window, too.
    """

    year: int
    since: date
    until: date
    figures: Callable[[], tuple[PackageFigure, ...]]
    papers: tuple[YearPaper, ...]
