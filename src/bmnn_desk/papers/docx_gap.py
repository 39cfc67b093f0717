"""Keeps the right column of a tabbed DOCX line in its place when the left text changes."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bmnn_desk.papers.docx_line_edit import gaps_of, run_of
from bmnn_desk.papers.reading.column_words import never_divides
from bmnn_desk.papers.reading.docx_reach import reach_mm, start_mm, stop_mm, width_mm
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.docx_formats import ParagraphFormat
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine

_LEAST_SHARE = 0.4
_MOST_OFF_MM = 8.0
_SAFETY = 1.08
_CLEAR_MM = 1.5
_LEAST_BLANKS = 4
_MOST_TABS = 20
_BLANK = " "
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Gap:
    """A gap of a line, where it ends (mm from the margin), and of what it is made anew."""

    line: DocxLine
    format: ParagraphFormat
    default_tab_mm: float

    @property
    def size_pt(self) -> float:
        """The size of the letters at the line's begin."""
        return self.line.segments[0].pieces[0].atom.letters.size_pt

    @property
    def start_mm(self) -> float:
        """Where the line begins."""
        return start_mm(self.format, is_first=self.line.order == 0)

    @property
    def end_mm(self) -> float:
        """Where the right column begins."""
        before = (*self.line.segments, *gaps_of(self.line))
        return reach_mm(before, self.format, self.start_mm, self.default_tab_mm)

    @property
    def is_tabbed(self) -> bool:
        """True where tabs make it, not blanks."""
        return any("\t" in gap.raw for gap in gaps_of(self.line))


def fits(gap: Gap, text: str) -> bool:
    """True where a text may stand at the left without moving what stands at the right."""
    right = _right_text(gap.line)
    if never_divides(text, right):
        return False
    if gap.end_mm < _LEAST_SHARE * gap.line.walked.place.width_mm:
        return True
    width = width_mm(text, gap.size_pt) * _SAFETY + _CLEAR_MM
    if gap.start_mm + width > gap.end_mm:
        return False
    return not gap.is_tabbed or abs(_tabs(gap, text, gap.end_mm)[1] - gap.end_mm) <= _MOST_OFF_MM


def refill(gap: Gap, text: str) -> None:
    """Make the gap after a new left text ("" for none) end where the old one did."""
    (segment,) = gaps_of(gap.line)
    end = gap.end_mm
    if not text:
        end = max(end, _LEAST_SHARE * gap.line.walked.place.width_mm)
    if gap.is_tabbed:
        count, _ = _tabs(gap, text, end)
        pieces = [etree.Element(f"{W}tab") for _ in range(count)]
    else:
        blank = width_mm(_BLANK, gap.size_pt)
        free = end - gap.start_mm - width_mm(text, gap.size_pt)
        pieces = [etree.Element(f"{W}t", {_SPACE: "preserve"})]
        pieces[0].text = _BLANK * max(round(free / blank), _LEAST_BLANKS)
    first = run_of(segment)
    look = first.find(f"{W}rPr")
    made = etree.Element(f"{W}r")
    if look is not None:
        made.append(copy.deepcopy(look))
    made.extend(pieces)
    first.addprevious(made)
    for piece in segment.pieces:
        old = next(piece.atom.source.iterancestors(f"{W}r"))
        parent = old.getparent()
        if parent is not None:
            parent.remove(old)


def _tabs(gap: Gap, text: str, end: float) -> tuple[int, float]:
    """How many tabs lead nearest to a place, and to which."""
    place = gap.start_mm + width_mm(text, gap.size_pt)
    reached = []
    for count in range(1, _MOST_TABS + 1):
        place = stop_mm(place, gap.format, gap.default_tab_mm)
        reached.append((abs(place - end), count, place))
    _, count, place = min(reached)
    return count, place


def _right_text(line: DocxLine) -> str:
    rest = line.beside[len(line.segments) + 1 :]
    return " ".join("".join(segment.raw for segment in rest).split())
