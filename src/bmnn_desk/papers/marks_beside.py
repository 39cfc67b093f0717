"""Lays the marks read from a file beside those that were recorded for its copy."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import PageKind, pages_from
from bmnn_desk.domain.marks import is_level
from bmnn_desk.domain.marks_read import MarkCompared, MarkFault, MarkVerdict
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.papers.mark import EMPTY_BLANK, filled_lines, spot_on
from bmnn_desk.papers.marking_plan import placed_as
from bmnn_desk.papers.stamp_words import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.marks_read import FileCompared, MarkRead, MarksRead
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.mark import PlacedMark

NEAR_MM = 0.35
_DOTS = "[.\u2026]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    """A mark that one page of the file should show; `page` as `MarkRead` has it."""

    made: MarkMade
    placed: PlacedMark
    page: int | None


def compared(regime: Regime, read: MarksRead, found: FileCompared) -> FileCompared:
    """What the register says of a file, with the marks of both laid beside each other.

    `regime` is the one of the document's day. Of a file that is no known copy only its level can
    be compared; it must be the register's, whatever was recorded for the copy.
    """
    if found.copy_number is None or not found.made:
        alone = (_told(MarkVerdict.EXTRA, mark) for mark in read.marks)
        levels = (_by_level(mark, found) for mark in alone)
        return replace(
            found, marks=tuple(one for one in levels if one.verdict is MarkVerdict.LEVEL)
        )
    marks = marks_beside(regime, read, found.made)
    return replace(found, marks=tuple(_by_level(mark, found) for mark in marks))


def _by_level(mark: MarkCompared, found: FileCompared) -> MarkCompared:
    shown = None if mark.read is None else mark.read.level
    if shown is None or found.item is None or shown is found.level:
        return mark
    return replace(mark, verdict=MarkVerdict.LEVEL)


def marks_beside(
    regime: Regime, read: MarksRead, made: Sequence[MarkMade]
) -> tuple[MarkCompared, ...]:
    """Each recorded mark of a copy with the one in the file, then what the file has besides.

    A place agrees within 0.35 mm: a program that saves the file anew may round it.
    """
    left = list(read.marks)
    found = []
    for wanted in _wanted(regime, read, made):
        mark = _taken(wanted, left)
        if mark is None:
            found.append(_told(MarkVerdict.MISSING, made=wanted.made))
            continue
        left.remove(mark)
        verdict, off = _beside(wanted, mark)
        found.append(_told(verdict, mark, wanted.made, off))
    drawn = {one.stamp for one in made if one.way is not MarkWay.RUBBER}
    by_hand = [
        _told(MarkVerdict.BY_HAND, made=one)
        for one in made
        if one.way is MarkWay.RUBBER and not any(mark.stamp is one.stamp for mark in left)
    ]
    return (*found, *by_hand, *(_besides(mark, drawn, made) for mark in left))


def _wanted(regime: Regime, read: MarksRead, made: Sequence[MarkMade]) -> Iterator[_Wanted]:
    for one in made:
        if one.way is not MarkWay.RUBBER:
            placed = placed_as(regime, one)
            for page in _pages(one, read.pages):
                yield _Wanted(made=one, placed=placed, page=page)


def _pages(made: MarkMade, count: int | None) -> tuple[int | None, ...]:
    choice = pages_from(made.pages)
    if count is None:
        return (1 if choice.kind is PageKind.FIRST else None,)
    return tuple(index + 1 for index in choice.indexes(count))


def _taken(wanted: _Wanted, left: Sequence[MarkRead]) -> MarkRead | None:
    """The mark that is meant: of its stamp, else another level in its place; the nearest one."""
    stamp = wanted.made.stamp
    alike = [mark for mark in left if mark.stamp is stamp]
    here = [mark for mark in alike if mark.page == wanted.page] or alike
    if not here and is_level(stamp):
        here = [mark for mark in left if is_level(mark.stamp) and mark.page == wanted.page]
    return min(here, key=lambda mark: _off(wanted, mark), default=None)


def _beside(wanted: _Wanted, mark: MarkRead) -> tuple[MarkVerdict, float]:
    off = _off(wanted, mark)
    checks = (
        (MarkVerdict.LEVEL, mark.stamp is not wanted.made.stamp),
        (MarkVerdict.CHANGED, bool(mark.faults - {MarkFault.INK})),
        (MarkVerdict.INK, mark.ink is not wanted.made.ink),
        (MarkVerdict.NUMBER, _is_other_number(wanted, mark)),
        (MarkVerdict.WORDS, not _reads_right(wanted.placed, mark)),
        (MarkVerdict.MOVED, off > NEAR_MM or mark.page != wanted.page),
    )
    return next((verdict for verdict, is_so in checks if is_so), MarkVerdict.SAME), off


def _off(wanted: _Wanted, mark: MarkRead) -> float:
    """How far the left or top edge lies off its place in mm; far where no place is known."""
    if mark.box is None or mark.page_mm is None:
        return float("inf")
    left, top = spot_on(wanted.placed, mark.page_mm)
    return max(abs(mark.box[0] - left), abs(mark.box[1] - top))


def _is_other_number(wanted: _Wanted, mark: MarkRead) -> bool:
    return wanted.made.stamp is Stamp.COPY_NUMBER and mark.copy_number != wanted.made.copy_number


def _reads_right(placed: PlacedMark, mark: MarkRead) -> bool:
    wanted = [line for line in map(bare, filled_lines(placed)) if line]
    patterns = [_DOTS.join(map(re.escape, line.split(EMPTY_BLANK))) for line in wanted]
    return len(patterns) == len(mark.lines) and all(
        re.fullmatch(pattern, line) for pattern, line in zip(patterns, mark.lines, strict=True)
    )


def _besides(mark: MarkRead, drawn: set[Stamp], made: Sequence[MarkMade]) -> MarkCompared:
    if mark.stamp in drawn:
        return _told(MarkVerdict.DOUBLED, mark)
    is_other = is_level(mark.stamp) and any(is_level(one.stamp) for one in made)
    same = any(one.stamp is mark.stamp for one in made)
    return _told(MarkVerdict.LEVEL if is_other and not same else MarkVerdict.EXTRA, mark)


def _told(
    verdict: MarkVerdict,
    read: MarkRead | None = None,
    made: MarkMade | None = None,
    off_mm: float = 0.0,
) -> MarkCompared:
    stamp = read.stamp if made is None and read is not None else made.stamp  # type: ignore[union-attr]
    return MarkCompared(stamp=stamp, verdict=verdict, read=read, made=made, off_mm=off_mm)
