"""A rule in millimetres along two edges of a sheet, to be held against a real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.ink import Mark

_LETTERS = Letters(REGULAR, 6)
_LINE_PT = 0.3
_TICKS_MM = {10: 3.0, 5: 2.2}
_TICK_MM = 1.4
_LETTER_MM = 0.8


def rules_at(inset_mm: float, width_mm: float, height_mm: float) -> Iterator[Mark]:
    """The marks of both rules; zero is their corner, `inset_mm` from the left and the top edge.

    Ticks point inwards, a number stands outside at each centimetre, and the last tick is at
    least `inset_mm` from the far edge.
    """
    across, down = int(width_mm - 2 * inset_mm), int(height_mm - 2 * inset_mm)
    yield _line((inset_mm, inset_mm), (inset_mm + across, inset_mm))
    yield _line((inset_mm, inset_mm), (inset_mm, inset_mm + down))
    for step in range(across + 1):
        at = inset_mm + step
        yield _line((at, inset_mm), (at, inset_mm + _tick_mm(step)))
        if not step % 10:
            yield _number(step, at, inset_mm - _LETTER_MM)
    for step in range(down + 1):
        at = inset_mm + step
        yield _line((inset_mm, at), (inset_mm + _tick_mm(step), at))
        if step and not step % 10:
            yield _number(step, inset_mm - 2.5, at + _LETTER_MM)


def _tick_mm(step: int) -> float:
    return next((long for every, long in _TICKS_MM.items() if not step % every), _TICK_MM)


def _line(begin: tuple[float, float], end: tuple[float, float]) -> Stroke:
    return Stroke(x_mm=begin[0], y_mm=begin[1], to_x_mm=end[0], to_y_mm=end[1], width_pt=_LINE_PT)


def _number(step: int, x_mm: float, y_mm: float) -> Words:
    return Words(text=str(step), letters=_LETTERS, x_mm=x_mm, y_mm=y_mm, anchor=0.5)
