"""Reads stamps.toml: one table a stamp."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.law.stamp_shape import Place, StampLine, StampShape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile


@dataclass(frozen=True, slots=True, kw_only=True)
class _StampRow:
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
    ink: str
    lines: list[object]
    source: str
    confidence: str
    doubts: list[str]
    place: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlaceRow:
    page: str
    x_mm: float
    y_mm: float
    box: str
    source: str
    confidence: str


def read_stamps(file: LawFile) -> Mapping[Stamp, StampShape]:
    """Every stamp of a regime; each member of `Stamp` must be there."""
    known = {stamp.value for stamp in Stamp}
    for key in file.data:
        if key not in known:
            raise file.wrong(key, "is no stamp")
    return {stamp: _stamp(file, stamp) for stamp in Stamp}


def _stamp(file: LawFile, stamp: Stamp) -> StampShape:
    at = stamp.value
    row = file.build(_StampRow, at, file.take(at))
    if row.shape not in {"rect", "circle"}:
        msg = f"{at}.shape"
        raise file.wrong(msg, "must be rect or circle")
    return StampShape(
        stamp=stamp,
        name=row.name,
        form=row.form,
        shape=row.shape,
        width_mm=row.width_mm,
        height_mm=row.height_mm,
        borders=row.borders,
        gap_mm=row.gap_mm,
        outer_line_mm=row.outer_line_mm,
        inner_line_mm=row.inner_line_mm,
        line_pitch=row.line_pitch,
        ink=file.member(f"{at}.ink", Ink, row.ink),
        lines=tuple(
            _line(file, f"{at}.lines[{index}]", line)
            for index, line in enumerate(file.rows(f"{at}.lines", row.lines))
        ),
        place=None if row.place is None else _place(file, f"{at}.place", row.place),
        source=row.source,
        confidence=file.member(f"{at}.confidence", Confidence, row.confidence),
        doubts=tuple(str(doubt) for doubt in file.rows(f"{at}.doubts", row.doubts)),
    )


def _line(file: LawFile, at: str, data: object) -> StampLine:
    line = file.build(StampLine, at, data)
    if line.align not in {"left", "center"}:
        msg = f"{at}.align"
        raise file.wrong(msg, "must be left or center")
    return line


def _place(file: LawFile, at: str, data: object) -> Place:
    row = file.build(_PlaceRow, at, data)
    if row.page not in {"first", "last"}:
        msg = f"{at}.page"
        raise file.wrong(msg, "must be first or last")
    return Place(
        page=row.page,
        x_mm=row.x_mm,
        y_mm=row.y_mm,
        box=row.box,
        source=row.source,
        confidence=file.member(f"{at}.confidence", Confidence, row.confidence),
    )
