"""The blanks of số and ngày in the letters of their lines, in whatever encoding these are.

The reader has told the lines already: of the words only the letters that all Vietnamese
encodings share are looked for, so that offsets are those of the file's own letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.number_place import NumberPlace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.papers.lettered_line import LetteredLine, LineLetter

FILL_SIGNS = " \t\r\n\u00a0.…_‥"
_FILL = r"[\s.…_‥]{0,80}"
_COLON = r":\uff1a"
_IN_WORD = rf"[^\s\d.…_‥{_COLON}/]"
_NUMBER = re.compile(
    rf"^\s*(?:S{_IN_WORD}{{1,5}}?(?:\s*[{_COLON}]|\.(?![.…_‥]))?)?"
    rf"(?P<number>{_FILL}(?:\d{{1,6}}[^\W\d_]{{0,3}}|[xX]{{1,8}})?{_FILL})(?=[/\-\u2010\u2011\u2013]|$)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\bng{_IN_WORD}{{1,4}}?y(?P<day>{_FILL}(?:\d{{1,2}})?{_FILL})"
    rf"th{_IN_WORD}{{1,4}}?ng(?P<month>{_FILL}"
    rf"(?:\d{{1,2}}|{_IN_WORD}{{1,6}}(?:\s{_IN_WORD}{{1,6}})?)?{_FILL})"
    rf"n{_IN_WORD}{{1,4}}?m(?P<year>{_FILL}(?:\d{{1,4}})?{_FILL})\)?\s*$",
    re.IGNORECASE,
)
_YEAR = "year"
_FIGURES = 4
# Advances of a figure and a space in the faces of offices, in em.
_FIGURE_EM, _SPACE_EM = 0.5, 0.25


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BlankSpan:
    """From where to where a blank reaches between the words around it, and what is typed in it.

    `is_open` where the first figures of a year are typed: the blank is what follows them.
    """

    start: int
    end: int
    typed: str
    is_open: bool = False


def number_span(text: str) -> BlankSpan | None:
    """The blank in a line of Số, ký hiệu; None where it is none."""
    found = _NUMBER.search(text)
    return None if found is None else _span(found, "number")


def day_spans(text: str) -> Mapping[str, BlankSpan] | None:
    """The blanks of "day", "month" and "year" in a line of place and day; None where it is none."""
    found = _DAY.search(text)
    return None if found is None else {part: _span(found, part) for part in ("day", "month", _YEAR)}


def blank_place(line: LetteredLine, span: BlankSpan) -> NumberPlace:
    """Where a blank lies on the page, or what is typed in it.

    Where nothing follows a blank it is wide enough for four figures. Its middle is that of its
    dots, if there are any.
    """
    around = (line.between(0, span.start), line.between(span.end, len(line.text)))
    within = line.between(span.start, span.end)
    typed = [letter for letter in within if letter.sign not in FILL_SIGNS]
    model = (*around[0][-1:], *within, *around[1])[0]
    if typed and not span.is_open:
        left, right = typed[0].left, typed[-1].right
    else:
        dots = [letter for letter in within if letter.sign in FILL_SIGNS]
        left, right = _edges((*around[0], *typed), dots, around[1], len(span.typed))
    return NumberPlace(
        x_mm=left,
        y_mm=model.base,
        width_mm=right - left,
        size_pt=model.style.size_pt,
        italic=model.style.italic,
        typed=span.typed,
    )


def _edges(
    before: Sequence[LineLetter],
    dots: Sequence[LineLetter],
    after: Sequence[LineLetter],
    figures: int,
) -> tuple[float, float]:
    first = (*before[-1:], *dots, *after)[0]
    left = before[-1].right if before else first.left
    is_closed = bool(after) and abs(after[0].base - first.base) < first.em / 2
    if dots:
        middle = (dots[0].left + dots[-1].right) / 2
        half = min(middle - left, after[0].left - middle) if is_closed else middle - left
        return middle - half, middle + half
    if is_closed:
        return left, after[0].left
    left += 0.0 if figures else _SPACE_EM * first.em
    return left, left + (_FIGURES - figures) * _FIGURE_EM * first.em


def _span(found: re.Match[str], part: str) -> BlankSpan:
    typed = found[part].strip(FILL_SIGNS)
    return BlankSpan(
        start=found.start(part),
        end=found.end(part),
        typed=typed,
        is_open=part == _YEAR and 0 < len(typed) < _FIGURES,
    )
