"""Compares a stamped DOCX with the bare one, both as LibreOffice lays them out."""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Sequence

NEAR_MM = 0.35
_PT = 72 / 25.4
_DPI = 300
_STEP_MM = 25.4 / _DPI
_AROUND_MM = 4.0
_RED = bytes(1 if value > 150 else 0 for value in range(256))
_NOT_RED = bytes(1 if value < 110 else 0 for value in range(256))
_SEEK_MM = 3.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A mark that must be seen: on which page ("first" or "last"), its edges in mm, its text."""

    page: str
    box: Box
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How many pages there are, the worst distance in mm, and what is wrong.

    `faults` are those of the marks, `moved` those of the text around them.
    """

    pages: int
    worst_mm: float
    faults: tuple[str, ...]
    moved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Letter:
    letter: str
    left: float
    top: float


def measured(bare: bytes, made: bytes, sought: Sequence[Sought]) -> Measured:
    """Measure each mark's red box by its pixels, and how far letters of the text have moved."""
    with (
        closing(pypdfium2.PdfDocument(bare)) as old,
        closing(pypdfium2.PdfDocument(made)) as new,
    ):
        if len(old) != len(new):
            told = f"{len(old)} pages became {len(new)}"
            return Measured(pages=len(new), worst_mm=0.0, faults=(), moved=(told,))
        worst = 0.0
        faults: list[str] = []
        texts: list[str] = []
        for mark in sought:
            index = 0 if mark.page == "first" else len(new) - 1
            away, fault = _mark_away(old[index], new[index], mark)
            worst = max(worst, away)
            faults += [fault] if fault else []
        for index in range(len(new)):
            marks = [
                mark for mark in sought if index == (0 if mark.page == "first" else len(new) - 1)
            ]
            moved, fault = _text_moved(old[index], new[index], marks)
            worst = max(worst, moved)
            texts += [f"page {index + 1}: {fault}"] if fault else []
        return Measured(pages=len(new), worst_mm=worst, faults=tuple(faults), moved=tuple(texts))


def _mark_away(old: pypdfium2.PdfPage, new: pypdfium2.PdfPage, mark: Sought) -> tuple[float, str]:
    """How far the farthest edge of a mark is from its place; "" where it is near enough."""
    before, after = (_red_near(page, mark.box) for page in (old, new))
    fresh = [
        bytes(a & (1 - b) for a, b in zip(one, other, strict=True))
        for one, other in zip(after, before, strict=True)
    ]
    rows = [at for at, row in enumerate(fresh) if any(row)]
    if not rows:
        return 0.0, "a mark is not seen"
    columns = [
        edge for row in fresh if any(row) for edge in (row.index(1), len(row) - row[::-1].index(1))
    ]
    left, top = (max(edge - _AROUND_MM, 0.0) for edge in mark.box[:2])
    found = (
        left + min(columns) * _STEP_MM,
        top + rows[0] * _STEP_MM,
        left + max(columns) * _STEP_MM,
        top + (rows[-1] + 1) * _STEP_MM,
    )
    away = max(abs(one - other) for one, other in zip(found, mark.box, strict=True))
    if away > NEAR_MM:
        return away, f"a mark is {away:.2f} mm off: {tuple(round(edge, 2) for edge in found)}"
    shown = _text_in(new, mark.box)
    if mark.text not in shown and not any(_text_in(old, mark.box)):
        return away, f"a mark's text is {shown!r}"
    return away, ""


def _red_near(page: pypdfium2.PdfPage, box: Box) -> list[bytes]:
    width, height = page.get_size()
    left, top = (max(edge - _AROUND_MM, 0.0) * _PT for edge in box[:2])
    right, bottom = (box[2] + _AROUND_MM) * _PT, (box[3] + _AROUND_MM) * _PT
    crop = (left, max(height - bottom, 0.0), max(width - right, 0.0), top)
    with closing(page.render(scale=_DPI / 72, crop=crop, rev_byteorder=True)) as bitmap:
        pixels, step = bytes(bitmap.buffer), bitmap.n_channels
        rows = [
            pixels[start : start + bitmap.width * step]
            for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
        ]
    return [
        bytes(
            red & green & blue
            for red, green, blue in zip(
                row[0::step].translate(_RED),
                row[1::step].translate(_NOT_RED),
                row[2::step].translate(_NOT_RED),
                strict=True,
            )
        )
        for row in rows
    ]


def _text_in(page: pypdfium2.PdfPage, box: Box) -> str:
    height = page.get_height()
    left, top, right, bottom = (edge * _PT for edge in box)
    with closing(page.get_textpage()) as text:
        found = text.get_text_bounded(left, height - bottom, right, height - top)
    return "".join(found.split())


def _text_moved(
    old: pypdfium2.PdfPage, new: pypdfium2.PdfPage, marks: Sequence[Sought]
) -> tuple[float, str]:
    """How far the farthest letter of the old text has gone; a fault where one is lost."""
    before, after = _letters(old), _letters(new)
    there: dict[tuple[str, int], list[_Letter]] = defaultdict(list)
    for letter in after:
        there[letter.letter, int(letter.top // _SEEK_MM)].append(letter)
    worst, lost = 0.0, 0
    for letter in before:
        row = int(letter.top // _SEEK_MM)
        ways = [
            max(abs(other.left - letter.left), abs(other.top - letter.top))
            for near in (row - 1, row, row + 1)
            for other in there[letter.letter, near]
        ]
        if not ways or min(ways) > _SEEK_MM:
            lost += 1
        else:
            worst = max(worst, min(ways))
    surplus = len(after) - len(before)
    wanted = sum(len(mark.text) for mark in marks)
    if lost:
        return worst, f"{lost} letters are no longer where they were"
    if worst > NEAR_MM:
        return worst, f"the text has moved by {worst:.2f} mm"
    return worst, "" if surplus == wanted else f"{surplus} letters more, not {wanted}"


def _letters(page: pypdfium2.PdfPage) -> list[_Letter]:
    height = page.get_height()
    found = []
    with closing(page.get_textpage()) as text:
        for at in range(text.count_chars()):
            letter = chr(pdfium.FPDFText_GetUnicode(text.raw, at))
            if letter.isspace() or letter == "\0":
                continue
            left, _, _, top = text.get_charbox(at)
            # A field may show the size of its own file: one figure is as good as another.
            shown = "0" if letter.isdecimal() else letter
            found.append(_Letter(shown, left / _PT, (height - top) / _PT))
    return found
