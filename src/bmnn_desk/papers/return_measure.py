"""How tightly a phiếu trả lại is set, from generous to tight: it is one page always."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bmnn_desk.papers.sheet import Edges

_SIZES_PT = (11.5, 11.0, 10.5, 10.0, 9.5, 9.0)
_SMALL_SIZES_PT = (9.0, 8.5, 8.0)
_LAST_SIZES_PT = (7.5, 7.0, 6.5, 6.0, 5.5, 5.0)
_MOST_LINES = 60
_MOST_PLACES = 40
_EDGES = Edges(top_mm=15, bottom_mm=14, left_mm=25, right_mm=14)
_RUN_IN_EDGES = Edges(top_mm=8, bottom_mm=9, left_mm=15, right_mm=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnMeasure:
    """Type in pt, the layout of the table, and how much may be shown; None is all of it.

    `places` are lines of a row in four columns, or the places of a rule where all is run in.
    """

    size_pt: float
    is_run_in: bool = False
    places: int | None = None
    title_lines: int | None = None
    note_lines: int | None = None
    block_lines: int | None = None

    @property
    def edges(self) -> Edges:
        """The page and its margins."""
        return _RUN_IN_EDGES if self.is_run_in else _EDGES

    @property
    def sign_mm(self) -> float:
        """The room to sign in."""
        return 11.0 if self.is_run_in else 18.0

    @property
    def gap_mm(self) -> float:
        """The white between two parts of the paper."""
        return 1.0 if self.is_run_in else 2.5


def return_measures() -> tuple[tuple[ReturnMeasure, ...], ...]:
    """Groups of measures, each from generous to tight, to be tried in their order.

    First smaller type; then fewer places; a shorter title and note; all of a rule run in on
    the width of the page; type of 8 pt, for half a block is of no use; a shorter block; at
    last type of 5 pt. No rule is left out.
    """
    small = ReturnMeasure(size_pt=_SIZES_PT[-1])
    short = replace(small, title_lines=4, note_lines=8)
    run_in = replace(short, is_run_in=True)
    bare = replace(run_in, places=0, title_lines=2, note_lines=3)
    smallest = replace(bare, size_pt=_SMALL_SIZES_PT[-1])
    least = replace(smallest, block_lines=2)
    lines, places = range(_MOST_LINES, 0, -1), range(_MOST_PLACES, -1, -1)
    return (
        tuple(ReturnMeasure(size_pt=size) for size in _SIZES_PT),
        tuple(replace(small, places=most) for most in lines),
        tuple(replace(short, places=most) for most in lines),
        tuple(replace(run_in, places=most) for most in places),
        tuple(replace(bare, size_pt=size) for size in _SMALL_SIZES_PT),
        tuple(replace(smallest, block_lines=most) for most in range(_MOST_LINES, 1, -1)),
        tuple(replace(least, size_pt=size) for size in _LAST_SIZES_PT),
    )
