"""Frames around words and ruled tables, made out of the lines that a page draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_frame import Edges

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.pdf_strokes import Stroke

_TOUCH_MM = 0.9
_PAIR = 2
_WIDEST_BOX_MM = 130.0
_HIGHEST_BOX_MM = 60.0
_LEAST_OF_HEIGHT = 0.4
_MOST_STROKES = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """What is ruled on a page: frames of one cell, and tables with the x of their columns."""

    boxes: tuple[Edges, ...] = ()
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table by its lines: its outer edges, and where its columns meet (both sides too).

    A grid has two rows and two columns at least.
    """

    edges: Edges
    columns: tuple[float, ...]
    is_grid: bool = False

    def column_of(self, middle: float) -> int:
        """The column that this x lies in, from 0."""
        return sum(1 for at in self.columns[1:-1] if middle > at)


def ruled_of(strokes: list[Stroke]) -> Ruled:
    """The frames and tables that these lines make."""
    boxes, tables = [], []
    for group in _groups(strokes[:_MOST_STROKES]):
        level = [one for one in group if one.is_level]
        upright = [one for one in group if not one.is_level]
        if min(len(level), len(upright)) < _PAIR:
            continue
        edges = _edges(level, upright)
        if max(len(level), len(upright)) > _PAIR:
            columns = _columns(upright, edges)
            is_grid = min(len(columns), len(_places(level))) > _PAIR
            tables.append(Table(edges=edges, columns=columns, is_grid=is_grid))
        elif _is_small(edges):
            boxes.append(edges)
    return Ruled(boxes=tuple(boxes), tables=tuple(tables))


def _groups(strokes: list[Stroke]) -> list[list[Stroke]]:
    groups: list[list[Stroke]] = []
    for stroke in strokes:
        met = [group for group in groups if any(_touch(stroke, other) for other in group)]
        groups = [group for group in groups if group not in met]
        groups.append([stroke, *(other for group in met for other in group)])
    return groups


def _touch(one: Stroke, other: Stroke) -> bool:
    if one.is_level == other.is_level:
        return False
    return (
        other.start - _TOUCH_MM <= one.at <= other.end + _TOUCH_MM
        and one.start - _TOUCH_MM <= other.at <= one.end + _TOUCH_MM
    )


def _edges(level: list[Stroke], upright: list[Stroke]) -> Edges:
    return Edges(
        min(one.at for one in upright),
        min(one.at for one in level),
        max(one.at for one in upright),
        max(one.at for one in level),
    )


def _columns(upright: list[Stroke], edges: Edges) -> tuple[float, ...]:
    lengths: dict[float, float] = {}
    for one in upright:
        lengths[one.at] = lengths.get(one.at, 0.0) + one.length
    least = _LEAST_OF_HEIGHT * (edges.bottom - edges.top)
    inner = sorted(at for at, length in lengths.items() if length >= least)
    return (edges.left, *(at for at in inner if edges.left < at < edges.right), edges.right)


def _places(level: list[Stroke]) -> list[float]:
    """Where lines lie below one another; a line in pieces, or drawn twice, counts once."""
    places: list[float] = []
    for at in sorted(one.at for one in level):
        if not places or at - places[-1] > _TOUCH_MM:
            places.append(at)
    return places


def _is_small(edges: Edges) -> bool:
    return (
        edges.right - edges.left <= _WIDEST_BOX_MM and edges.bottom - edges.top <= _HIGHEST_BOX_MM
    )
