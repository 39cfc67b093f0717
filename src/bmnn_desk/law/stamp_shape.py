"""A stamp in millimetres, as stamps.toml of a regime gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.stamps import Ink, Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StampLine:
    """A line of a stamp. `text` may hold blanks: `BẢN SỐ: {copy_number}`.

    An unfilled blank is drawn as dots up to the inner border. Size in pt.
    """

    text: str
    size_pt: float
    bold: bool
    align: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a mark stands: left and top edge in mm from the top left of the displayed page.

    `page` is "first" or "last"; `box` names the cell (ô) of NĐ 30/2020 Phụ lục I, or "".
    """

    page: str
    x_mm: float
    y_mm: float
    box: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StampShape:
    """One stamp: outer size, borders, lines, ink; `doubts` names each value that is inferred.

    `shape` is "rect" or "circle"; width and height are of the outer edge, in mm;
    `gap_mm` lies between the two borders; the line widths are in mm.
    """

    stamp: Stamp
    name: str
    form: str
    shape: str
    width_mm: float
    height_mm: float
    borders: int
    gap_mm: float
    outer_line_mm: float
    inner_line_mm: float
    line_pitch: float
    ink: Ink
    lines: tuple[StampLine, ...]
    place: Place | None
    source: str
    confidence: Confidence
    doubts: tuple[str, ...]
